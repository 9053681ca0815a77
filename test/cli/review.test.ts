/** `org-contracts review` over HTTP. */
import { readFile } from "node:fs/promises";
import { stripVTControlCharacters } from "node:util";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { connectors } from "../../generated/connectors.ts";
import { reviewable } from "../../src/cli/commands/review.ts";
import { duration } from "../../src/cli/review/estimate.ts";
import { createDouble } from "../../src/testing/index.ts";
import { linesOf, type RunOptions, run, type Variables } from "./command.ts";
import { createFolder } from "./files.ts";
import { serveAll, serveAs, serveDouble } from "./providers.ts";

const folder = await createFolder();
const users = Array.from({ length: 6 }, (_, index) => `auth0|${index}`);

/** Reviews the users in this order. */
async function review(
  list: readonly string[],
  args: readonly string[],
  variables: Variables = {},
  options: RunOptions = {},
) {
  const path = await folder.write("users.txt", list.join("\n"));
  return run(["review", "--users", path, "--concurrency", "1", ...args], variables, options);
}

/** Ctrl-C when this many results are written. */
function interruptAfter(count: number): RunOptions {
  const interrupt = new AbortController();
  const onOutput = (stdout: string) => stdout.split("\n").length > count && interrupt.abort();
  return { interrupted: interrupt.signal, onOutput };
}

const usersIn = (stdout: string) => linesOf(stdout).map(({ user }) => user);
/** The users that the double was asked about. */
const asked = (requests: readonly { readonly path: string }[]) =>
  requests.map(({ path }) => decodeURIComponent(path.split("/").at(-2) ?? ""));

test("writes each user with their memberships as a line", async () => {
  const { double, variables } = await serveDouble("auth0");
  const { AUTH0_USER: _, ...others } = variables;
  const args = ["review", "--users", await folder.write("users.txt", users.join("\n"))];
  const { code, stdout, stderr } = await run(args, others);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(usersIn(stdout).sort()).toEqual(users);
  for (const { user, memberships, failures, coverage, asOf } of linesOf(stdout)) {
    expect(memberships.length).toBeGreaterThan(1);
    for (const membership of memberships) expect(membership.user).toEqual({ id: user });
    const complete = { provider: "auth0", user: { id: user }, complete: true, gaps: [] };
    expect({ failures, coverage }).toEqual({ failures: [], coverage: [complete] });
    expect(Date.parse(asOf)).toBeGreaterThan(0);
  }
  expect(asked(double.requests).sort()).toEqual(users);
});

test("names a gap that several users have once", async () => {
  const { code, stdout, stderr } = await review(["4120", "4121", "4122"], ["--demo", "--provider", "gitlab"]);
  const gaps = linesOf(stdout).map(({ coverage: [own] }) => own.gaps.map((gap: object) => JSON.stringify(gap)));
  const lines = stderr.split("\n").filter((line) => line.startsWith("!"));
  expect({ code, users: gaps.length }).toEqual({ code: 0, users: 3 });
  expect(lines).toHaveLength(new Set(gaps.flat()).size);
  for (const line of lines) expect(line).toMatch(/^! gitlab 4120 and 2 other users may be incomplete: /);
});

test("reads the users from the standard input, with line ends of Windows and a byte order mark", async () => {
  const { variables } = await serveDouble("auth0");
  const { stdout } = await run(["review", "--users", "-"], variables, { input: "\ufeffauth0|1\r\n\r\n auth0|2 \r\n" });
  expect(usersIn(stdout).sort()).toEqual(["auth0|1", "auth0|2"]);
});

test("writes csv with the user and the time of each membership", async () => {
  const { variables } = await serveDouble("auth0");
  const { stdout } = await review(["auth0|1"], ["--format", "csv", "--bom"], variables);
  expect(stdout.startsWith("\ufeff")).toBe(true);
  const records: Record<string, string>[] = parse(stdout, { bom: true, columns: true });
  expect(records.length).toBeGreaterThan(1);
  for (const { provider, userId, asOf } of records) {
    expect([provider, userId]).toEqual(["auth0", "auth0|1"]);
    expect(asOf).toMatch(/^\d{4}-.*Z$/);
  }
});

test("writes json as a whole, which diff reads", async () => {
  const { variables } = await serveDouble("auth0");
  const { stdout } = await review(users, ["--format", "json"], variables);
  const coverage = users.map(() => ({ complete: true }));
  expect(JSON.parse(stdout)).toMatchObject({ version: 1, failures: [], coverage });
  const path = await folder.write("review.json", stdout);
  expect(await run(["diff", path, path])).toMatchObject({ code: 0 });
});

test("records a user who does not exist, and goes on", async () => {
  const { double, variables } = await serveDouble("auth0");
  double.fail({ status: 404 });
  const { code, stdout, stderr } = await review(users, [], variables);
  expect(code).toBe(1);
  const [first, ...others] = linesOf(stdout);
  expect(first).toMatchObject({
    ...{ user: users[0], memberships: [], coverage: [{ complete: false }] },
    failures: [{ provider: "auth0", user: users[0], error: { name: "NotFoundError" } }],
  });
  expect(others).toHaveLength(5);
  expect(stderr).toMatch(
    /^auth0\|0:\n✗ auth0 listUserOrganizations failed with 404.*\n {2}Check that auth0\|0 is a user of the tenant/,
  );
});

test("goes on after a failure of one user, whatever it is, and stops at one that all would meet", async () => {
  const { double, variables } = await serveDouble("auth0");
  const list = ["..", "auth0|1", "auth0|2", "auth0|3"];
  double.fail({ status: 400 });
  const first = await review(list, [], variables);
  expect(first.code).toBe(1);
  expect(linesOf(first.stdout).map(({ failures }) => failures.length)).toEqual([1, 1, 0, 0]);
  double.fail({ status: 403, times: Infinity });
  const second = await review(list, [], variables);
  expect(linesOf(second.stdout)).toHaveLength(1);
  expect(second.stderr).toContain("The review was stopped");
});

describe("a checkpoint", () => {
  test("lets a review go on where it stopped, and is gone when it is whole", async () => {
    const [broken, healthy] = [createDouble("auth0"), createDouble("auth0")];
    let current = broken;
    const variables = await serveAs("auth0", (request) => current.fetch(request));
    const checkpoint = folder.path("checkpoint.json");
    const onOutput = (stdout: string) => {
      if (linesOf(stdout).length === 2) broken.fail({ status: 401, times: Infinity });
    };
    const first = await review(users, ["--checkpoint", checkpoint], variables, { onOutput });
    expect(first.code).toBe(1);
    expect(first.stderr).toContain("The review was stopped");
    expect(first.stderr).toContain("Run the same command again to continue");
    const done = usersIn(first.stdout);
    expect(done).toEqual(users.slice(0, done.length));
    expect(done.length).toBeLessThan(users.length);

    current = healthy;
    expect((await review(users, ["--checkpoint", checkpoint], variables)).code).toBe(0);
    expect(asked(healthy.requests)).toEqual(users.slice(done.length));
    await expect(readFile(checkpoint)).rejects.toThrow("ENOENT");

    const third = await review(users, ["--checkpoint", checkpoint], variables);
    expect(usersIn(third.stdout), "next week's review asks everybody again").toEqual(users);
  });

  test("is saved by Ctrl-C, which ends with 130", async () => {
    const { variables } = await serveDouble("auth0");
    const checkpoint = folder.path("checkpoint.json");
    const first = await review(users, ["--checkpoint", checkpoint], variables, interruptAfter(3));
    expect(first.code).toBe(130);
    expect(usersIn(first.stdout)).toEqual(users.slice(0, 3));
    expect(JSON.parse(await readFile(checkpoint, "utf8"))).toMatchObject({ done: 3, failed: 0 });
    const second = await review(users, ["--checkpoint", checkpoint], variables);
    expect(usersIn(second.stdout)).toEqual(users.slice(3));
  });

  test.each([
    ["a user is inserted", [...users.slice(0, 1), "auth0|new", ...users.slice(1)], [], "the list has changed since"],
    ["a user is added", [...users, "auth0|new"], [], "the list has changed since"],
    ["the format is another", users, ["--format", "csv"], "another provider, tenant or format"],
  ])("is rejected where %s", async (_, changed, args, problem) => {
    const demo = ["--demo", "--checkpoint", folder.path("checkpoint.json")];
    await review(users, demo, {}, interruptAfter(1));
    const { code, stdout, stderr } = await review(changed, [...demo, ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(problem);
  });

  test.each([
    ["text", "hello"],
    ["another file", '{"next":5}'],
  ])("that is %s is rejected", async (_, text) => {
    const checkpoint = await folder.write("checkpoint.json", text);
    const { code, stderr } = await review(users, ["--demo", "--checkpoint", checkpoint]);
    expect(code).toBe(2);
    expect(stderr).toContain("not a checkpoint of a review");
    expect(await readFile(checkpoint, "utf8")).toBe(text);
  });

  test("counts a result as done only when it is written", async () => {
    const { variables } = await serveDouble("auth0");
    const checkpoint = folder.path("checkpoint.json");
    const { stdout } = await review(users, ["--checkpoint", checkpoint], variables, { fullAfter: 2 });
    expect(linesOf(stdout)).toHaveLength(2);
    expect(JSON.parse(await readFile(checkpoint, "utf8"))).toMatchObject({ done: 2 });
  });

  test("remembers the failures of an earlier run, and writes one heading of csv", async () => {
    const { double, variables } = await serveDouble("auth0");
    const args = ["--format", "csv", "--checkpoint", folder.path("checkpoint.json")];
    double.fail({ status: 404 });
    const first = await review(users, args, variables, interruptAfter(2));
    const second = await review(users, args, variables);
    expect([first.code, second.code]).toEqual([130, 1]);
    expect(second.stderr).toContain("1 user failed in earlier runs");
    expect((first.stdout + second.stdout).match(/^provider,/gm)).toHaveLength(1);
  });
});

test("shows on a terminal how far it is, how fast, and how long it takes", async () => {
  const { stderr } = await review(users, ["--demo"], {}, { typed: " " });
  expect(stderr).toMatch(/auth0 {2}\d of 6 users, [\d.]+ a second, \d+ s left/);
  expect(stripVTControlCharacters(stderr)).toMatch(/✓ auth0 {2}6 of 6 users/);
});

test.each([
  [90_061, "25 h 1 min"],
  [3_600, "1 h 0 min"],
  [61.2, "1 min 2 s"],
  [0.4, "1 s"],
])("%d seconds are %s", (seconds, text) => {
  expect(duration(seconds)).toBe(text);
});

test.each([
  ...reviewable.map((provider) => [provider, ["--provider", provider]] as const),
  ...reviewable.slice(0, 1).map((provider) => [provider, []] as const),
])("--demo has a user of %s, with the arguments %j", async (provider, args) => {
  const user = connectors[provider].demo.user ?? "";
  const { code, stdout } = await review([user], ["--demo", ...args]);
  expect(code).toBe(0);
  const [line, ...others] = linesOf(stdout);
  expect(others).toEqual([]);
  expect(line.memberships.length).toBeGreaterThan(0);
  for (const membership of line.memberships) expect(membership).toMatchObject({ provider, user: { id: user } });
});

test("a provider must be named where several are configured", async () => {
  const { doubles, variables } = await serveAll();
  const { code, stdout, stderr } = await review(users, [], variables);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(`Choose one of ${reviewable.join(", ")} with --provider`);
  for (const provider of reviewable) expect(doubles[provider].requests).toEqual([]);
});

const noUsers = await folder.write("users.txt", "\n");
const elsewhere = folder.path("missing/checkpoint.json");

test.each<readonly [what: string, args: readonly string[], message: string]>([
  ["a checkpoint that cannot be written", ["--demo", "--checkpoint", elsewhere], "cannot be written"],
  ["a checkpoint of json", ["--demo", "--format", "json", "--checkpoint", "a"], "needs --format ndjson or csv"],
  ["no users in the file", ["--demo", "--users", noUsers], "has no users"],
  ["a file that is not there", ["--demo", "--users", "nowhere.txt"], "nowhere.txt cannot be read"],
  ["nothing configured", [], "AUTH0_DOMAIN"],
  ["a provider that lists those of the owner only", ["--provider", "k6"], "Allowed choices are auth0"],
  ["a concurrency of 0", ["--demo", "--concurrency", "0"], "from 1 to 9999"],
  ["a negative concurrency", ["--demo", "--concurrency", "-1"], "from 1 to 9999"],
  ["a concurrency that is no number", ["--demo", "--concurrency", "x"], "from 1 to 9999"],
  ["half a request", ["--demo", "--concurrency", "1.5"], "from 1 to 9999"],
  ["a concurrency of 10,000", ["--demo", "--concurrency", "10000"], "from 1 to 9999"],
])("%s is wrong usage", async (_, args, message) => {
  const { code, stdout, stderr } = await review(users, args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
});

test("without --users it is wrong usage", async () => {
  expect(await run(["review", "--demo"])).toMatchObject({ code: 2, stderr: expect.stringContaining("--users") });
});
