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

  const derived = ["generate", "specs:score", "specs:judge"];
  expect(await copy.run("check", "--write", ...derived)).toMatchObject({ code: 0, stderr: "" });
  expect(await copy.run("documents", "tables")).toMatchObject({ code: 0, stderr: "" });
  expect(await copy.run("lint", "code", "--write")).toMatchObject({ code: 0 });
  for (const path of [
    "README.md",
    ...["command", "credentials", "pagination", "specs"].map((name) => `docs/guides/${name}.md`),
  ])
    expect(await copy.read(path), path).toMatch(/^\| Acme \|/m);
  expect(await copy.read("docs/guides/testing.md")).toContain("| `acme` |");
  expect(await copy.run("specs", "release", "acme")).toMatchObject({ code: 0, stderr: "" });
  const others = ["lint:specs", "specs:diff", "specs:respect", "typecheck"];
  expect(await copy.run("check", ...others)).toMatchObject({ code: 0, stderr: "" });
  const folders = ["contract", "memberships", "providers", "testing"].map((folder) => `test/${folder}`);
  const { code, stdout } = await vitest(copy.folder, ...folders, "-t", "acme");
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

function vitest(
  cwd: string,
  ...args: readonly string[]
): Promise<{ readonly code: number | null; readonly stdout: string }> {
  const program = join(root, "node_modules/vitest/vitest.mjs");
  const env = { ...process.env, NO_COLOR: "1" };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [program, "run", "--project", "library", ...args],
      { cwd, env },
      (_, stdout) => resolve({ code: child.exitCode, stdout }),
    );
  });
}
