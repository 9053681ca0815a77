/** `org-contracts leave`; test/cli/terminal.test.ts shows its question on a real terminal. */
import { expect, test } from "vitest";
import { connectors } from "../../generated/connectors.ts";
import { providers } from "../../generated/providers.ts";
import { run } from "./command.ts";
import { serveDouble } from "./providers.ts";

const membership = "6c0a5e94f2b14d7c9e83b1d75f02a8c6";
const account = "3f1c8b7e5d2a4960b8e1f7c2a9d40536";

const leave = (id: string) => ["leave", "cloudflare", id, "--yes"];

test.each([
  ["the id of a membership", membership],
  ["the id of its organization, as list shows it", account],
  ["the name of its organization", "Meridian Outdoor Supply"],
])("ends one membership by %s", async (_, id) => {
  const { double, variables } = await serveDouble("cloudflare");
  const { code, stdout } = await run(leave(id), variables);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Left Meridian Outdoor Supply \(organization 3f1c.*, membership 6c0a.*\)\.\n$/);
  const changes = double.requests.filter(({ method }) => method !== "GET");
  expect(changes).toMatchObject([{ operation: "leaveMembership", path: `/memberships/${membership}` }]);
  expect((await run(["list", "--provider", "cloudflare"], variables)).stdout).not.toContain("Meridian");
});

test("shows what a name hides, and which organization it is, however long that is", async (context) => {
  const name = `Ac\u200bme\u00ad\u{e0041}##[error]${"x".repeat(50)}`;
  const memberships = [{ id: membership, account: { id: account, name }, roles: ["R".repeat(100_000)] }];
  const { variables } = await serveDouble("cloudflare", context, { memberships });
  const { code, stdout } = await run(leave(membership), variables);
  expect(code).toBe(0);
  expect(stdout.length).toBeLessThan(600);
  const shown = /^Left Ac\\u200bme\\u00ad\\u\{e0041\}##\\u005berror\]x+ \(organization 3f1c.*, membership 6c0a/;
  expect(stdout).toMatch(shown);
});

test.each([
  ["y\n", 0],
  ["Yes\n", 0],
  ["n\n", 1],
  ["yesterday\n", 1],
  ["\n", 1],
  ["", 1],
])("asks on a terminal, and after %j ends with %i", async (typed, code) => {
  const { double, variables } = await serveDouble("cloudflare");
  const finished = await run(["leave", "cloudflare", membership], variables, { typed });
  expect(finished.code).toBe(code);
  expect(finished.stderr).toMatch(/^Leave Meridian Outdoor Supply \(organization 3f1c.*\)\? \[y\/N\] /);
  expect(finished.stderr.endsWith("] ")).toBe(code === 0);
  expect(finished.stderr.endsWith("] No membership was ended.\n")).toBe(code === 1);
  expect(double.requests.map(({ method }) => method)).toEqual(code === 0 ? ["GET", "DELETE"] : ["GET"]);
});

test.each([
  ["an empty id", leave(""), "The id is empty"],
  ["a blank id", leave(" "), "The id is empty"],
  ["no --yes where nobody can confirm", ["leave", "cloudflare", membership], "--yes"],
])("rejects %s before anything is sent", async (_, args, message) => {
  const { double, variables } = await serveDouble("cloudflare");
  const { code, stdout, stderr } = await run(args, variables);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
  expect(double.requests).toHaveLength(0);
});

test.for([
  ["no such membership", "0000", "0000 is neither a membership nor an organization of this user."],
  ["two in an account", "both", "name one of one, two"],
])("ends none where the user has %s", async ([_, id = "", message], context) => {
  const memberships = ["one", "two"].map((id) => ({ id, account: { id: "both" } }));
  const { double, variables } = await serveDouble("cloudflare", context, { memberships });
  const { code, stdout, stderr } = await run(leave(id), variables);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain(message);
  expect(double.requests.map(({ method }) => method)).toEqual(["GET"]);
});

test("has left where the response of the first attempt was lost", async () => {
  const { double, variables } = await serveDouble("cloudflare");
  double.fail({ fault: "cut", operation: "leaveMembership" });
  const { code, stdout } = await run(leave(membership), variables);
  expect(code).toBe(0);
  expect(stdout).toContain("Left Meridian");
});

test("shows why it was rejected", async () => {
  const { double, variables } = await serveDouble("cloudflare");
  double.fail({ status: 403, operation: "leaveMembership" });
  const { code, stderr } = await run(leave(membership), variables);
  expect(code).toBe(1);
  expect(stderr).toContain("leaveMembership failed with 403");
});

const unable = providers.filter((provider) => connectors[provider].cannotLeave !== undefined);
test.each(unable)("names who can, for %s, which has no such call", async (provider) => {
  const { code, stderr } = await run(["leave", provider, "1", "--yes"]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/An administrator .*can remove users/);
});
