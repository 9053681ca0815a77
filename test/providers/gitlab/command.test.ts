/** GitLab in the command: for administrators, for others, and without the variables of GitLab CI/CD. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../cli/command.ts";
import { serveDouble } from "../../cli/providers.ts";

test("verify skips what only administrators may list", async ({ onTestFinished }) => {
  const { double, variables } = await serveDouble("gitlab", { onTestFinished });
  double.fail({ operation: "listMemberships", status: 403, times: Infinity });
  const { code, stdout } = await run(["verify", "--provider", "gitlab"], variables);
  expect(stdout).toContain("it needs an administrator's token");
  expect(code).toBe(0);
});

test("verify names the variable without which memberships are not listed", async ({ onTestFinished }) => {
  const { double, variables } = await serveDouble("gitlab", { onTestFinished });
  const { code, stdout } = await run(["verify", "--provider", "gitlab"], {
    ...variables,
    ORG_CONTRACTS_GITLAB_USER_ID: "",
  });
  expect(stdout).toContain("it needs ORG_CONTRACTS_GITLAB_USER_ID and an administrator's token");
  expect(double.requests.map(({ operation }) => operation)).toEqual(["listGroups"]);
  expect(code).toBe(0);
});

test("leave names the variable that it needs, and sends nothing", async ({ onTestFinished }) => {
  const { double, variables } = await serveDouble("gitlab", { onTestFinished });
  const { code, stderr } = await run(["leave", "gitlab", "71204", "--yes"], {
    ...variables,
    ORG_CONTRACTS_GITLAB_USER_ID: "",
  });
  expect(stderr).toContain("ORG_CONTRACTS_GITLAB_USER_ID");
  expect(code).toBe(2);
  expect(double.requests).toEqual([]);
});

const review = ["review", "--provider", "gitlab", "--users", "-", "--concurrency", "1"];

test("review lists other users with their roles, and goes on after one who does not exist", async ({
  onTestFinished,
}) => {
  const members = { 7: { 9970: 50 }, 8: { 10412: 10 } };
  const { double, variables } = await serveDouble("gitlab", { onTestFinished }, { members });
  const { code, stdout, stderr } = await run(review, variables, { input: "7\n12\nana\n8\n" });
  expect(code).toBe(1);
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { user: "7", memberships: [{ organizationId: "9970", roles: ["Owner"], via: "direct", user: { id: "7" } }] },
    { user: "12", memberships: [], failures: [{ user: "12", error: { name: "NotFoundError" } }] },
    { user: "ana", memberships: [], failures: [{ user: "ana", error: { name: "InvalidArgumentError" } }] },
    { user: "8", memberships: [{ organizationName: "Platform", roles: ["Guest"] }] },
  ]);
  expect(lines[0].coverage[0].gaps.map(({ code }: { code: string }) => code)).toContain("inherited");
  expect(stderr).toContain("A GitLab user id is a number");
  expect(stderr).toContain("gitlab 7 and 1 other user may be incomplete: The list contains direct memberships only.");
  expect(double.requests.map(({ path }) => path.split("/").at(-2))).toEqual(["7", "12", "8"]);
});

test("review stops where the token is no administrator's", async ({ onTestFinished }) => {
  const { double, variables } = await serveDouble("gitlab", { onTestFinished });
  double.fail({ operation: "listMemberships", status: 403, times: Infinity });
  const { code, stdout, stderr } = await run(review, variables, { input: "7\n8\n" });
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain("need an administrator's token");
  expect(stderr).toContain("The review was stopped");
});

test("review does not go on with the checkpoint of another host", async ({ onTestFinished }) => {
  const folder = await mkdtemp(join(tmpdir(), "gitlab-review-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const { variables } = await serveDouble("gitlab", { onTestFinished }, { members: { 7: {}, 8: {} } });
  const interrupt = new AbortController();
  const args = [...review, "--checkpoint", join(folder, "checkpoint.json")];
  const of = (GITLAB_HOST: string, more: object) =>
    run(args, { ...variables, GITLAB_HOST }, { input: "7\n8\n", ...more });
  await of("a.example", { interrupted: interrupt.signal, onOutput: () => interrupt.abort() });
  const other = await of("b.example", {});
  expect(other.code).toBe(2);
  expect(other.stderr).toContain("belongs to a review of another provider, tenant or format");
  expect((await of("a.example", {})).code).toBe(0);
});
