/** `npm run check` */
import { beforeEach, describe, expect, test, vi } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { runSteps, type Steps, scriptOf, steps, type Tools } from "../../scripts/check.ts";
import { copyOfRepository, errors, muteConsole, patience, printed } from "../support/scripts.ts";

const some: Steps = {
  lint: { fix: "npx lint --write" },
  generate: { args: ["--check"], fix: "npm run generate" },
  types: { args: ["--strict"] },
  api: { isOfTarball: true },
  measure: { isAlone: true },
  test: { isAlone: true },
};

beforeEach(muteConsole);

/** Tools that run nothing. The named scripts fail. */
function tools(...failing: readonly string[]) {
  const running = new Set<string>();
  /** What was running when each step began, itself included. */
  const beside = new Map<string, readonly string[]>();
  const execute = vi.fn<Tools["execute"]>(async (name) => {
    running.add(name);
    beside.set(name, [...running]);
    await new Promise((resolve) => setTimeout(resolve, 1));
    running.delete(name);
    return { ok: !failing.includes(name), output: `the words of ${name}` };
  });
  return { execute, pack: vi.fn(async () => {}), workers: 2, beside };
}

describe("the steps", () => {
  test("all run, each with its arguments, two side by side and those that measure by themselves at the end", async () => {
    const all = tools();
    expect(await runSteps([], some, all)).toBe(0);
    expect(all.execute.mock.calls).toEqual([
      ["lint", []],
      ["generate", ["--check"]],
      ["types", ["--strict"]],
      ["api", []],
      ["measure", []],
      ["test", []],
    ]);
    expect(all.beside.get("generate")).toEqual(["lint", "generate"]);
    expect([...all.beside.values()].filter(({ length }) => length > 2)).toEqual([]);
    for (const name of ["measure", "test"]) expect(all.beside.get(name)).toEqual([name]);
    expect(printed()).toMatch(/✓ lint +\d+\.\d s\n[\s\S]*6 steps took \d+\.\d s\.$/);
    expect(errors()).toBe("");
  });

  test("all run where some fail, and the end shows how to fix each", async () => {
    const all = tools("lint", "types", "test");
    expect(await runSteps([], some, all)).toBe(1);
    expect(all.execute).toHaveBeenCalledTimes(6);
    expect(errors()).toContain("the words of lint");
    expect(errors().split("3 of 6 steps failed:")[1]?.trim().split("\n").sort()).toEqual([
      expect.stringMatching(/^✗ lint +npx lint --write$/),
      expect.stringMatching(/^✗ test +see above; again with: npm run test$/),
      expect.stringMatching(/^✗ types +see above; again with: npm run types -- --strict$/),
    ]);
  });

  test("run alone where they are named, and without tests where that is wanted", async () => {
    const [named, without] = [tools(), tools()];
    expect(await runSteps(["types", "lint"], some, named)).toBe(0);
    expect(named.execute.mock.calls.map(([name]) => name)).toEqual(["lint", "types"]);
    expect(await runSteps(["--without-tests"], some, without)).toBe(0);
    expect(without.execute.mock.calls.map(([name]) => name)).toEqual(Object.keys(some).slice(0, -1));
  });

  test("write what they would check, one after the other, where that is wanted", async () => {
    const all = tools("generate");
    const writing = {
      ...some,
      generate: { args: ["--check"], write: [] },
      api: { isOfTarball: true, write: ["--all"] },
    };
    expect(await runSteps(["--write"], writing, all)).toBe(1);
    expect(all.execute.mock.calls).toEqual([
      ["generate", []],
      ["api", ["--all"]],
    ]);
    expect(all.beside.get("api")).toEqual(["api"]);
    expect(all.pack).not.toHaveBeenCalled();
    expect(errors()).toContain("1 of 2 steps failed");
  });

  test("share one tarball, which is packed before them where one of them reads it", async () => {
    const [api, lint] = [tools(), tools()];
    await runSteps(["lint", "api"], some, api);
    await runSteps(["lint"], some, lint);
    expect(api.pack).toHaveBeenCalledOnce();
    expect(api.pack.mock.invocationCallOrder[0]).toBeLessThan(api.execute.mock.invocationCallOrder[0] ?? 0);
    expect(lint.pack).not.toHaveBeenCalled();
  });

  test("of another name are rejected with the list of those that are there, and nothing runs", async () => {
    const none = tools();
    expect(await runSteps(["lint", "spelling", "toString"], some, none)).toBe(2);
    expect(none.execute).not.toHaveBeenCalled();
    expect(errors()).toBe("No such step: spelling, toString. The steps are lint, generate, types, api, measure, test.");
  });

  test("are npm scripts, and so are the commands that fix what they find", () => {
    const fixing = Object.values(steps).flatMap(({ fix = "" }) => /npm run ([\w:]+)/.exec(fix)?.[1] ?? []);
    const called = Object.keys(steps).map((name) => scriptOf(name)[0] ?? "");
    expect([...called, ...fixing].filter((name) => !Object.hasOwn(manifest.scripts, name))).toEqual([]);
  });

  test("are a script and its argument, unless a script has their very name", () => {
    expect(scriptOf("specs:diff")).toEqual(["specs", "diff"]);
    expect(scriptOf("docs:write")).toEqual(["docs:write"]);
  });
});

test("`npm run check` reports two stale files with the commands that fix them", {
  timeout: patience,
}, async () => {
  const { edit, read, run } = await copyOfRepository(["docs", "test", "README.md"]);
  // The screens and the benchmarks are not what is edited here.
  await edit("package.json", (text) => text.replace("scripts/documents.ts", "$& tables"));
  await edit("generated/k6/types.ts", (text) => `${text}\n// Edited.\n`);
  // In a section that is derived: elsewhere the README is written by hand.
  await edit("README.md", (text) => text.replace("|---|", "|Edited.|"));
  const { code, stdout, stderr } = await run("check", "generate", "docs:write");
  expect(code).toBe(1);
  expect(stdout).toContain("2 steps took");
  const [printed = "", summary = ""] = stderr.split("2 of 2 steps failed:\n");
  expect(printed.trim().split(/\n+/).sort()).toEqual([
    "Stale: README.md. Run `npm run docs:write` and commit what it writes.",
    "Stale: generated/k6/types.ts. Run `npm run generate` and commit what it writes.",
  ]);
  expect(summary.trim().split("\n").sort()).toEqual([
    expect.stringMatching(/^✗ docs:write +npm run docs:write$/),
    expect.stringMatching(/^✗ generate +npm run generate$/),
  ]);
  for (const name of ["generated/k6/types.ts", "README.md"]) expect(await read(name)).toContain("Edited.");
});
