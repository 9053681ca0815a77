/** Long output, and outputs that are closed or cannot be written: `org-contracts … | head -1`, a closed stderr. */
import { describe, test } from "vitest";
import type { Variables } from "../command.ts";
import { runProcess, start } from "../process.ts";
import { archeraOf, archeraOrganization, serveAs, serveDouble } from "../providers.ts";

type Stream = "stdout" | "stderr";

/** Runs the command with outputs whose other end is closed before anything is written. */
function runInto(closed: readonly Stream[], args: readonly string[], variables: Variables = {}) {
  const { child, finished } = start(args, variables);
  for (const stream of closed) child[stream].destroy();
  return finished;
}

const many = Array.from({ length: 5000 }, (_, index) => archeraOrganization(`Organization ${index}`, index));
const ndjson = ["--format", "ndjson"];

test("list writes all of a long list through a pipe", async ({ expect, onTestFinished }) => {
  const variables = await serveAs("archera", archeraOf(many), { onTestFinished });
  const { stdout } = await runProcess(["list", ...ndjson], variables);
  expect(stdout.trim().split("\n")).toHaveLength(5000);
});

describe.concurrent("where nobody reads the results", () => {
  test("list ends quietly", async ({ expect, onTestFinished }) => {
    const variables = await serveAs("archera", archeraOf(many), { onTestFinished });
    const { child, finished } = start(["list", "--provider", "archera", ...ndjson], variables);
    child.stdout.once("data", () => child.stdout.destroy());
    const { code, stderr } = await finished;
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  test("list waits for no other provider", async ({ expect, onTestFinished }) => {
    const archera = await serveAs("archera", archeraOf(many), { onTestFinished });
    const { double, variables: k6 } = await serveDouble("k6", { onTestFinished });
    double.fail({ fault: "silence", times: Infinity });
    const args = ["list", "--provider", "k6", "archera", ...ndjson];
    const { code, stderr } = await runInto(["stdout"], args, { ...archera, ...k6 });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(double.requests).toHaveLength(1);
  });

  test.for(["table", "json", "csv"])("list as %s still fails where a provider failed", async (format, context) => {
    const { expect } = context;
    const { double, variables } = await serveDouble("k6", context);
    double.fail({ status: 401 });
    const archera = await serveAs("archera", archeraOf(many), context);
    const args = ["list", "--provider", "k6", "archera", "--format", format];
    const { code, stderr } = await runInto(["stdout"], args, { ...variables, ...archera });
    expect(code).toBe(1);
    expect(stderr).toContain("Check K6_CLOUD_TOKEN");
  });

  test("verify shows whether the contracts are kept", async ({ expect, onTestFinished }) => {
    const { double, variables } = await serveDouble("k6", { onTestFinished });
    expect((await runInto(["stdout"], ["verify", "--provider", "k6"], variables)).code).toBe(0);
    double.fail({ fault: "drift" });
    expect((await runInto(["stdout"], ["verify", "--provider", "k6"], variables)).code).toBe(1);
  });

  test("spec and the help end quietly", async ({ expect }) => {
    for (const args of [["spec", "cloudflare"], ["--help"]])
      expect(await runInto(["stdout"], args)).toMatchObject({ code: 0, stderr: "" });
  });
});

describe.concurrent("where nobody reads the messages", () => {
  test.for([
    ["alone", ["stderr"]],
    ["nor the results", ["stdout", "stderr"]],
  ] as const)("%s, nothing configured and wrong usage still end with 2", async ([_, closed], { expect }) => {
    for (const args of [["list"], ["verify"], ["lst"], ["leave", "k6", "1"]])
      expect((await runInto(closed, args)).code).toBe(2);
  });

  test("a failure still ends with 1, and the results are whole", async ({ expect, onTestFinished }) => {
    const { double, variables } = await serveDouble("k6", { onTestFinished });
    double.fail({ status: 401, times: Infinity });
    const archera = await serveAs("archera", archeraOf(many), { onTestFinished });
    const args = ["list", "--provider", "k6", "archera", ...ndjson];
    const { code, stdout } = await runInto(["stderr"], args, { ...variables, ...archera });
    expect(code).toBe(1);
    expect(stdout.trim().split("\n")).toHaveLength(5000);
    expect((await runInto(["stdout", "stderr"], ["verify", "--provider", "k6"], variables)).code).toBe(1);
  });

  test("what is well still ends with 0", async ({ expect, onTestFinished }) => {
    const { variables } = await serveDouble("k6", { onTestFinished });
    const { code, stdout } = await runInto(["stderr"], ["list"], variables);
    expect(code).toBe(0);
    expect(stdout).toContain("Harbour Lane Studios");
  });
});

test("an output that cannot be written is a failure that says so", async ({ expect }) => {
  const { code, stderr } = await runProcess(["spec", "k6"], {}, "/dev/full");
  expect(code).toBe(1);
  expect(stderr).toMatch(/^The output could not be written: .*ENOSPC/);
});
