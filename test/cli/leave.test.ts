/** `org-contracts leave`; test/cli/terminal.test.ts shows its question on a real terminal. */
import { describe, test } from "vitest";
import { connectors } from "../../generated/connectors.ts";
import { providers } from "../../generated/providers.ts";
import { run } from "./command.ts";
import { serveDouble } from "./providers.ts";

const membership = "6c0a5e94f2b14d7c9e83b1d75f02a8c6";
const account = "3f1c8b7e5d2a4960b8e1f7c2a9d40536";

describe.concurrent("leave", () => {
  test.for([
    ["the id of a membership", membership],
    ["the id of its organization, as list shows it", account],
    ["the name of its organization", "Meridian Outdoor Supply"],
  ] as const)("ends one membership by %s", async ([_, id], { expect, onTestFinished }) => {
    const { double, variables } = await serveDouble("cloudflare", { onTestFinished });
    const { code, stdout } = await run(["leave", "cloudflare", id, "--yes"], variables);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Left Meridian Outdoor Supply \(organization 3f1c.*, membership 6c0a.*\)\.\n$/);
    const changes = double.requests.filter(({ method }) => method !== "GET");
    expect(changes).toEqual([
      expect.objectContaining({ operation: "leaveMembership", path: `/memberships/${membership}` }),
    ]);
    expect((await run(["list", "--provider", "cloudflare"], variables)).stdout).not.toContain("Meridian");
  });

  test("shows what a name hides, and which organization it is, however long that is", async ({
    expect,
    onTestFinished,
  }) => {
    const name = `Ac\u200bme\u00ad\u{e0041}##[error]${"x".repeat(50)}`;
    const memberships = [{ id: membership, account: { id: account, name }, roles: ["R".repeat(100_000)] }];
    const { variables } = await serveDouble("cloudflare", { onTestFinished }, { memberships });
    const { code, stdout } = await run(["leave", "cloudflare", membership, "--yes"], variables);
    expect(code).toBe(0);
    expect(stdout.length).toBeLessThan(600);
    expect(stdout).toMatch(
      /^Left Ac\\u200bme\\u00ad\\u\{e0041\}##\\u005berror\]x+ \(organization 3f1c.*, membership 6c0a/,
    );
  });

  test("does nothing without --yes where nobody can confirm", async ({ expect, onTestFinished }) => {
    const { double, variables } = await serveDouble("cloudflare", { onTestFinished });
    const { code, stderr } = await run(["leave", "cloudflare", membership], variables);
    expect(code).toBe(2);
    expect(stderr).toContain("--yes");
    expect(double.requests).toHaveLength(0);
  });

  test.for([
    ["y\n", 0],
    ["Yes\n", 0],
    ["n\n", 1],
    ["yesterday\n", 1],
    ["\n", 1],
    ["", 1],
  ] as const)("asks on a terminal, and after %j ends with %i", async ([typed, code], { expect, onTestFinished }) => {
    const { double, variables } = await serveDouble("cloudflare", { onTestFinished });
    const finished = await run(["leave", "cloudflare", membership], variables, { typed });
    expect(finished.code).toBe(code);
    expect(finished.stderr).toMatch(/^Leave Meridian Outdoor Supply \(organization 3f1c.*\)\? \[y\/N\] /);
    expect(finished.stderr.endsWith("] ")).toBe(code === 0);
    expect(finished.stderr.endsWith("] No membership was ended.\n")).toBe(code === 1);
    expect(double.requests.map(({ method }) => method)).toEqual(code === 0 ? ["GET", "DELETE"] : ["GET"]);
  });

  test.for(["", " "])("rejects %j as an id before anything is sent", async (id, { expect, onTestFinished }) => {
    const { double, variables } = await serveDouble("cloudflare", { onTestFinished });
    const { code, stderr } = await run(["leave", "cloudflare", id, "--yes"], variables);
    expect(code).toBe(2);
    expect(stderr).toContain("The id is empty");
    expect(double.requests).toHaveLength(0);
  });

  test("fails where the user has no such membership", async ({ expect, onTestFinished }) => {
    const { double, variables } = await serveDouble("cloudflare", { onTestFinished });
    const { code, stdout, stderr } = await run(["leave", "cloudflare", "0000", "--yes"], variables);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("0000 is neither a membership nor an organization of this user.");
    expect(double.requests.map(({ method }) => method)).toEqual(["GET"]);
  });

  test("asks for the membership where an account has two", async ({ expect, onTestFinished }) => {
    const memberships = [
      { id: "one", account: { id: "both" } },
      { id: "two", account: { id: "both" } },
    ];
    const { double, variables } = await serveDouble("cloudflare", { onTestFinished }, { memberships });
    const { code, stderr } = await run(["leave", "cloudflare", "both", "--yes"], variables);
    expect(code).toBe(1);
    expect(stderr).toContain("name one of one, two");
    expect(double.requests.map(({ method }) => method)).toEqual(["GET"]);
  });

  test("has left where the response of the first attempt was lost", async ({ expect, onTestFinished }) => {
    const { double, variables } = await serveDouble("cloudflare", { onTestFinished });
    double.fail({ fault: "cut", operation: "leaveMembership" });
    const { code, stdout } = await run(["leave", "cloudflare", membership, "--yes"], variables);
    expect(code).toBe(0);
    expect(stdout).toContain("Left Meridian");
  });

  test("shows why it was rejected", async ({ expect, onTestFinished }) => {
    const { double, variables } = await serveDouble("cloudflare", { onTestFinished });
    double.fail({ status: 403, operation: "leaveMembership" });
    const { code, stderr } = await run(["leave", "cloudflare", membership, "--yes"], variables);
    expect(code).toBe(1);
    expect(stderr).toContain("leaveMembership failed with 403");
  });

  const unable = providers.filter((provider) => connectors[provider].cannotLeave !== undefined);
  test.for(unable)("names who can, for %s, which has no such call", async (provider, { expect }) => {
    const { code, stderr } = await run(["leave", provider, "1", "--yes"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/An administrator .*can remove users/);
  });
});
