/** `npm run test:mutation` */
import { expect, test } from "vitest";
import { changed, type Measured, scoreOf, shortfalls } from "../../scripts/mutation.ts";

const measured = (killed: number, mutants = 1_000): Measured => ({ hash: "", mutants, killed, survivors: [] });
const file = "src/client/queue.ts";

test("a score is never rounded up", () => {
  expect(scoreOf(measured(899_999, 1_000_000))).toBe(89.9);
  expect(scoreOf(measured(900))).toBe(90);
  expect(scoreOf(measured(0, 0))).toBe(100);
});

test("a file needs 90 %", () => {
  expect(shortfalls({ [file]: measured(900) }, [file], {})).toEqual([]);
  expect(shortfalls({ [file]: measured(899) }, [file], {})).toEqual([`${file} has 89.9 %, and needs 90 %`]);
});

test("each file is measured, unless a reason is stated", () => {
  expect(shortfalls({}, [file], {})).toEqual([`${file} was never measured`]);
  expect(shortfalls({}, [file], { [file]: "a reason" })).toEqual([]);
  expect(shortfalls({ [file]: measured(1) }, [file], { [file]: "a reason" })).toEqual([]);
});

test("an exemption that nothing needs has to go", () => {
  expect(shortfalls({ [file]: measured(900) }, [file], { [file]: "a reason" })).toEqual([
    `${file} is exempt, but has 90 %`,
  ]);
  expect(shortfalls({}, [], { [file]: "a reason" })).toEqual([`${file} is exempt, but does not exist`]);
});

test("files that changed and new ones are measured again, but none that is exempt", () => {
  const [same, other, fresh, exempt] = ["same", "other", "fresh", "exempt"].map((name) => `src/client/${name}.ts`);
  const scores = Object.fromEntries([same, other, exempt].map((file) => [file, { ...measured(1), hash: `${file}` }]));
  const files = [same, other, fresh, exempt, "src/compiler/spec.ts"].map(String);
  expect(changed(scores, files, (file) => (file === same ? file : "changed"), { [`${exempt}`]: "a reason" })).toEqual([
    other,
    fresh,
  ]);
});
