/** `npm run new-provider` */
import { readdirSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { root } from "../../scripts/document.ts";
import { type NewProvider, newProvider } from "../../scripts/new-provider.ts";
import { nativeCompiler } from "../support/compilers.ts";
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

  // As `npm run check -- --write` and `npm run check` do, but for the specs of the others, which have not changed.
  const steps = [
    ["generate"],
    ["specs", "score", "acme"],
    ["specs", "judge", "--write", "acme"],
    ["documents", "tables"],
    ["specs", "release", "acme"],
    ["specs", "respect", "acme"],
    ["lint", "specs"],
    ["specs", "diff"],
  ];
  expect(await copy.runAll(steps)).toMatchObject({ code: 0, stderr: "" });
  const folders = ["src/providers/acme", "test/providers/acme", "docs/examples", "generated", "specs"];
  expect(await program(copy, "biome", "check", "--write", ...folders)).toMatchObject({ code: 0 });
  const guides = ["command", "credentials", "pagination", "specs"].map((name) => `docs/guides/${name}.md`);
  for (const path of ["README.md", ...guides]) expect(await copy.read(path), path).toMatch(/^\| Acme \|/m);
  expect(await copy.read("docs/guides/testing.md")).toContain("| `acme` |");
  const { direct, all } = await knowing(copy);
  expect(await typecheck(copy, direct)).toMatchObject({ code: 0, stdout: "" });
  const ofAll = all.filter((path) => /^test\/(contract|memberships|testing|providers)\/[^/]+\.test\.ts$/.test(path));
  // One worker: each would read the same modules.
  const options = ["--project=library", "--no-file-parallelism", "--testNamePattern=acme"];
  const tests = await program(copy, "vitest", "run", ...options, ...ofAll);
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

/** The modules that know the names of all providers: by themselves, and also through others. */
async function knowing(copy: Copy) {
  const texts = new Map<string, string>();
  for (const folder of ["scripts", "test"])
    for (const file of await readdir(join(copy.folder, folder), { recursive: true }))
      if (file.endsWith(".ts")) texts.set(`${folder}/${file}`, await copy.read(`${folder}/${file}`));
  const direct = [...texts].flatMap(([path, text]) =>
    /generated\/(providers|connectors|contracts|doubles)/.test(text) ? [path] : [],
  );
  const all = new Set(direct);
  for (let size = 0; size < all.size; ) {
    size = all.size;
    for (const [path, text] of texts)
      for (const [, file = ""] of text.matchAll(/from "(\.[^"]+)"/g))
        if (all.has(posix.join(path, "..", file))) all.add(path);
  }
  return { direct, all: [...all] };
}

/**
 * All that a new provider can change: what is published, its own folders, and whatever knows the names of all providers. By
 * the native compiler, which takes a quarter of the time.
 */
async function typecheck(copy: Copy, knowing: readonly string[]) {
  // What they declare for each other is not in the copy's project.
  const others = knowing.filter((path) => !/^test\/(site|runtimes)\//.test(path));
  const include = ["src", "generated", "test/providers/acme", "scripts/**/*.d.ts", ...others];
  await writeFile(join(copy.folder, "tsconfig.acme.json"), JSON.stringify({ extends: "./tsconfig.json", include }));
  const args = [await nativeCompiler(), "--project", "tsconfig.acme.json", "--singleThreaded"];
  return execute(process.execPath, args, { cwd: copy.folder, timeout: 4 * patience });
}

function program({ folder }: Copy, name: string, ...args: readonly string[]) {
  const env = { ...process.env, NO_COLOR: "1" };
  return execute(join(root, "node_modules/.bin", name), args, { cwd: folder, env, timeout: 4 * patience });
}
