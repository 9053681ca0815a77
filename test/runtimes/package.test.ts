/** What tools report about the tarball, and whether a debugger finds the sources. */
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { SourceMap } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, inject, onTestFinished, test } from "vitest";
import { codeEntries } from "../../scripts/api/entries.ts";
import { installed } from "../../scripts/on-demand.ts";
import { installRuntimes } from "./tools.ts";

const folder = inject("folder");
const tarball = inject("tarball");

test("attw finds the types of every entry, as ES modules", async () => {
  const tools = await installed({ "@arethetypeswrong/cli": "0.18.5" });
  const attw = join(tools, "node_modules/@arethetypeswrong/cli/dist/index.js");
  const args = [
    "--profile",
    "esm-only",
    "--no-definitely-typed",
    "--format",
    "ascii",
    "--no-emoji",
    "--no-color",
    tarball,
    // The pattern of the providers names no file.
    "--entrypoints",
    ...codeEntries().map(({ name }) => name.replace(/^org-contracts/, ".")),
  ];
  const { stdout } = await promisify(execFile)(process.execPath, [attw, ...args]);
  for (const { name } of codeEntries())
    expect(stdout).toContain(`"${name}"\n\nnode16 (from ESM): OK (ESM)\nbundler: OK`);
});

test("JSR would take the sources as they are, with types that need no inference", async () => {
  const { deno } = await installRuntimes();
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const { stderr } = await promisify(execFile)(deno, ["publish", "--dry-run", "--allow-dirty"], {
    cwd: root,
    env: { ...process.env, NO_COLOR: "1" },
  });
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
  const { stdout } = await promisify(execFile)(process.execPath, ["program.mjs"], { cwd: copy });
  expect(stdout).toBe("RateLimitError\ntrue\n");
});

test("every module has a source map that leads each function to its source", async () => {
  const root = join(folder, "node_modules/org-contracts");
  const modules = readdirSync(join(root, "dist"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".js"))
    .map((name) => join("dist", name));
  let followed = 0;
  for (const file of modules) {
    const lines = readFileSync(join(root, file), "utf8").split("\n");
    // A module that only exports what others have.
    if (lines.every((line) => /^(import .+;|export \{.+\};|)$/.test(line))) continue;
    const [, name = "none"] = /^\/\/# sourceMappingURL=(.+)$/.exec(lines.at(-1) ?? "") ?? [];
    const map = JSON.parse(readFileSync(join(root, dirname(file), name), "utf8"));
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
  const { stdout } = await promisify(execFile)(process.execPath, ["--enable-source-maps", "--eval", program], {
    cwd: folder,
  });
  expect(stdout).toMatch(/org-contracts\/src\/providers\/k6\/index\.ts:\d+:\d+/);
});
