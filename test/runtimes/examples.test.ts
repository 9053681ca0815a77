/** The examples: each folder, with the packed tarball, compiles and does what the module of its name here checks. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { npm } from "../../scripts/on-demand.ts";
import { type Checks, type Example, examples, install } from "./example.ts";

const { version } = manifest;
const names = readdirSync(examples, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
/** The versions that npm takes for compatible: a break, of which the minor version of a 0.x tells, needs a look at them. */
const compatible = `^${version.replace(version.startsWith("0.") ? /\d+$/ : /\d+\.\d+$/, (rest) => rest.replace(/\d+/g, "0"))}`;

test("each is installed beside this package, as npm resolves it", async () => {
  const folder = await mkdtemp(join(await realpath(tmpdir()), "org-contracts-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const name of names) {
    const manifest = JSON.parse(await readFile(join(examples, name, "package.json"), "utf8"));
    manifest.dependencies["org-contracts"] = `file:${inject("tarball")}`;
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, "package.json"), JSON.stringify(manifest));
  }
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, workspaces: names }));
  // Nested, so that each has its own packages: npm rejects there what it would reject in the example alone.
  await npm(["install", "--package-lock-only", "--ignore-scripts", "--install-strategy=nested"], folder);
  const { packages } = JSON.parse(await readFile(join(folder, "package-lock.json"), "utf8"));
  for (const name of names) expect(packages).toHaveProperty([`${name}/node_modules/org-contracts`, "version"], version);
});

for (const name of names) {
  // A folder without such a module is an error.
  const { checks }: { checks: Checks } = await import(`./examples/${name}.ts`);
  const read = (file: string) => readFileSync(join(examples, name, file), "utf8");

  describe(name, () => {
    let example: Example;
    beforeAll(async () => {
      example = await install(name);
      return example.remove;
    });

    test("names exact versions, and the versions of this package that it works with", () => {
      const { private: isPrivate, dependencies, devDependencies } = JSON.parse(read("package.json"));
      const { "org-contracts": range, ...others }: Record<string, string> = { ...dependencies, ...devDependencies };
      expect(range).toBe(compatible);
      for (const version of Object.values(others)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(isPrivate).toBe(true);
    });

    test("is explained on one screen, with commands that exist", () => {
      const lines = read("README.md").split("\n");
      expect(lines.length).toBeLessThan(40);
      const { scripts } = JSON.parse(read("package.json"));
      const named = lines.flatMap((line) => [...line.matchAll(/npm (?:run (?:--silent )?(\w+)|(start|test)\b)/g)]);
      for (const [, script, alias = ""] of named) expect(scripts).toHaveProperty(script ?? alias);
    });

    // Those of Next.js compile when they are built, in one of the checks.
    if (name !== "nextjs-route")
      test("compiles", async () => {
        expect(await example.run("npm run --silent typecheck")).toMatchObject({ code: 0 });
      });

    test("is led to its doubles by the variables that they print", () => {
      const file = ["demo.env", ".env.development"].find((file) => existsSync(join(examples, name, file)));
      const given = file === undefined ? undefined : parseEnv(read(file));
      const withoutPort = (text = "") => text.replace(/^(http:..127\.0\.0\.1):\d+/, "$1");
      const printed = Object.entries(example.doubles);
      expect(printed.length).toBeGreaterThan(0);
      for (const [variable, value] of printed)
        if (given && (variable.endsWith("_URL") || given[variable] !== undefined))
          expect(withoutPort(given[variable]), variable).toBe(withoutPort(value));
    });

    for (const [statement, check] of Object.entries(checks)) test(statement, () => check(example));
  });
}
