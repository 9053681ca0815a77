/** `npm run test:mutation` */
import { expect, test } from "vitest";
import { changed, type Measured, type SourceFile, scoreOf, shortfalls } from "../../scripts/mutation.ts";

const measured = (killed: number, mutants = 1_000): Measured => ({ hash: "same", mutants, killed, survivors: [] });
const fileAt = (path: string, hash = "same"): SourceFile => ({ path, hash, lines: ["one();", "two();", "}"] });
const path = "src/client/queue.ts";
const file = fileAt(path);

test("a score is never rounded up", () => {
  expect(scoreOf([measured(899_999, 1_000_000)])).toBe(89.9);
  expect(scoreOf([measured(900)])).toBe(90);
  expect(scoreOf([measured(0, 1_000), measured(9_000, 9_000)])).toBe(90);
  expect(scoreOf([measured(0, 0)])).toBe(100);
});

test("a folder needs 90 %, whatever its single files have", () => {
  const files = [file, fileAt("src/client/other.ts"), fileAt("src/contract/checks.ts")];
  const others = { "src/client/other.ts": measured(1_000), "src/contract/checks.ts": measured(900) };
  expect(shortfalls({ ...others, [path]: measured(800) }, files, {})).toEqual([]);
  expect(shortfalls({ ...others, [path]: measured(799) }, files, {})).toEqual([
    "src/client has 89.9 %, and needs 90 %",
  ]);
});

test("each file is measured", () => {
  expect(shortfalls({}, [file], {})).toEqual([`${path} was never measured`]);
  expect(changed({}, [file])).toEqual([path]);
});

test("each survivor needs a reason, unless its file changed since", () => {
  const survivors = ["1 StringLiteral: x", "2 BlockStatement: {}"];
  const scores = { [path]: { ...measured(998), survivors } };
  expect(shortfalls(scores, [file], { [path]: { "one();": "a reason" } })).toEqual([
    `${path}:2 BlockStatement: {} survives without a reason`,
  ]);
  expect(shortfalls(scores, [fileAt(path, "changed")], {})).toEqual([]);
});

test("a reason needs its line", () => {
  const scores = { [path]: measured(1_000) };
  expect(shortfalls(scores, [file], { [path]: { "two();": "a reason", "three();": "another" } })).toEqual([
    `scripts/mutation/reasons explains "three();", which ${path} does not contain`,
  ]);
  expect(shortfalls({}, [], { [path]: { "two();": "a reason" } })).toEqual([
    `${path} has reasons, but is not measured`,
  ]);
});

test("files that changed and new ones are measured again", () => {
  const files = [file, fileAt("src/client/fresh.ts"), fileAt("src/client/other.ts", "changed")];
  const scores = { [path]: measured(1), "src/client/other.ts": measured(1) };
  expect(changed(scores, files)).toEqual(["src/client/fresh.ts", "src/client/other.ts"]);
});
