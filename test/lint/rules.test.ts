/** Each lint rule of ours rejects a document that differs from a good one in one place. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { lintSpecs } from "../../scripts/lint.ts";
import contractRules from "../../scripts/redocly/rules.js";
import { runRedocly } from "../../scripts/redocly/run.ts";
import { changed, type Key, pointer } from "../support/json.ts";
import { emptyFolder } from "../support/scripts.ts";

const good: unknown = parse(readFileSync(new URL("good.yaml", import.meta.url), "utf8"));
const list = ["paths", "/organizations", "get"];
const json = ["content", "application/json"];
const names = ["components", "schemas", "Names"];

/** For each rule, the places that it has to see: what is there in the good document is removed or replaced. */
const bad: readonly (readonly [rule: string, place: readonly Key[], change: Parameters<typeof changed>[2]])[] = [
  ["dialect-present", ["jsonSchemaDialect"], "removed"],
  ["facts-filled-in", [...list, "description"], { set: "TODO: what the list contains." }],
  ["list-has-pagination", [...list, "x-pagination"], "removed"],
  ["media-type-has-example", [...list, "responses", "401", ...json, "examples"], "removed"],
  ["media-type-has-example", [...list, "responses", "200", ...json, "examples", "one", "value"], "removed"],
  ["no-nullable", [...names, "items"], { set: { description: "One name.", type: "string", nullable: true } }],
  ["operation-has-failure", [...list, "responses", "401"], "removed"],
  ["operation-has-security", [...list, "security"], "removed"],
  ["operation-has-security", [...list, "security"], { set: [{ token: [] }, {}] }],
  ["pattern-compiles", [...list, "parameters", 2, "schema", "pattern"], { set: "^[a-z]+\\Z" }],
  ["pattern-compiles", names, { set: { type: "object", patternProperties: { "^[a-z]+\\Z": { type: "string" } } } }],
];

const folder = emptyFolder(afterAll);
/** The rules that each file breaks, by its number: that of the good document is 0. */
const broken = new Map<number, string[]>();

beforeAll(async () => {
  const documents = [good, ...bad.map(([, place, change]) => changed(good, place, change))];
  for (const [index, document] of documents.entries())
    writeFileSync(join(folder, `${index}.yaml`), JSON.stringify(document));
  const files = documents.map((_, index) => join(folder, `${index}.yaml`));
  const { stdout } = await runRedocly(["lint", ...files, "--format=github-actions"]);
  for (const [, rule = "", index] of stdout.matchAll(/^::\w+ title=([^,]+),file=[^,]*?(\d+)\.yaml,/gm))
    broken.set(Number(index), [...(broken.get(Number(index)) ?? []), rule]);
});

test("each of our lint rules has such a document", () => {
  expect(new Set(bad.map(([rule]) => rule))).toEqual(new Set(Object.keys(contractRules().rules.oas3)));
});

test("the good document breaks no rule, of ours or of Redocly's", () => {
  expect(broken.get(0)).toBeUndefined();
});

test.each(bad.map(([rule, place], index) => [rule, pointer(place), index + 1] as const))(
  "%s, and no other rule of ours, rejects another %s",
  (rule, _, index) => {
    // Redocly's own rules may object to the same place, in other words.
    expect(broken.get(index)?.filter((name) => name.startsWith("contract/"))).toEqual([`contract/${rule}`]);
  },
);

test("npm run lint:specs reports what it rejects and leaves out what is about the machine", async () => {
  const nullable = bad.findIndex(([rule]) => rule === "no-nullable") + 1;
  const { ok, report } = await lintSpecs([join(folder, `${nullable}.yaml`)]);
  expect(ok).toBe(false);
  expect(report).toContain("contract/no-nullable");
  expect(report).not.toContain("║");
});
