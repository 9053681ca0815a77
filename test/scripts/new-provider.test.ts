/** `npm run new-provider` */
import { readdirSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { root } from "../../scripts/document.ts";
import { type NewProvider, newProvider } from "../../scripts/new-provider.ts";
import { type Copy, copyOfRepository, execute, patience } from "../support/scripts.ts";

const acme: NewProvider = {
  name: "acme",
  vendor: "Acme",
  baseUrl: "https://api.acme.example/v1",
  path: "/organizations",
  docs: "https://docs.acme.example/organizations",
};

test("what it makes passes the steps of the check and the tests of all providers, once the facts are filled in", {
  timeout: 4 * patience,
}, async () => {
  const settings = ["biome.json", ".gitignore", "vitest.config.ts", "knip.config.ts"];
  const copy = await copyOfRepository(["test", "docs", "README.md", "CONTRIBUTING.md", ...settings]);
  const files = newProvider(acme, copy.folder);
  const texts = await Promise.all(files.map(copy.read));
  expect(texts.join("").split("TODO: ").length).toBeGreaterThan(11);
  for (const file of files) await copy.edit(file, (text) => text.replaceAll("TODO: ", ""));
  await copy.edit("CHANGELOG.md", (text) => text.replace("\n### ", "\n### Acme 0.1.0\n\n- The list.\n\n### "));

  // As `npm run check -- --write` does, but for the specs of the others, which have not changed.
  const runs = async (script: string, ...args: readonly string[]) =>
    expect(await copy.run(script, ...args), script).toMatchObject({ code: 0, stderr: "" });
  await runs("generate");
  await runs("specs", "score", "acme");
  await runs("specs", "judge", "--write", "acme");
  await runs("documents", "tables");
  const folders = ["src/providers/acme", "test/providers/acme", "docs/examples", "generated", "specs"];
  expect(await program(copy, "biome", "check", "--write", ...folders)).toMatchObject({ code: 0 });
  const guides = ["command", "credentials", "pagination", "specs"].map((name) => `docs/guides/${name}.md`);
  for (const path of ["README.md", ...guides]) expect(await copy.read(path), path).toMatch(/^\| Acme \|/m);
  expect(await copy.read("docs/guides/testing.md")).toContain("| `acme` |");
  await runs("specs", "release", "acme");
  await runs("specs", "respect", "acme");
  await runs("check", "lint:specs", "specs:diff");
  expect(await typecheck(copy)).toMatchObject({ code: 0, stdout: "" });
  const ofAll = readdirSync(join(copy.folder, "test/providers")).filter((name) => name.endsWith(".test.ts"));
  const paths = ["contract", "memberships", "testing", ...ofAll.map((name) => `providers/${name}`)];
  const options = ["--project=library", "--testNamePattern=acme"];
  const tests = await program(copy, "vitest", "run", ...options, ...paths.map((path) => `test/${path}`));
  expect(tests.stdout).toMatch(/Tests .*\d{2} passed/);
  expect(tests.code).toBe(0);
});

test.each<[keyof NewProvider, string]>([
  ["name", "Acme"],
  ["name", "../acme"],
  ["name", providers[0]],
  ["vendor", 'Acme"'],
  ["baseUrl", "http://api.acme.example"],
  ["baseUrl", "https://api.acme.example/"],
  ["path", "organizations"],
  ["docs", "the documentation"],
])("a fact that cannot be used is rejected before anything is written: %s %s", (fact, value) => {
  const before = readdirSync(join(root, "specs"));
  expect(() => newProvider({ ...acme, [fact]: value })).toThrow();
  expect(readdirSync(join(root, "specs"))).toEqual(before);
});

/** All that a new provider can change: what is published, its own folders, and whatever knows the names of all providers. */
async function typecheck(copy: Copy) {
  const knowing: string[] = [];
  for (const folder of ["scripts", "test"])
    for (const file of await readdir(join(copy.folder, folder), { recursive: true })) {
      const path = `${folder}/${file}`;
      // What they declare for each other is not in the copy's project.
      if (!path.endsWith(".ts") || /^test\/(site|runtimes)\//.test(path)) continue;
      if (/generated\/(providers|connectors|contracts)/.test(await copy.read(path))) knowing.push(path);
    }
  const include = ["src", "generated", "test/providers/acme", "scripts/**/*.d.ts", ...knowing];
  await writeFile(join(copy.folder, "tsconfig.acme.json"), JSON.stringify({ extends: "./tsconfig.json", include }));
  return program(copy, "tsc", "--project", "tsconfig.acme.json");
}

function program({ folder }: Copy, name: string, ...args: readonly string[]) {
  const env = { ...process.env, NO_COLOR: "1" };
  return execute(join(root, "node_modules/.bin", name), args, { cwd: folder, env, timeout: 4 * patience });
}
