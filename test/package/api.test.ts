/** The record of what the package promises sees what a user would see change. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { reports } from "../../scripts/api/report.ts";
import { fingerprints, unannounced } from "../../scripts/api.ts";
import { emptyFolder } from "../support/scripts.ts";

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
  test("holds every exported name, and the types that they are made of; no other name, and no comment", () => {
    const { text } = reported(entry, inner);
    for (const part of [
      ...["function make(options: Options): Inner;", "interface Options", "// as Made"],
      ...["interface Inner", 'type Size = "small" | "large";'],
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/Unreached|Makes one/);
  });

  test.each([
    ["a parameter becomes required", "options: Options", "options: Options, more: string"],
    ["a property becomes optional", "readonly name:", "readonly name?:"],
    ["a name disappears", "export interface Options", "interface Options"],
    ["a type far below changes", '"small" | "large"', '"small"'],
  ])("changes where %s", (_, before, after) => {
    const change = (text: string) => text.replace(before, after);
    expect(reported(change(entry), change(inner)).text).not.toBe(reported(entry, inner).text);
  });

  test("stays where only the words of a comment change", () => {
    expect(reported(entry.replace("Makes one", "Makes it"), inner)).toEqual(reported(entry, inner));
  });

  test("names what has no documentation", () => {
    expect(reported(entry, inner).undocumented).toEqual([]);
    expect(reported(entry.replace("/** Makes one. */", ""), inner).undocumented).toEqual(["make"]);
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

function reported(entry: string, inner: string) {
  const folder = emptyFolder();
  writeFileSync(join(folder, "entry.d.ts"), entry);
  writeFileSync(join(folder, "inner.d.ts"), inner);
  const { made } = reports({ made: join(folder, "entry.d.ts") }, folder);
  if (made === undefined) throw new Error("There is no report.");
  return made;
}
