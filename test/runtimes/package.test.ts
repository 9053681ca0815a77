/** What a user and the user's tools find in the tarball, and whether a debugger finds the sources. */
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire, SourceMap } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, inject, onTestFinished, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { codeEntries } from "../../scripts/api/entries.ts";
import { installed } from "../../scripts/on-demand.ts";
import { installRuntimes } from "./tools.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = inject("folder");

test("installing brings these packages, and no other", () => {
  const installed = readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."));
  const ofTheCommand = ["ansi-regex", "commander", "get-east-asian-width", "picocolors", "string-width", "strip-ansi"];
  const ofTheClients = ["openapi-fetch", "openapi-typescript-helpers"];
  const ofTheConsumer = ["@types", "undici-types"];
  expect(installed.sort()).toEqual([...ofTheClients, ...ofTheCommand, ...ofTheConsumer, "org-contracts"].sort());
});

test.each(providers)("the spec of %s is in the package", (provider) => {
  const path = createRequire(join(folder, "package.json")).resolve(`org-contracts/specs/${provider}.yaml`);
  expect(readFileSync(path, "utf8")).toMatch(/^openapi: 3\.1\./);
});

test("the command prints the spec that is in the package", async () => {
  const { stdout } = await run("npx", ["--no-install", "org-contracts", "spec", "k6"], { cwd: folder });
  expect(stdout).toBe(readFileSync(join(root, "specs/k6/openapi.yaml"), "utf8"));
});

test("the command demonstrates itself from the packed tarball", async () => {
  const args = ["--no-install", "org-contracts", "list", "--demo", "--format", "csv"];
  const { stdout } = await run("npx", args, { cwd: folder });
  const names = new Set(stdout.split("\r\n").map((line) => line.split(",")[0]));
  expect(names).toEqual(new Set(["provider", ...providers, ""]));
});

test("attw finds the types of every entry, as ES modules", async () => {
  const tools = await installed({ "@arethetypeswrong/cli": "0.18.5" });
  const attw = join(tools, "node_modules/@arethetypeswrong/cli/dist/index.js");
  const options = ["--profile", "esm-only", "--no-definitely-typed", "--format", "ascii", "--no-emoji", "--no-color"];
  // The pattern of the providers names no file.
  const entries = codeEntries().map(({ name }) => name.replace(/^org-contracts/, "."));
  const { stdout } = await run(process.execPath, [attw, ...options, inject("tarball"), "--entrypoints", ...entries]);
  for (const { name } of codeEntries())
    expect(stdout).toContain(`"${name}"\n\nnode16 (from ESM): OK (ESM)\nbundler: OK`);
});

test("JSR would take the sources as they are, with types that need no inference", async () => {
  const { deno } = await installRuntimes();
  const env = { ...process.env, NO_COLOR: "1" };
  const { stderr } = await run(deno, ["publish", "--dry-run", "--allow-dirty"], { cwd: root, env });
  expect(stderr).toContain("Dry run complete");
});

test("with a double, failures and lists load no further file, as a test with fake timers does not wait for one", async () => {
  const copy = await mkdtemp(join(tmpdir(), "org-contracts-"));
  onTestFinished(() => rm(copy, { recursive: true }));
  await cp(join(folder, "node_modules"), join(copy, "node_modules"), { recursive: true });
  const shared = join(copy, "node_modules/org-contracts/dist/shared");
  const core = readFileSync(join(shared, "core.js"), "utf8");
  const later = [...core.matchAll(/import\("\.\/([\w-]+\.js)"\)/g)].map(([, name = ""]) => name);
  expect(later).toHaveLength(4);
  await Promise.all(later.map((name) => rm(join(shared, name))));
  await writeFile(
    join(copy, "program.mjs"),
    `import { createGithubClient } from "org-contracts/github";
    import { createDouble } from "org-contracts/testing";
    const double = createDouble("github");
    const github = createGithubClient({ auth: { token: "any" }, fetch: double.fetch, retries: 0 });
    double.fail({ status: 429, retryAfter: 60 });
    console.log(await github.memberships.list().catch((error) => error.name));
    let count = 0;
    for await (const _ of createGithubClient({ auth: { token: "any" }, fetch: createDouble("github").fetch }).memberships.listAll()) count++;
    console.log(count > 0);`,
  );
  const { stdout } = await run(process.execPath, ["program.mjs"], { cwd: copy });
  expect(stdout).toBe("RateLimitError\ntrue\n");
});

test("every module has a source map that leads each function to its source", () => {
  const dist = join(folder, "node_modules/org-contracts/dist");
  const modules = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"));
  let followed = 0;
  for (const file of modules) {
    const lines = readFileSync(join(dist, file), "utf8").split("\n");
    // A module that only exports what others have.
    if (lines.every((line) => /^(import .+;|export \{.+\};|)$/.test(line))) continue;
    const [, name = "none"] = /^\/\/# sourceMappingURL=(.+)$/.exec(lines.at(-1) ?? "") ?? [];
    const map = JSON.parse(readFileSync(join(dist, dirname(file), name), "utf8"));
    const entries = new SourceMap(map);
    for (const [index, line] of lines.entries()) {
      // Two functions of one name are told apart by `$1`.
      const declared = /^(?:async )?(?:function\*? |class )(\w+)/.exec(line)?.[1];
      if (declared === undefined) continue;
      const entry = entries.findEntry(index, line.indexOf(declared));
      const source = "originalSource" in entry ? sourceOf(map, entry.originalSource) : [];
      expect("originalLine" in entry && source[entry.originalLine], `${file}: ${declared}`).toContain(declared);
      followed++;
    }
  }
  expect(modules.length).toBeGreaterThan(20);
  expect(followed).toBeGreaterThan(20);
});

function sourceOf(map: Sources, name: string): string[] {
  return map.sourcesContent[map.sources.indexOf(name)]?.split("\n") ?? [];
}

interface Sources {
  readonly sources: readonly string[];
  readonly sourcesContent: readonly string[];
}

test("a stack names the lines of the sources where Node is set to follow source maps", async () => {
  const program =
    'import("org-contracts/k6").then(({ createK6Client }) => createK6Client({})).catch(({ stack }) => console.log(stack))';
  const { stdout } = await run(process.execPath, ["--enable-source-maps", "--eval", program], { cwd: folder });
  expect(stdout).toMatch(/org-contracts\/src\/providers\/k6\/index\.ts:\d+:\d+/);
});
