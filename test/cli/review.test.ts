/** `org-contracts review` over HTTP. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, test } from "vitest";
import { connectors } from "../../generated/connectors.ts";
import { reviewable } from "../../src/cli/commands/review.ts";
import { duration } from "../../src/cli/review/estimate.ts";
import { createDouble } from "../../src/testing/index.ts";
import { run } from "./command.ts";
import { serveAll, serveAs, serveDouble } from "./providers.ts";

const folder = await mkdtemp(join(tmpdir(), "review-"));
afterAll(() => rm(folder, { recursive: true }));

const users = Array.from({ length: 6 }, (_, index) => `auth0|${index}`);
let files = 0;
const fresh = (name: string) => join(folder, `${files++}-${name}`);

async function usersFile(list: readonly string[] = users): Promise<string> {
  const path = fresh("users.txt");
  await writeFile(path, list.join("\n"));
  return path;
}

interface Line {
  readonly user: string;
  readonly memberships: readonly { readonly organizationId: string; readonly user: object }[];
  readonly failures: readonly object[];
  readonly coverage: readonly object[];
  readonly asOf: string;
}

function linesOf(stdout: string): Line[] {
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** The users that the double was asked about. */
const asked = (requests: readonly { readonly path: string }[]) =>
  requests.map(({ path }) => decodeURIComponent(path.split("/").at(-2) ?? ""));

test("writes each user with their memberships as a line", async ({ onTestFinished }) => {
  const { double, variables } = await serveDouble("auth0", { onTestFinished });
  const { AUTH0_USER: _, ...others } = variables;
  const { code, stdout, stderr } = await run(["review", "--users", await usersFile()], others);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const lines = linesOf(stdout);
  expect(lines.map(({ user }) => user).sort()).toEqual(users);
  for (const { user, memberships, failures, coverage, asOf } of lines) {
    expect(memberships.length).toBeGreaterThan(1);
    for (const membership of memberships) expect(membership.user).toEqual({ id: user });
    expect({ failures, coverage }).toEqual({
      failures: [],
      coverage: [{ provider: "auth0", user: { id: user }, complete: true, gaps: [] }],
    });
    expect(Date.parse(asOf)).toBeGreaterThan(0);
  }
  expect(asked(double.requests).sort()).toEqual(users);
});

test("names a gap that several users have once", async () => {
  const args = ["review", "--demo", "--provider", "gitlab", "--users", await usersFile(["4120", "4121", "4122"])];
  const { code, stdout, stderr } = await run(args);
  const gaps = linesOf(stdout).map(({ coverage: [own] }) => Object(own).gaps.map((gap: object) => JSON.stringify(gap)));
  const lines = stderr.split("\n").filter((line) => line.startsWith("!"));
  expect({ code, users: gaps.length }).toEqual({ code: 0, users: 3 });
  expect(lines).toHaveLength(new Set(gaps.flat()).size);
  for (const line of lines) expect(line).toMatch(/^! gitlab 412\d and 2 other users may be incomplete: /);
});

test("reads the users from the standard input, with line ends of Windows and a byte order mark", async ({
  onTestFinished,
}) => {
  const { variables } = await serveDouble("auth0", { onTestFinished });
  const { stdout } = await run(["review", "--users", "-"], variables, { input: "\ufeffauth0|1\r\n\r\n auth0|2 \r\n" });
  expect(
    linesOf(stdout)
      .map(({ user }) => user)
      .sort(),
  ).toEqual(["auth0|1", "auth0|2"]);
});

test("writes csv with the user and the time of each membership", async ({ onTestFinished }) => {
  const { variables } = await serveDouble("auth0", { onTestFinished });
  const args = ["review", "--users", await usersFile(["auth0|1"]), "--format", "csv", "--bom"];
  const { stdout } = await run(args, variables);
  expect(stdout.startsWith("\ufeff")).toBe(true);
  const records: Record<string, string>[] = parse(stdout, { bom: true, columns: true });
  expect(records.length).toBeGreaterThan(1);
  for (const { provider, userId, asOf } of records) {
    expect([provider, userId]).toEqual(["auth0", "auth0|1"]);
    expect(asOf).toMatch(/^\d{4}-.*Z$/);
  }
});

test("writes json as a whole, which diff reads", async ({ onTestFinished }) => {
  const { variables } = await serveDouble("auth0", { onTestFinished });
  const args = ["review", "--users", await usersFile(), "--format", "json"];
  const { stdout } = await run(args, variables);
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    failures: [],
    coverage: users.map(() => ({ complete: true })),
  });
  const path = fresh("review.json");
  await writeFile(path, stdout);
  expect(await run(["diff", path, path])).toMatchObject({ code: 0 });
  expect(await run([...args, "--checkpoint", fresh("c.json")], variables)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("--checkpoint needs --format ndjson or csv"),
  });
});

test("records a user who does not exist, and goes on", async ({ onTestFinished }) => {
  const { double, variables } = await serveDouble("auth0", { onTestFinished });
  double.fail({ status: 404 });
  const { code, stdout, stderr } = await run(["review", "--users", await usersFile(), "--concurrency", "1"], variables);
  expect(code).toBe(1);
  const [first, ...others] = linesOf(stdout);
  expect(first).toMatchObject({
    user: users[0],
    memberships: [],
    failures: [{ provider: "auth0", user: users[0], error: { name: "NotFoundError" } }],
    coverage: [{ complete: false }],
  });
  expect(others).toHaveLength(5);
  expect(stderr).toMatch(
    /^auth0\|0:\n✗ auth0 listUserOrganizations failed with 404.*\n {2}Check that auth0\|0 is a user of the tenant/,
  );
});

describe("a checkpoint", () => {
  const review = async (path: string, checkpoint: string, variables: Record<string, string>, more: object = {}) =>
    run(["review", "--users", path, "--checkpoint", checkpoint, "--concurrency", "1"], { ...variables }, more);

  test("lets a review go on where it stopped, and is gone when it is whole", async ({ onTestFinished }) => {
    const [broken, healthy] = [createDouble("auth0"), createDouble("auth0")];
    let current = broken;
    const variables = await serveAs("auth0", (request) => current.fetch(request), { onTestFinished });
    const [path, checkpoint] = [await usersFile(), fresh("checkpoint.json")];
    let count = 0;
    const onOutput = () => {
      count++;
      if (count === 2) broken.fail({ status: 401, times: Infinity });
    };
    const first = await review(path, checkpoint, variables, { onOutput });
    expect(first.code).toBe(1);
    expect(first.stderr).toContain("The review was stopped");
    expect(first.stderr).toContain("Run the same command again to continue");
    const done = linesOf(first.stdout).map(({ user }) => user);
    expect(done).toEqual(users.slice(0, done.length));
    expect(done.length).toBeLessThan(users.length);

    current = healthy;
    const second = await review(path, checkpoint, variables);
    expect(second.code).toBe(0);
    expect(asked(healthy.requests)).toEqual(users.slice(done.length));
    await expect(readFile(checkpoint)).rejects.toThrow("ENOENT");

    const third = await review(path, checkpoint, variables);
    expect(linesOf(third.stdout), "next week's review asks everybody again").toHaveLength(users.length);
  });

  test("is saved by Ctrl-C, which ends with 130", async ({ onTestFinished }) => {
    const { variables } = await serveDouble("auth0", { onTestFinished });
    const [path, checkpoint] = [await usersFile(), fresh("checkpoint.json")];
    const interrupt = new AbortController();
    const first = await review(path, checkpoint, variables, {
      interrupted: interrupt.signal,
      onOutput: (stdout: string) => {
        if (linesOf(stdout).length === 3) interrupt.abort();
      },
    });
    expect(first.code).toBe(130);
    expect(linesOf(first.stdout)).toHaveLength(3);
    expect(JSON.parse(await readFile(checkpoint, "utf8"))).toMatchObject({ done: 3, failed: 0 });
    const second = await review(path, checkpoint, variables);
    expect(linesOf(second.stdout).map(({ user }) => user)).toEqual(users.slice(3));
  });

  test.each([
    ["a user is inserted", [users[0] ?? "", "auth0|new", ...users.slice(1)], "the list has changed since"],
    ["a user is added", [...users, "auth0|new"], "the list has changed since"],
  ])("is rejected where %s", async (_, changed, problem) => {
    const checkpoint = fresh("checkpoint.json");
    const interrupt = new AbortController();
    const onOutput = () => interrupt.abort();
    const demo = ["review", "--demo", "--concurrency", "1", "--checkpoint", checkpoint, "--users"];
    await run([...demo, await usersFile()], {}, { interrupted: interrupt.signal, onOutput });
    const { code, stdout, stderr } = await run([...demo, await usersFile(changed)]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(problem);
  });

  test.each([
    ["text", "hello"],
    ["another file", '{"next":5}'],
  ])("that is %s is rejected", async (_, text) => {
    const checkpoint = fresh("checkpoint.json");
    await writeFile(checkpoint, text);
    const { code, stderr } = await run(["review", "--demo", "--users", await usersFile(), "--checkpoint", checkpoint]);
    expect(code).toBe(2);
    expect(stderr).toContain("not a checkpoint of a review");
    expect(await readFile(checkpoint, "utf8")).toBe(text);
  });
});

test("shows on a terminal how far it is, how fast, and how long it takes", async () => {
  const { stderr } = await run(
    ["review", "--demo", "--users", await usersFile(), "--concurrency", "1"],
    {},
    { typed: " " },
  );
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

test("goes on after a failure of one user, whatever it is, and stops at one that all would meet", async ({
  onTestFinished,
}) => {
  const { double, variables } = await serveDouble("auth0", { onTestFinished });
  const args = ["review", "--users", await usersFile(["..", "auth0|1", "auth0|2", "auth0|3"]), "--concurrency", "1"];
  double.fail({ status: 400 });
  const first = await run(args, variables);
  expect(first.code).toBe(1);
  expect(linesOf(first.stdout).map(({ failures }) => failures.length)).toEqual([1, 1, 0, 0]);
  double.fail({ status: 403, times: Infinity });
  const second = await run(args, variables);
  expect(linesOf(second.stdout)).toHaveLength(1);
  expect(second.stderr).toContain("The review was stopped");
});

test("counts a result as done only when it is written", async ({ onTestFinished }) => {
  const { variables } = await serveDouble("auth0", { onTestFinished });
  const [path, checkpoint] = [await usersFile(), fresh("checkpoint.json")];
  const args = ["review", "--users", path, "--checkpoint", checkpoint, "--concurrency", "1"];
  const { stdout } = await run(args, variables, { fullAfter: 2 });
  expect(linesOf(stdout)).toHaveLength(2);
  expect(JSON.parse(await readFile(checkpoint, "utf8"))).toMatchObject({ done: 2 });
});

test("remembers the failures of an earlier run, and writes one heading of csv", async ({ onTestFinished }) => {
  const { double, variables } = await serveDouble("auth0", { onTestFinished });
  const [path, checkpoint] = [await usersFile(), fresh("checkpoint.json")];
  const args = ["review", "--format", "csv", "--users", path, "--checkpoint", checkpoint, "--concurrency", "1"];
  double.fail({ status: 404 });
  const interrupt = new AbortController();
  const onOutput = (text: string) => text.includes("auth0|1") && interrupt.abort();
  const first = await run(args, variables, { interrupted: interrupt.signal, onOutput });
  const second = await run(args, variables);
  expect([first.code, second.code]).toEqual([130, 1]);
  expect(second.stderr).toContain("1 user failed in earlier runs");
  expect((first.stdout + second.stdout).match(/^provider,/gm)).toHaveLength(1);
});

describe("with several providers that can be queried about others", () => {
  test.each(reviewable)("--demo has a user of %s, and --provider names it", async (provider) => {
    const user = connectors[provider].demo.user ?? "";
    const { code, stdout } = await run([
      "review",
      "--demo",
      "--provider",
      provider,
      "--users",
      await usersFile([user]),
    ]);
    expect(code).toBe(0);
    const [line, ...others] = linesOf(stdout);
    expect(others).toEqual([]);
    expect(line?.memberships.length).toBeGreaterThan(0);
    for (const membership of line?.memberships ?? [])
      expect(membership).toMatchObject({ provider, user: { id: user } });
  });

  test("--demo takes the first", async () => {
    const [provider] = reviewable;
    const user = provider && connectors[provider].demo.user;
    const { code, stdout } = await run(["review", "--demo", "--users", await usersFile([user ?? ""])]);
    expect(code).toBe(0);
    expect(linesOf(stdout)[0]?.memberships[0]).toMatchObject({ provider });
  });

  test("one must be named where more are configured", async ({ onTestFinished }) => {
    const { doubles, variables } = await serveAll({ onTestFinished });
    const args = ["review", "--users", await usersFile()];
    const { code, stdout, stderr } = await run(args, variables);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`Choose one of ${reviewable.join(", ")} with --provider`);
    for (const provider of reviewable) expect(doubles[provider].requests).toEqual([]);
  });
});

describe("is wrong usage", () => {
  test("with a checkpoint that cannot be written, before anything is sent", async () => {
    const args = ["review", "--demo", "--users", await usersFile(), "--checkpoint", join(folder, "no", "c.json")];
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("cannot be written");
  });

  test("with a checkpoint of another tenant or format", async () => {
    const checkpoint = fresh("checkpoint.json");
    const interrupt = new AbortController();
    const args = ["review", "--demo", "--users", await usersFile(), "--concurrency", "1", "--checkpoint", checkpoint];
    await run(args, {}, { interrupted: interrupt.signal, onOutput: () => interrupt.abort() });
    const { code, stderr } = await run([...args, "--format", "csv"]);
    expect(code).toBe(2);
    expect(stderr).toContain("another provider, tenant or format");
  });

  test("without users", async () => {
    expect(await run(["review", "--demo"])).toMatchObject({ code: 2, stderr: expect.stringContaining("--users") });
    expect(await run(["review", "--demo", "--users", await usersFile([])])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("has no users"),
    });
    expect(await run(["review", "--demo", "--users", "nowhere.txt"])).toMatchObject({ code: 2 });
  });

  test("where nothing is configured", async () => {
    const { code, stderr } = await run(["review", "--users", await usersFile()]);
    expect(code).toBe(2);
    expect(stderr).toContain("AUTH0_DOMAIN");
  });

  test("for a provider that lists the organizations of the owner only", async () => {
    const { code, stderr } = await run(["review", "--users", await usersFile(), "--provider", "k6"]);
    expect(code).toBe(2);
    expect(stderr).toContain("Allowed choices are auth0");
  });

  test.each(["0", "-1", "x", "1.5"])("with --concurrency %s", async (given) => {
    expect(await run(["review", "--demo", "--users", await usersFile(), "--concurrency", given])).toMatchObject({
      code: 2,
    });
  });
});
