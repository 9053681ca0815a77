/** Long output, and outputs that are closed or cannot be written: `org-contracts … | head -1`, a closed stderr. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import type { Variables } from "../command.ts";
import { bare, program, start } from "../process.ts";
import { archeraOrganization, serveArchera, serveDouble } from "../providers.ts";

/** Runs the command with outputs whose other end is closed before anything is written. */
function runInto(closed: readonly ("stdout" | "stderr")[], args: readonly string[], variables: Variables = {}) {
  const { child, finished } = start(args, variables);
  for (const stream of closed) child[stream].destroy();
  return finished;
}

const many = Array.from({ length: 5000 }, (_, index) => archeraOrganization(`Organization ${index}`, index));
const both = ["list", "--provider", "k6", "archera", "--format"];

describe.concurrent("where nobody reads the results", () => {
  test("list ends quietly", async (context) => {
    const args = ["list", "--provider", "archera", "--format", "ndjson"];
    const { child, finished } = start(args, await serveArchera(many, context));
    child.stdout.once("data", () => child.stdout.destroy());
    const { code, stderr } = await finished;
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  test("list waits for no other provider", async (context) => {
    const archera = await serveArchera(many, context);
    const { double, variables: k6 } = await serveDouble("k6", context);
    double.fail({ fault: "silence", times: Infinity });
    const { code, stderr } = await runInto(["stdout"], [...both, "ndjson"], { ...archera, ...k6 });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(double.requests).toHaveLength(1);
  });

  test.for(["table", "json", "csv"])("list as %s still fails where a provider failed", async (format, context) => {
    const { double, variables } = await serveDouble("k6", context);
    double.fail({ status: 401 });
    const archera = await serveArchera(many, context);
    const { code, stderr } = await runInto(["stdout"], [...both, format], { ...variables, ...archera });
    expect(code).toBe(1);
    expect(stderr).toContain("Check K6_CLOUD_TOKEN");
  });
});

test.for([
  ["spec cloudflare", ""],
  ["--help", ""],
  ["verify --provider k6", "3 operations checked, 0 differences\n"],
] as const)("where nobody reads the results, %s ends with 0", async ([command, stderr], context) => {
  const { variables } = await serveDouble("k6", context);
  expect(await runInto(["stdout"], command.split(" "), variables)).toMatchObject({ code: 0, stderr });
});

describe.concurrent("where nobody reads the messages", () => {
  test.for([
    ["alone", ["stderr"]],
    ["nor the results", ["stdout", "stderr"]],
  ] as const)("%s, nothing configured and wrong usage still end with 2", async ([_, closed]) => {
    for (const args of [["list"], ["verify"], ["lst"], ["leave", "k6", "1"]])
      expect((await runInto(closed, args)).code).toBe(2);
  });

  test("a failure still ends with 1, and the results are whole", async (context) => {
    const { double, variables } = await serveDouble("k6", context);
    double.fail({ status: 401, times: Infinity });
    const archera = await serveArchera(many, context);
    const { code, stdout } = await runInto(["stderr"], [...both, "ndjson"], { ...variables, ...archera });
    expect(code).toBe(1);
    expect(stdout.trim().split("\n")).toHaveLength(5000);
    expect((await runInto(["stdout", "stderr"], ["verify", "--provider", "k6"], variables)).code).toBe(1);
  });

  test("what is well still ends with 0", async (context) => {
    const { variables } = await serveDouble("k6", context);
    const { code, stdout } = await runInto(["stderr"], ["list"], variables);
    expect(code).toBe(0);
    expect(stdout).toContain("Harbour Lane Studios");
  });
});

test("an output that cannot be written is a failure that says so", async () => {
  const command = ["-c", '"$0" "$1" spec k6 > /dev/full', process.execPath, program];
  await expect(promisify(execFile)("sh", command, { env: bare() })).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^The output could not be written: .*ENOSPC/),
  });
});
