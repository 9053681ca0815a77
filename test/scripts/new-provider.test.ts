/** `npm run new-provider` */
import { execFile } from "node:child_process";
import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { type NewProvider, newProvider } from "../../scripts/new-provider.ts";
import { root } from "../docs/documents.ts";
import { type Copy, copyOfRepository, patience } from "../support/copy.ts";

const acme: NewProvider = {
  name: "acme",
  vendor: "Acme",
  baseUrl: "https://api.acme.example/v1",
  path: "/organizations",
  docs: "https://docs.acme.example/organizations",
};

test("what it makes passes the steps of the check and the tests of all providers, once the facts are filled in", {
  timeout: 4 * patience,
}, async (context) => {
  const copy = await wholeCopy(context);
  const files = newProvider(acme, copy.folder);
  const withFacts = await Promise.all(files.map((file) => fillIn(copy, file)));
  expect(withFacts.reduce((sum, facts) => sum + facts)).toBeGreaterThan(10);
  await copy.edit("CHANGELOG.md", (text) => text.replace("\n### ", "\n### Acme 0.1.0\n\n- The list.\n\n### "));

  // As `npm run check -- --write` does, but for the specs of the others, which have not changed.
  expect(await copy.run("generate")).toMatchObject({ code: 0, stderr: "" });
  for (const command of [["score"], ["judge", "--write"]])
    expect(await copy.run("specs", ...command, "acme")).toMatchObject({ code: 0, stderr: "" });
  expect(await copy.run("documents", "tables")).toMatchObject({ code: 0, stderr: "" });
  const folders = ["src/providers/acme", "test/providers/acme", "docs/examples", "generated", "specs"];
  expect(await program(copy, "biome", "check", "--write", ...folders)).toMatchObject({ code: 0 });
  for (const path of [
    "README.md",
    ...["command", "credentials", "pagination", "specs"].map((name) => `docs/guides/${name}.md`),
  ])
    expect(await copy.read(path), path).toMatch(/^\| Acme \|/m);
  expect(await copy.read("docs/guides/testing.md")).toContain("| `acme` |");
  expect(await copy.run("specs", "release", "acme")).toMatchObject({ code: 0, stderr: "" });
  expect(await copy.run("specs", "respect", "acme")).toMatchObject({ code: 0, stderr: "" });
  expect(await copy.run("check", "lint:specs", "specs:diff")).toMatchObject({ code: 0, stderr: "" });
  expect(await typecheck(copy)).toEqual({ code: 0, stdout: "" });
  const ofAll = (await readdir(join(copy.folder, "test/providers"))).filter((name) => name.endsWith(".test.ts"));
  const tests = ["contract", "memberships", "testing", ...ofAll.map((name) => `providers/${name}`)];
  const paths = tests.map((name) => `test/${name}`);
  const { code, stdout } = await program(
    copy,
    "vitest",
    "run",
    "--project=library",
    "--testNamePattern=acme",
    ...paths,
  );
  expect(stdout).toMatch(/Tests .*\d{2} passed/);
  expect(code).toBe(0);
});

describe("a fact that cannot be used is rejected before anything is written", () => {
  test.each<[keyof NewProvider, string]>([
    ["name", "Acme"],
    ["name", "../acme"],
    ["name", providers[0]],
    ["vendor", 'Acme"'],
    ["baseUrl", "http://api.acme.example"],
    ["baseUrl", "https://api.acme.example/"],
    ["path", "organizations"],
    ["docs", "the documentation"],
  ])("%s: %s", async (fact, value) => {
    const before = await readdir(join(root, "specs"));
    expect(() => newProvider({ ...acme, [fact]: value })).toThrow();
    expect(await readdir(join(root, "specs"))).toEqual(before);
  });
});

/** With everything that a provider's tests and documents need. */
async function wholeCopy(context: Parameters<typeof copyOfRepository>[0]): Promise<Copy> {
  const copy = await copyOfRepository(context);
  for (const name of [
    "test",
    "docs",
    "README.md",
    "CONTRIBUTING.md",
    "biome.json",
    ".gitignore",
    "vitest.config.ts",
    "knip.config.ts",
  ])
    await cp(join(root, name), join(copy.folder, name), { recursive: true });
  return copy;
}

/** @returns How many facts were open. */
async function fillIn({ folder }: Copy, file: string): Promise<number> {
  const path = join(folder, file);
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replaceAll("TODO: ", ""));
  return text.split("TODO: ").length - 1;
}

/** All that a new provider can change: what is published, its own folders, and whatever knows the names of all providers. */
async function typecheck(copy: Copy): ReturnType<typeof program> {
  const knowing: string[] = [];
  for (const folder of ["scripts", "test"])
    for (const file of await readdir(join(copy.folder, folder), { recursive: true })) {
      const path = `${folder}/${file}`;
      // What they declare for each other is not in the copy's project.
      if (
        /\.ts$/.test(path) &&
        !/^test\/(site|runtimes)\//.test(path) &&
        /generated\/(providers|connectors|contracts)/.test(await copy.read(path))
      )
        knowing.push(path);
    }
  const include = ["src", "generated", "test/providers/acme", "scripts/**/*.d.ts", ...knowing];
  await writeFile(join(copy.folder, "tsconfig.acme.json"), JSON.stringify({ extends: "./tsconfig.json", include }));
  return program(copy, "tsc", "--project", "tsconfig.acme.json");
}

function program({ folder }: Copy, name: string, ...args: readonly string[]) {
  const env = { ...process.env, NO_COLOR: "1" };
  return new Promise<{ readonly code: number | null; readonly stdout: string }>((resolve) => {
    const child = execFile(join(root, "node_modules/.bin", name), args, { cwd: folder, env }, (_, stdout) =>
      resolve({ code: child.exitCode, stdout }),
    );
  });
}
