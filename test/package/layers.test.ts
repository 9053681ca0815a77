/** The layers of `src/`: which folder may import which, type imports included, and that no file imports itself. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What each layer may import besides itself; a provider's folder is a layer of its own. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  client: ["contract"],
  memberships: ["client", "contract"],
  "providers/*": ["client", "contract", "memberships", "generated/*"],
  // The double of a provider is built from what all doubles share.
  "providers/*/double": ["client", "contract", "testing", "providers/*", "generated/*"],
  // What the command knows of a provider, in the command's terms.
  "providers/*/cli": ["client", "cli", "providers/*"],
  testing: ["client", "contract", "generated"],
  cli: ["index", "client", "compiler", "contract", "memberships", "providers/*", "testing", "generated"],
  // It writes code for the checks, and knows their names.
  compiler: ["contract"],
  generated: ["generated/*", "providers/*/double", "providers/*/cli"],
  "generated/*": ["contract"],
  index: ["client", "contract", "memberships"],
};

type Imports = ReadonlyMap<string, readonly string[]>;

/** Every relative import of the files below the folders, resolved. */
function importsOf(folders: readonly string[]): Imports {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(folder, name).replaceAll("\\", "/")),
  );
  return new Map(
    files.map((file) => {
      const specifiers = [...readFileSync(join(root, file), "utf8").matchAll(/(?:from|import\() ?"(\.[^"]+)"/g)];
      const targets = specifiers.map(([, specifier = ""]) => join(dirname(file), specifier).replaceAll("\\", "/"));
      return [file, targets] as const;
    }),
  );
}

function layerOf(file: string): string {
  const provider = /^(?:src\/)?(providers|generated)\/[^/]+\//.exec(file)?.[1];
  const part = /^src\/providers\/[^/]+\/(double|cli)(?:\/|\.ts$)/.exec(file)?.[1];
  if (part !== undefined) return `providers/*/${part}`;
  if (provider !== undefined) return `${provider}/*`;
  if (file.startsWith("generated/")) return "generated";
  return file.split("/").length === 2 ? "index" : (file.split("/")[1] ?? "");
}

function violations(imports: Imports): string[] {
  return [...imports].flatMap(([file, targets]) =>
    targets.flatMap((target) => {
      const [from, to] = [layerOf(file), layerOf(target)];
      const isAllowed = from === to || (allowed[from] ?? []).includes(to);
      const isForeign = providerOf(file) !== undefined && providerOf(target) !== undefined;
      const crosses = isForeign && providerOf(file) !== providerOf(target);
      return isAllowed && !crosses ? [] : [`${file} imports ${target}`];
    }),
  );
}

function providerOf(file: string): string | undefined {
  return /^(?:src\/providers|generated)\/([^/]+)\//.exec(file)?.[1];
}

/** The first circle that is found, as a path. */
function circle(imports: Imports): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const target of imports.get(file) ?? []) {
      const found = visit(target, [...path, file]);
      if (found) return found;
    }
    done.add(file);
    return undefined;
  };
  for (const file of imports.keys()) {
    const found = visit(file, []);
    if (found) return found;
  }
  return undefined;
}

const imports = importsOf(["src", "generated"]);

test("imports run one way", () => {
  expect(imports.size).toBeGreaterThan(80);
  expect(violations(imports)).toEqual([]);
});

test("no file imports itself, however many files lie between", () => {
  expect(circle(imports)?.map((file) => relative(".", file))).toBeUndefined();
});

test("only one file imports openapi-fetch", () => {
  const users = [...imports.keys()].filter((file) =>
    /from "openapi-fetch"/.test(readFileSync(join(root, file), "utf8")),
  );
  expect(users).toEqual(["src/client/api.ts"]);
});

/** What a list in braces names: of `type Api as Other`, `Api`. */
function namesIn(list: string): string[] {
  return list.split(",").flatMap((part) => /^\s*(?:type )?(\w+)/.exec(part)?.[1] ?? []);
}

/** What the clients of the providers import from outside their folders, although no entry of the package exports it. */
function closed(source: string, exported: ReadonlySet<string>): string[] {
  const found = source.matchAll(/import (?:type )?\{([^}]*)\} from "\.\.\/\.\.\/(?!\.\.\/generated)/g);
  return [...found].flatMap(([, list = ""]) => namesIn(list)).filter((name) => !exported.has(name));
}

const exported = new Set(
  ["src/index.ts", "src/provider.ts", "src/contract.ts"].flatMap((entry) =>
    [...readFileSync(join(root, entry), "utf8").matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(([, list = ""]) =>
      namesIn(list),
    ),
  ),
);

test("the client of a provider is written with what the package exports, and with nothing else", () => {
  const clients = [...imports.keys()].filter((file) => /^src\/providers\/[^/]+\/(?!cli\.ts|double)/.test(file));
  const found = clients.flatMap((file) =>
    closed(readFileSync(join(root, file), "utf8"), exported).map((name) => `${file} imports ${name}`),
  );
  expect(clients.length).toBeGreaterThan(20);
  expect(found).toEqual([]);
});

test("an import that no entry exports is found", () => {
  const source =
    'import { bearer, type Token } from "../../client/credentials.ts";\nimport { send } from "../../client/send.ts";';
  expect(closed(source, exported)).toEqual(["send"]);
});

test.each([
  ["src/contract/checks.ts", "src/client/value.ts"],
  ["src/client/send.ts", "src/providers/k6/index.ts"],
  ["src/providers/k6/index.ts", "src/providers/auth0/index.ts"],
  ["src/providers/k6/index.ts", "src/providers/k6/double.ts"],
  ["src/providers/k6/index.ts", "src/providers/k6/cli.ts"],
  ["src/memberships/list.ts", "generated/providers.ts"],
])("%s may not import %s", (file, target) => {
  expect(violations(new Map([[file, [target]]]))).toEqual([`${file} imports ${target}`]);
});

test("a circle is found", () => {
  expect(circle(new Map(Object.entries({ "a.ts": ["b.ts"], "b.ts": ["c.ts"], "c.ts": ["b.ts"] })))).toEqual([
    "b.ts",
    "c.ts",
    "b.ts",
  ]);
});
