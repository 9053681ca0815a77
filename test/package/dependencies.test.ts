/** What an installation brings, read from the lockfile: SECURITY.md has the same list. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/document.ts";

interface Installed {
  /** Whether only our development needs it. Everything else is installed with the package, however it is needed. */
  readonly dev?: boolean;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** By folder: "" is the package itself, `node_modules/a/node_modules/b` what only a has. */
const { packages }: { packages: Readonly<Record<string, Installed>> } = JSON.parse(
  readFileSync(join(root, "package-lock.json"), "utf8"),
);
const installed = Object.entries(packages).filter(([, { dev }]) => dev !== true);

test("an installation brings eight packages, four of them in exact versions and four by a range", () => {
  const needed = installed.flatMap(([folder, { dependencies = {} }]) => {
    const name = folder.replace(/.*node_modules\//, "");
    return Object.entries(dependencies).map(([to, wanted]) => `${name && `${name} > `}${to} ${wanted}`);
  });
  expect(needed.sort()).toEqual([
    "commander 14.0.3",
    "openapi-fetch 0.17.0",
    "openapi-fetch > openapi-typescript-helpers ^0.1.0",
    "picocolors 1.1.1",
    "string-width 8.3.0",
    "string-width > get-east-asian-width ^1.5.0",
    "string-width > strip-ansi ^7.1.2",
    "strip-ansi > ansi-regex ^6.2.2",
  ]);
  // The package itself, and no optional or peer dependency beside those.
  expect(installed).toHaveLength(1 + 8);
});

test("what the package itself needs has exact versions, and nothing of it runs a script when it is installed", () => {
  for (const [name, version] of Object.entries(packages[""]?.dependencies ?? {}))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  for (const [folder, { integrity, hasInstallScript }] of installed.filter(([folder]) => folder !== "")) {
    expect(integrity, folder).toMatch(/^sha512-/);
    expect(hasInstallScript, folder).toBeUndefined();
  }
});
