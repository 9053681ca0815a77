/** JSON can always be written, and is what `JSON.stringify` writes wherever that can. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { json, jsonOfLists } from "../../src/cli/formats/json.ts";

/** So deep that `JSON.stringify` overflows the stack. */
const deep: unknown = JSON.parse(`${'{"a":['.repeat(200_000)}1${"]}".repeat(200_000)}`);

test("what is nested too deep is left out, and nothing else", () => {
  expect(() => JSON.stringify(deep)).toThrow(RangeError);
  for (const indent of [undefined, 2]) {
    const text = json({ first: 1, deep, last: [1, { a: 2 }] }, indent);
    expect(text).toContain('"[nested too deep]"');
    expect(JSON.parse(text)).toMatchObject({ first: 1, deep: { a: [{ a: [{}] }] }, last: [1, { a: 2 }] });
  }
});

test("a hundred levels are written whole", () => {
  const text = `${"[".repeat(100)}1${"]".repeat(100)}`;
  expect(json(JSON.parse(text))).toBe(`${text}\n`);
  expect(json(JSON.parse(`[${text}]`))).toBe(`${"[".repeat(100)}"[nested too deep]"${"]".repeat(100)}\n`);
});

test("anything else is what JSON.stringify writes, on one line, on many, and in pieces", () => {
  const value = fc.jsonValue({ maxDepth: 8, noUnicodeString: true });
  fc.assert(
    fc.property(fc.array(value), fc.array(value), (memberships, failures) => {
      const shared = { memberships, again: memberships, failures, date: new Date(0), none: undefined };
      expect(json(shared)).toBe(`${JSON.stringify(shared)}\n`);
      expect(json(shared, 2)).toBe(`${JSON.stringify(shared, null, 2)}\n`);
      const lists = { memberships, failures };
      expect([...jsonOfLists(lists)].join("")).toBe(`${JSON.stringify(lists, null, 2)}\n`);
    }),
  );
});

test("an indent does not make a long text a hundred times as long", () => {
  const nested = `${"[".repeat(98)}${"]".repeat(98)}`;
  const text = `[${Array(20_000).fill(nested).join(",")}]`;
  expect(json(JSON.parse(text), 2)).toBe(`${text}\n`);
});

test("the lists are written item by item, since all of them may be longer than a string can be", () => {
  const items = Array.from({ length: 1000 }, () => ({ name: "x".repeat(1000) }));
  const longest = Math.max(...[...jsonOfLists({ items })].map(({ length }) => length));
  expect(longest).toBeLessThan(1100);
});

test("a million values take no longer than they must", () => {
  const value = Array.from({ length: 1_000_000 }, () => ({}));
  expect(json(value)).toHaveLength(3_000_002);
});
