/** How every script that is made of steps ends. Whether the process ends with that code: `start.test.ts` and `../specs/diff.test.ts`. */
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { run, StepError, step } from "../../scripts/steps.ts";
import { errors, muteConsole, printed } from "../support/scripts.ts";

beforeEach(() => {
  muteConsole();
  const { exitCode } = process;
  onTestFinished(() => {
    process.exitCode = exitCode;
  });
  process.exitCode = undefined;
});

test("a step that succeeds is printed with its time and what came of it", async () => {
  await run(async () => {
    expect(await step("Count", async () => 3, String)).toBe(3);
  });
  expect(printed()).toMatch(/^✓ Count +\d+\.\d s {2}3$/);
  expect(errors()).toBe("");
  expect(process.exitCode).toBeUndefined();
});

test("a step that fails ends the script with its reason in one line, and the code 1", async () => {
  const after = vi.fn();
  await run(async () => {
    await step("Count", () => Promise.reject(new Error("there is nothing to count.")), String);
    after();
  });
  expect(printed()).toMatch(/^✗ Count +\d+\.\d s {2}failed$/);
  expect(errors()).toBe("Count failed: there is nothing to count.");
  expect(process.exitCode).toBe(1);
  expect(after).not.toHaveBeenCalled();
});

test("a reason that a script states is one line, and an error of another kind keeps its stack", async () => {
  const bug = new TypeError("x is not a function");
  for (const error of [new StepError("Name a server."), bug]) await run(() => Promise.reject(error));
  expect(vi.mocked(console.error).mock.calls.flat()).toEqual(["Name a server.", bug]);
  expect(process.exitCode).toBe(1);
});
