/** GitLab in the command, for users who are not administrators, and without the variables of GitLab CI/CD. */
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
