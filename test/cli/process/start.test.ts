/** The process ends and writes exactly as the command called in this process, which the other tests call. */
import { describe, test } from "vitest";
import { run, type Variables } from "../command.ts";
import { bare, runProcess } from "../process.ts";
import { archeraOf, archeraOrganization, serveAs, serveDouble } from "../providers.ts";

const invisible = "\u001b[31m\u200b\ud800株式会社 👩‍👩‍👧";

const cases: readonly (readonly [args: readonly string[], code: number, variables?: Variables])[] = [
  [["--version"], 0],
  [["--help"], 0],
  [["list", "--help"], 0, { FORCE_COLOR: "1" }],
  [[], 2],
  [["lst"], 2],
  [["list", "--provder", "k6", `--${invisible}`], 2],
  [["list", "--no-color"], 2, { FORCE_COLOR: "1" }],
  [["leave", "k6", "1"], 2],
  [["spec", "cloudflare"], 0],
  [["list", "--demo"], 0, { FORCE_COLOR: "1" }],
];

describe.concurrent("a process ends and writes as a call in this process:", () => {
  test.for(cases)("%j ends with %i", async ([args, code, variables], { expect }) => {
    const expected = await run(args, bare(variables));
    expect(expected.code).toBe(code);
    expect(await runProcess(args, variables)).toEqual(expected);
  });

  test.for(["table", "ndjson"])("list as %s where one provider fails", async (format, context) => {
    const { expect } = context;
    const { double, variables: k6 } = await serveDouble("k6", context);
    double.fail({ status: 401, times: Infinity });
    const archera = await serveAs("archera", archeraOf([archeraOrganization(invisible)]), context);
    const args = ["list", "--format", format];
    const variables = { ...k6, ...archera, FORCE_COLOR: "1" };
    const expected = await run(args, bare(variables));
    expect(expected.code).toBe(1);
    expect(expected.stdout).toContain("株式会社");
    expect(expected.stderr).toContain("Check K6_CLOUD_TOKEN");
    expect(await runProcess(args, variables)).toEqual(expected);
  });

  test.for(["text", "json"])("verify as %s where a contract is broken", async (format, context) => {
    const { expect } = context;
    const archera = await serveAs("archera", archeraOf([{ org_id: 1, name: invisible }]), context);
    const args = ["verify", "--format", format];
    const expected = await run(args, bare(archera));
    expect(expected.code).toBe(1);
    expect(await runProcess(args, archera)).toEqual(expected);
  });

  test("leave", async (context) => {
    const { expect } = context;
    const args = ["leave", "cloudflare", "3f1c8b7e5d2a4960b8e1f7c2a9d40536", "--yes"];
    const here = await serveDouble("cloudflare", context);
    const there = await serveDouble("cloudflare", context);
    const expected = await run(args, bare(here.variables));
    expect(expected).toMatchObject({ code: 0, stdout: expect.stringContaining("Left Meridian") });
    expect(await runProcess(args, there.variables)).toEqual(expected);
  });
});
