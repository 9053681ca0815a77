/** The layers of `src/`: which folder may import which, type imports included, and that no file imports itself. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/document.ts";

const read = (file: string) => readFileSync(join(root, file), "utf8");

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
      const specifiers = [...read(file).matchAll(/(?:from|import\() ?"(\.[^"]+)"/g)];
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
    targets
      .filter((target) => {
        const [from, to] = [layerOf(file), layerOf(target)];
        const [own, other] = [providerOf(file), providerOf(target)];
        const crosses = own !== undefined && other !== undefined && own !== other;
        return crosses || (from !== to && !allowed[from]?.includes(to));
      })
      .map((target) => `${file} imports ${target}`),
  );
}

function providerOf(file: string): string | undefined {
  return /^(?:src\/providers|generated)\/([^/]+)\//.exec(file)?.[1];
}

/** The files of a circle, and those that lead to one: each imports another of them. */
function circular(imports: Imports): string[] {
  let left = new Set(imports.keys());
  for (let size = Number.NaN; left.size !== size; ) {
    size = left.size;
    left = new Set([...left].filter((file) => imports.get(file)?.some((target) => left.has(target))));
  }
  return [...left];
}

const imports = importsOf(["src", "generated"]);

test("imports run one way", () => {
  expect(imports.size).toBeGreaterThan(80);
  expect(violations(imports)).toEqual([]);
});

test("no file imports itself, however many files lie between", () => {
  expect(circular(imports)).toEqual([]);
});

test("only one file imports openapi-fetch", () => {
  const users = [...imports.keys()].filter((file) => read(file).includes('from "openapi-fetch"'));
  expect(users).toEqual(["src/client/api.ts"]);
});

/** What a list in braces names: of `type Api as Other`, `Api`. */
function namesIn(list: string): string[] {
  return list.split(",").flatMap((part) => /^\s*(?:type )?(\w+)/.exec(part)?.[1] ?? []);
}

/** What a client imports from outside its folder, although no entry of the package exports it. */
function closed(source: string): string[] {
  const found = source.matchAll(/import (?:type )?\{([^}]*)\} from "\.\.\/\.\.\/(?!\.\.\/generated)/g);
  return [...found].flatMap(([, list = ""]) => namesIn(list)).filter((name) => !exported.has(name));
}

const exported = new Set(
  ["src/index.ts", "src/provider.ts", "src/contract.ts"].flatMap((entry) =>
    [...read(entry).matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(([, list = ""]) => namesIn(list)),
  ),
);

test("the client of a provider is written with what the package exports, and with nothing else", () => {
  const clients = [...imports.keys()].filter((file) => /^src\/providers\/[^/]+\/(?!cli\.ts|double)/.test(file));
  expect(clients.length).toBeGreaterThan(20);
  expect(clients.flatMap((file) => closed(read(file)).map((name) => `${file} imports ${name}`))).toEqual([]);
});

test("an import that no entry exports is found", () => {
  const source =
    'import { bearer, type Token } from "../../client/credentials.ts";\nimport { send } from "../../client/send.ts";';
  expect(closed(source)).toEqual(["send"]);
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

test("a circle is found, and what leads to it", () => {
  const imports = { "a.ts": ["b.ts"], "b.ts": ["c.ts"], "c.ts": ["b.ts", "d.ts"], "d.ts": [] };
  expect(circular(new Map(Object.entries(imports)))).toEqual(["a.ts", "b.ts", "c.ts"]);
});
