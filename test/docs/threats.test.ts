/** The threats that the documentation lists are defended: each names tests, and each of these exists. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { linesOf, root } from "./documents.ts";

interface Section {
  readonly threat: string;
  readonly proofs: readonly { readonly place: string; readonly name: string }[];
}

const [summary = "", ...parts] = readFileSync(`${root}docs/threats.md`, "utf8").split(/^## /m);
const sections: Section[] = parts.map((part) => ({
  threat: part.slice(0, part.indexOf("\n")),
  proofs: [...part.matchAll(/^- `([^`]+)`: (.+)$/gm)].map(([, place = "", name = ""]) => ({ place, name })),
}));
const rows = [...summary.matchAll(/^\| (.+?) \| .+ \| \[(\d+) tests\]\(.+\) \|$/gm)];

test("the table has a row for each threat, with the number of its tests", () => {
  expect(rows.map(([, threat, count]) => [threat, Number(count)])).toEqual(
    sections.map(({ threat, proofs }) => [threat, proofs.length]),
  );
  expect(sections.length).toBeGreaterThanOrEqual(6);
});

describe.each(sections)("$threat", ({ proofs }) => {
  test.each(proofs)("is proved by a test that exists: $name", ({ place, name }) => {
    expect(titlesIn(place).some((title) => title.includes(name))).toBe(true);
  });
});

/** The lines of a file, or of a folder's files, in which a test is named. */
function titlesIn(place: string): string[] {
  const path = join(root, place);
  // The names of the faults are put together; their table holds them as they are.
  if (place === "test/faults") return linesOf("docs/faults.md").filter((line) => line.startsWith("| "));
  const files = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(place, name)) : [place];
  return files
    .flatMap((file) => readFileSync(join(root, file), "utf8").split("\n"))
    .filter((line) => /\b(test|describe)\b.*["`]|^\s+"[^"]+": async/.test(line));
}
