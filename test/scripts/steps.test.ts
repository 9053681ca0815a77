/** How every script that is made of steps ends. Whether the process ends with that code: `start.test.ts` and `../specs/diff.test.ts`. */
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { run, StepError, step } from "../../scripts/steps.ts";

beforeEach(() => {
  const spies = [vi.spyOn(console, "log"), vi.spyOn(console, "error")];
  for (const spy of spies) spy.mockImplementation(() => {});
  const { exitCode } = process;
  onTestFinished(() => {
    process.exitCode = exitCode;
    for (const spy of spies) spy.mockRestore();
  });
  process.exitCode = undefined;
});

const printed = () => vi.mocked(console.log).mock.calls.flat().map(String);
const errors = () => vi.mocked(console.error).mock.calls.flat();

test("a step that succeeds is printed with its time and what came of it", async () => {
  await run(async () => {
    expect(await step("Count", async () => 3, String)).toBe(3);
  });
  expect(printed()).toEqual([expect.stringMatching(/^✓ Count +\d+\.\d s {2}3$/)]);
  expect(errors()).toEqual([]);
  expect(process.exitCode).toBeUndefined();
});

test("a step that fails ends the script with its reason in one line, and the code 1", async () => {
  const after = vi.fn();
  await run(async () => {
    await step("Count", () => Promise.reject(new Error("there is nothing to count.")), String);
    after();
  });
  expect(printed()).toEqual([expect.stringMatching(/^✗ Count +\d+\.\d s {2}failed$/)]);
  expect(errors()).toEqual(["Count failed: there is nothing to count."]);
  expect(process.exitCode).toBe(1);
  expect(after).not.toHaveBeenCalled();
});

test("a reason that a script states is one line, and an error of another kind keeps its stack", async () => {
  await run(() => Promise.reject(new StepError("Name a server.")));
  const bug = new TypeError("x is not a function");
  await run(() => Promise.reject(bug));
  expect(errors()).toEqual(["Name a server.", bug]);
  expect(process.exitCode).toBe(1);
});
