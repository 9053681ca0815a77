/** The process ends and writes exactly as the command called in this process, which the other tests call. */
import { describe, expect, test } from "vitest";
import { run, type Variables } from "../command.ts";
import { bare, start } from "../process.ts";
import { archeraOrganization, serveArchera, serveDouble } from "../providers.ts";

const invisible = "\u001b[31m\u200b\ud800株式会社 👩‍👩‍👧";

const cases: readonly (readonly [args: readonly string[], code: number, variables?: Variables])[] = [
  [["--version"], 0],
  [["list", "--help"], 0, { FORCE_COLOR: "1" }],
  [[], 2],
  [["list", "--provder", "k6", `--${invisible}`], 2],
  [["list", "--no-color"], 2, { FORCE_COLOR: "1" }],
  [["spec", "cloudflare"], 0],
  [["list", "--demo"], 0, { FORCE_COLOR: "1" }],
];

describe.concurrent("a process ends and writes as a call in this process:", () => {
  test.for(cases)("%j ends with %i", async ([args, code, variables]) => {
    const expected = await run(args, bare(variables));
    expect(expected.code).toBe(code);
    expect(await start(args, variables).finished).toEqual(expected);
  });

  test.for(["table", "ndjson"])("list as %s where one provider fails", async (format, context) => {
    const { double, variables: k6 } = await serveDouble("k6", context);
    double.fail({ status: 401, times: Infinity });
    const archera = await serveArchera([archeraOrganization(invisible)], context);
    const args = ["list", "--format", format];
    const variables = { ...k6, ...archera, FORCE_COLOR: "1" };
    const expected = await run(args, bare(variables));
    expect(expected.code).toBe(1);
    expect(expected.stdout).toContain("株式会社");
    expect(expected.stderr).toContain("Check K6_CLOUD_TOKEN");
    expect(await start(args, variables).finished).toEqual(expected);
  });
});
