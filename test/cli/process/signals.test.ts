/** Signals end the process. */
import { expect, test } from "vitest";
import { start } from "../process.ts";
import { serveAs } from "../providers.ts";

test("Ctrl-C stops list at once, with 130", async () => {
  let interrupt = () => {};
  const variables = await serveAs("k6", () => {
    interrupt();
    return new Promise(() => {});
  });
  const { child, finished } = start(["list"], variables);
  interrupt = () => void child.kill("SIGINT");
  expect(await finished).toEqual({ code: 130, stdout: "", stderr: "" });
});

test("Ctrl-C ends doubles with 130", async () => {
  const { child, finished } = start(["doubles", "k6"]);
  child.stderr.on("data", (text: string) => {
    if (text.includes("until Ctrl-C")) child.kill("SIGINT");
  });
  expect(await finished).toMatchObject({ code: 130, stdout: expect.stringContaining("export ORG_CONTRACTS_K6_URL=") });
});
