/** What tools report about the tarball, and whether a debugger finds the sources. */
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";
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

test("every module has a source map that leads each exported function to its source", async () => {
  const root = join(folder, "node_modules/org-contracts");
  const modules = readdirSync(join(root, "dist"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".js"))
    .map((name) => join("dist", name));
  let followed = 0;
  for (const file of modules) {
    const lines = readFileSync(join(root, file), "utf8").split("\n");
    const [, name = "none"] = /^\/\/# sourceMappingURL=(.+)$/.exec(lines.at(-1) ?? "") ?? [];
    const map = JSON.parse(readFileSync(join(root, dirname(file), name), "utf8"));
    expect(map.sourcesContent, file).toEqual([expect.any(String)]);
    const source = map.sourcesContent[0].split("\n");
    for (const [index, line] of lines.entries()) {
      const exported = /^export (?:async )?(?:function\*? |class )(\w+)/.exec(line)?.[1];
      if (exported === undefined) continue;
      const entry = new SourceMap(map).findEntry(index, line.indexOf(exported));
      expect("originalLine" in entry && source[entry.originalLine], `${file}: ${exported}`).toContain(exported);
      followed++;
    }
  }
  expect(modules.length).toBeGreaterThan(20);
  expect(followed).toBeGreaterThan(20);
});

test("a stack names the lines of the sources where Node is set to follow source maps", async () => {
  const program =
    'import("org-contracts/k6").then(({ createK6Client }) => createK6Client({})).catch(({ stack }) => console.log(stack))';
  const { stdout } = await promisify(execFile)(process.execPath, ["--enable-source-maps", "--eval", program], {
    cwd: folder,
  });
  expect(stdout).toMatch(/org-contracts\/src\/providers\/k6\/index\.ts:\d+:\d+/);
});
