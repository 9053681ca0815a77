/** What an installation brings, read from the lockfile: SECURITY.md has the same list. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

interface Installed {
  readonly version: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}
/** By folder: "" is the package itself, `node_modules/a/node_modules/b` what only a has. */
type Packages = Readonly<Record<string, Installed>>;

interface Edge {
  readonly from: string;
  readonly to: string;
  /** As the package that needs it writes it. */
  readonly wanted: string;
  readonly installed: Installed | undefined;
}

const lockfile = fileURLToPath(new URL("../../package-lock.json", import.meta.url));
const { packages }: { packages: Packages } = JSON.parse(readFileSync(lockfile, "utf8"));

test("an installation brings eight packages, four of them in exact versions and four by a range", () => {
  expect(shown(edgesOf(packages))).toEqual([
    "commander 14.0.3",
    "openapi-fetch 0.17.0",
    "openapi-fetch > openapi-typescript-helpers ^0.1.0",
    "picocolors 1.1.1",
    "string-width 8.3.0",
    "string-width > get-east-asian-width ^1.5.0",
    "string-width > strip-ansi ^7.1.2",
    "strip-ansi > ansi-regex ^6.2.2",
  ]);
});

test("what the package itself needs has exact versions, and nothing of it runs a script when it is installed", () => {
  for (const { from, to, wanted, installed } of edgesOf(packages)) {
    if (from === "") expect(wanted, to).toMatch(/^\d+\.\d+\.\d+$/);
    expect(installed?.integrity, to).toMatch(/^sha512-/);
    expect(installed?.hasInstallScript, to).toBeUndefined();
  }
});

test("another dependency is seen, wherever it is needed and however it is called", () => {
  const nested: Packages = {
    "": { version: "1.0.0", dependencies: { a: "1.0.0" }, optionalDependencies: { o: "1.0.0" } },
    "node_modules/a": {
      ...{ version: "1.0.0", dependencies: { b: "^1.0.0" }, peerDependencies: { p: "*", q: "*" } },
      peerDependenciesMeta: { q: { optional: true } },
    },
    "node_modules/b": { version: "9.0.0", dependencies: { wrong: "*" } },
    "node_modules/a/node_modules/b": { version: "1.1.0", dependencies: { a: "1.0.0" } },
    "node_modules/o": { version: "1.0.0" },
  };
  expect(shown(edgesOf(nested))).toEqual(["a 1.0.0", "a > b ^1.0.0", "b > a 1.0.0", "a > p *", "o 1.0.0"]);
});

/** Everything that is needed at run time, each package after the one that needs it. */
function edgesOf(packages: Packages, folder = "", seen = new Set<string>()): Edge[] {
  if (seen.has(folder)) return [];
  seen.add(folder);
  const { dependencies, optionalDependencies, peerDependencies = {}, peerDependenciesMeta } = packages[folder] ?? {};
  // npm installs a peer unless it is optional.
  const peers = Object.entries(peerDependencies).filter(([name]) => peerDependenciesMeta?.[name]?.optional !== true);
  const needed = [...Object.entries({ ...dependencies, ...optionalDependencies }), ...peers];
  return needed.flatMap(([to, wanted]) => {
    const place = placeOf(to, folder, packages);
    const edge = { from: nameOf(folder), to, wanted, installed: packages[place] };
    return [edge, ...edgesOf(packages, place, seen)];
  });
}

/** As Node resolves it: the nearest `node_modules` on the way up that has it. */
function placeOf(name: string, folder: string, packages: Packages): string {
  const here = `${folder}/node_modules/${name}`.replace(/^\//, "");
  if (here in packages || folder === "") return here;
  return placeOf(name, folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/"))), packages);
}

function nameOf(folder: string): string {
  return folder.split("node_modules/").at(-1) ?? "";
}

function shown(edges: readonly Edge[]): string[] {
  return edges.map(({ from, to, wanted }) => `${from === "" ? "" : `${from} > `}${to} ${wanted}`);
}
