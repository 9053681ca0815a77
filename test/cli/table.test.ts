/** The table fits where it is shown, whatever the cells hold. */
import fc from "fast-check";
import picocolors from "picocolors";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { membershipTable } from "../../src/cli/formats/memberships.ts";
import { table } from "../../src/cli/table.ts";
import { shorten } from "../../src/cli/width.ts";

const columns = [{ heading: "A" }, { heading: "NAME", least: 6 }, { heading: "ID", least: 4 }];
const cell = fc.string({ unit: "binary", maxLength: 60 });
const rows = fc.array(fc.tuple(fc.constantFrom("k6", "auth0"), cell, cell), { maxLength: 8 });
const commanding = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\p{Cs}]/u;

test("no line is wider than the terminal, and none holds what commands it", () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 20, max: 120 }), (cells, width) => {
      for (const line of table(columns, cells, width).text.split("\n")) {
        expect(stringWidth(line)).toBeLessThanOrEqual(width);
        expect(line).not.toMatch(commanding);
      }
      for (const line of table(columns, cells).text.split("\n")) expect(line).not.toMatch(commanding);
    }),
  );
});

test("a cell that is whole is the same text, and one that is not ends with an ellipsis", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), fc.integer({ min: 1, max: 40 }), (text, width) => {
      const short = shorten(text, width);
      if (stringWidth(text) <= width) expect(short).toBe(text);
      else {
        expect(short.endsWith("…")).toBe(true);
        expect(text.startsWith(short.slice(0, -1))).toBe(true);
        expect(stringWidth(short)).toBeLessThanOrEqual(width);
      }
    }),
  );
});

test("wide characters and emoji take the columns that a terminal gives them", () => {
  const cells = ["株式会社アクメ", "🚀 Liftoff"].map((name, index) => ["k6", name, `${index + 1}`]);
  const text = "A   NAME            ID\nk6  株式会社アクメ  1\nk6  🚀 Liftoff      2";
  expect(table(columns, cells, 80)).toEqual({ text, cut: false });
});

describe("a hostile name neither hangs nor fills the memory:", () => {
  test.each([
    ["characters of no width", "\u200b"],
    ["accents", "\u0301"],
    ["joiners", "👩\u200d"],
    ["Arabic number signs", "\u0600"],
    ["wide characters", "株"],
    ["letters", "a"],
  ])("200,000 %s", (_, part) => {
    const name = part.repeat(200_000);
    for (const width of [15, 80, 200]) {
      const { text, cut } = table(columns, [["k6", name, name]], width);
      expect(cut).toBe(true);
      expect(text.length).toBeLessThan(30_000);
    }
    for (const line of table(columns, [["k6", name, name]], 80).text.split("\n"))
      expect(stringWidth(line)).toBeLessThanOrEqual(80);
    expect(stringWidth(shorten(name, 80))).toBeLessThanOrEqual(80);
  });

  test("one that is wider than any terminal", () => {
    const name = "a".repeat(10_000_000);
    const { text } = table(columns, [["k6", name, "1"]], 80);
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    expect(table(columns, [["k6", name, name]], 65_535).text.length).toBeLessThan(200_000);
  });

  test("130,000 rows", () => {
    const many = Array.from({ length: 130_000 }, (_, index) => ["k6", "株式会社アクメ", String(index)]);
    for (const width of [80, undefined]) expect(table(columns, many, width).text.split("\n")).toHaveLength(130_001);
  });

  test("one that every other row would be padded to", () => {
    const name = "a".repeat(1_000_000);
    const rows = [["k6", name, "1"], ...Array.from({ length: 10_000 }, () => ["k6", "Acme", "2"])];
    const { text, cut } = table(columns, rows);
    expect(cut).toBe(false);
    expect(text).toContain(`k6  ${name}  1\nk6  Acme`);
    expect(text.length).toBeLessThan(4_000_000);
  });

  test("a status that leaves the other columns no place", () => {
    const row = { provider: "k6", organizationId: "1", organizationName: "Acme", roles: [], source: {} };
    const memberships = [{ ...row, status: "x".repeat(1000) }];
    const { text } = membershipTable(memberships, picocolors.createColors(false), 80);
    expect(text.split("\n")).toEqual([
      expect.stringMatching(/^PROVIDER +ORGANIZATION +ID +ROLES +STATUS$/),
      expect.stringMatching(/^k6 +Acme +1 +- +x+…$/),
    ]);
  });
});

test("what has no place side by side is one below the other, whole but for what nobody would read", () => {
  const stacked = (name: string) => table(columns, [["cloudflare", name, "1"]], 15);
  const long = "a".repeat(2000);
  for (const name of ["Juniper Freight", long])
    expect(stacked(name)).toEqual({ text: `A     cloudflare\nNAME  ${name}\nID    1`, cut: false });
  expect(stacked(`${long}a`)).toEqual({ text: `A     cloudflare\nNAME  ${long}…\nID    1`, cut: true });
});
