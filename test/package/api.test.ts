/** The record of what the package promises sees what a user would see change. */
import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { reports } from "../../scripts/api/report.ts";
import { fingerprints, unannounced } from "../../scripts/api.ts";

const entry = `
  import type { Inner } from "./inner.ts";
  /** Makes one. */
  export declare function make(options: Options): Inner;
  /** What it is made of. */
  export interface Options { readonly name: string }
  export type { Inner as Made } from "./inner.ts";`;
const inner = `
  /** What is made. */
  export interface Inner { readonly size: Size }
  type Size = "small" | "large";
  interface Unreached { readonly secret: string }
  export type { Unreached };`;

describe("the report of an entry", () => {
  test("holds every exported name, and the types that they are made of", async () => {
    const { text } = await reported(entry, inner);
    for (const part of [
      "function make(options: Options): Inner;",
      "interface Options",
      "// as Made",
      "interface Inner",
    ])
      expect(text).toContain(part);
    expect(text).toContain('type Size = "small" | "large";');
  });

  test("does not hold what no exported name leads to, nor comments", async () => {
    const { text } = await reported(entry, inner);
    expect(text).not.toMatch(/Unreached|Makes one/);
  });

  test.each([
    ["a parameter becomes required", "options: Options", "options: Options, more: string"],
    ["a property becomes optional", "readonly name:", "readonly name?:"],
    ["a name disappears", "export interface Options", "interface Options"],
    ["a type far below changes", '"small" | "large"', '"small"'],
  ])("changes where %s", async (_, before, after) => {
    const change = (text: string) => text.replace(before, after);
    const [was, is] = [await reported(entry, inner), await reported(change(entry), change(inner))];
    expect(is.text).not.toBe(was.text);
  });

  test("stays where only the words of a comment change", async () => {
    const was = await reported(entry, inner);
    expect(await reported(entry.replace("Makes one", "Makes it"), inner)).toEqual(was);
  });

  test("names what has no documentation", async () => {
    expect((await reported(entry, inner)).undocumented).toEqual([]);
    expect((await reported(entry.replace("/** Makes one. */", ""), inner)).undocumented).toEqual(["make"]);
  });
});

describe("a change since the last release", () => {
  const before = { "index.txt": "one", "k6.txt": "two" };
  const released = { version: "1.0.0", reports: fingerprints(before) };

  test("is none where the reports are those of the release", () => {
    expect(unannounced(released, before, ["README.md", "config.json"])).toEqual([]);
  });

  test("needs a changeset", () => {
    const now = { "index.txt": "changed", "testing.txt": "new" };
    expect(unannounced(released, now, ["README.md", "config.json"])).toEqual(["index.txt", "k6.txt", "testing.txt"]);
    expect(unannounced(released, now, ["README.md", "brave-lions-sing.md"])).toEqual([]);
  });
});

async function reported(entry: string, inner: string) {
  const folder = await mkdtemp(join(await realpath(tmpdir()), "org-contracts-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "entry.d.ts"), entry);
  await writeFile(join(folder, "inner.d.ts"), inner);
  const { made } = reports({ made: join(folder, "entry.d.ts") }, folder);
  if (made === undefined) throw new Error("There is no report.");
  return made;
}
