/** `org-contracts diff` */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, test } from "vitest";
import { run } from "./command.ts";

const folder = await mkdtemp(join(tmpdir(), "diff-"));
afterAll(() => rm(folder, { recursive: true }));

const base = { provider: "acme", status: "member", source: {} };
const membership = (organizationId: string, more: object = {}) => ({
  ...base,
  organizationId,
  organizationName: `Team ${organizationId}`,
  ...more,
});
const complete = [{ provider: "acme", complete: true, gaps: [] }];
const incomplete = [{ provider: "acme", complete: false, gaps: [{ code: "scope", message: "Some may be hidden." }] }];

async function file(name: string, value: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof value === "string" ? value : JSON.stringify(value));
  return path;
}

const [a, b, c] = [membership("a", { roles: ["admin"] }), membership("b"), membership("c")];
const before = await file("before.json", {
  version: 1,
  asOf: "then",
  memberships: [a, b],
  failures: [],
  coverage: complete,
});
const changed = { ...a, roles: ["user"] };
const after = await file("after.json", {
  version: 1,
  asOf: "now",
  memberships: [changed, c],
  failures: [],
  coverage: complete,
});
const partial = await file("partial.json", { version: 1, memberships: [a], failures: [], coverage: incomplete });

describe("the exit code is that of diff(1)", () => {
  test("0 for the same", async () => {
    expect(await run(["diff", before, before])).toEqual({
      code: 0,
      stdout: "",
      stderr: "0 joined, 0 left, 0 changed, 0 unknown\n",
    });
  });

  test("1 for a difference, an unknown one too", async () => {
    expect(await run(["diff", before, after])).toMatchObject({ code: 1 });
    expect(await run(["diff", before, partial])).toMatchObject({ code: 1 });
  });

  test.each([
    ["a file that is not there", "nothing.json", undefined],
    ["a file that is not JSON", "text.json", "hello"],
    ["JSON that is no list", "other.json", { version: 1 }],
    ["memberships that are none", "wrong.json", { version: 1, memberships: [{ provider: "acme" }] }],
    ["a later version", "later.json", { version: 9, memberships: [] }],
  ])("2 for %s, which is named", async (_, name, value) => {
    const path = value === undefined ? join(folder, name) : await file(name, value);
    const { code, stdout, stderr } = await run(["diff", before, path]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(name);
    expect(await run(["diff", path, before])).toMatchObject({ code: 2 });
  });
});

describe("as", () => {
  test("a table", async () => {
    const { stdout, stderr } = await run(["diff", before, after]);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => line.split(/ {2,}/)),
    ).toEqual([
      ["CHANGE", "PROVIDER", "ID", "ORGANIZATION", "BEFORE", "AFTER"],
      ["joined", "acme", "c", "Team c", "-", "member"],
      ["left", "acme", "b", "Team b", "member", "-"],
      ["changed", "acme", "a", "Team a", "member: admin", "member: user"],
    ]);
    expect(stderr).toBe("1 joined, 1 left, 1 changed, 0 unknown\n");
  });

  test("json, what `diffMemberships` gives", async () => {
    const { stdout } = await run(["diff", before, after, "--format", "json"]);
    expect(JSON.parse(stdout)).toEqual({
      before: "then",
      after: "now",
      joined: [c],
      left: [b],
      changed: [{ before: a, after: changed, fields: ["roles"] }],
      unknown: [],
    });
  });

  test("csv, with a byte order mark if wanted, and no formula", async () => {
    const evil = await file("evil.json", {
      memberships: [membership("=1+1", { user: { email: "@SUM(A1)" } })],
      coverage: [],
    });
    const { stdout } = await run(["diff", before, evil, "--format", "csv", "--bom"]);
    expect(stdout.startsWith("\ufeffchange,provider,")).toBe(true);
    const [heading, row]: string[][] = parse(stdout, { bom: true });
    expect(heading?.slice(4)).toEqual(["userId", "userEmail", "via", "before", "after", "asOfBefore", "asOfAfter"]);
    expect(row).toEqual(["joined", "acme", "'=1+1", "Team =1+1", "", "'@SUM(A1)", "", "", "member", "then", ""]);
  });

  test("markdown, in which a name is only text", async () => {
    const evil = await file("pipe.json", {
      memberships: [a, b, membership("d", { organizationName: "x | [y](z) <b>" })],
    });
    const { stdout } = await run(["diff", before, evil, "--format", "markdown"]);
    expect(stdout).toContain("| joined | acme | d | x \\| \\[y\\](z) \\<b\\> |");
    expect((await run(["diff", before, before, "--format", "markdown"])).stdout).toBe("No changes.\n");
  });
});

test("what is missing from an incomplete list is unknown, with the reason", async () => {
  const { stdout, stderr } = await run(["diff", before, partial]);
  expect(stdout).toMatch(/^unknown +acme +b/m);
  expect(stdout).not.toMatch(/^left/m);
  expect(stderr).toContain(
    "0 joined, 0 left, 0 changed, 1 unknown\n? acme: missing memberships may still exist: Some may be hidden.",
  );
});

test("what is new beside an incomplete earlier list may not be new", async () => {
  const { stderr } = await run(["diff", partial, before]);
  expect(stderr).toContain("? acme: joined memberships may have existed before: Some may be hidden.");
});

test("reads json of an earlier version, and ndjson of `list` and `review`", async () => {
  const old = await file("old.json", { memberships: [a, b], failures: [] });
  expect(await run(["diff", old, before])).toMatchObject({ code: 0 });
  const lines = await file("list.ndjson", [a, b].map((one) => `${JSON.stringify(one)}\n`).join(""));
  expect(await run(["diff", lines, before])).toMatchObject({ code: 0 });
  const review = (user: string, memberships: readonly object[]) =>
    `${JSON.stringify({ asOf: "t", user, memberships, failures: [], coverage: [{ ...complete[0], user: { id: user } }] })}\n`;
  const of = (user: string) => ({ ...a, user: { id: user } });
  const first = await file("first.ndjson", review("1", [of("1")]) + review("2", [of("2")]));
  // A review that was interrupted asks a user again: the last line counts.
  const second = await file("second.ndjson", review("1", []) + review("1", [of("1")]) + review("2", []));
  const { code, stdout } = await run(["diff", first, second]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^left +acme +a +Team a +2 /m);
  expect(stdout.trim().split("\n")).toHaveLength(2);
});

test("says `left` for no line of ndjson of `list`, which does not state what failed", async () => {
  const lines = await file("later.ndjson", `${JSON.stringify(a)}\n`);
  const { stdout } = await run(["diff", before, lines]);
  expect(stdout).toMatch(/^unknown +acme +b/m);
  expect(stdout).not.toMatch(/^left/m);
});

test.each([
  ["roles that are a text", { ...a, roles: "admin" }],
  ["roles that are null", { ...a, roles: null }],
  ["no name", { ...a, organizationName: undefined }],
])("trouble, such as a membership with %s, is 2", async (_, odd) => {
  const path = await file("odd.json", { version: 1, memberships: [odd], coverage: complete });
  expect(await run(["diff", before, path])).toMatchObject({ code: 2, stdout: "" });
});

test("reads one of the two from the standard input", async () => {
  const input = JSON.stringify({ memberships: [a, b], failures: [] });
  expect(await run(["diff", before, "-"], {}, { input })).toMatchObject({ code: 0 });
  expect(await run(["diff", "-", "-"], {}, { input })).toMatchObject({ code: 2 });
});

test("--demo compares the demo with that of a week later", async () => {
  const { code, stdout } = await run(["diff", "--demo"]);
  expect(code).toBe(1);
  for (const change of ["joined", "left", "changed", "unknown"]) expect(stdout).toMatch(new RegExp(`^${change} `, "m"));
});

test("needs two lists", async () => {
  expect(await run(["diff", before])).toMatchObject({ code: 2, stderr: expect.stringContaining("Name two files") });
});

test("a line with memberships and no coverage is named: of nothing is it known that it was complete", async () => {
  const line = (user: string, more: object) => JSON.stringify({ user, memberships: [a], failures: [], ...more });
  const path = await file("review.ndjson", [line("u1", { coverage: [] }), line("u2", {})].join("\n"));
  const { code, stderr } = await run(["diff", path, path]);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("has no array `coverage` in line 2.") });
});

test("shows for the demo what changed within a week", async () => {
  const list = async (...args: string[]) => (await run(["list", "--format", "json", ...args])).stdout;
  const now = await file("demo.json", await list("--demo"));
  const later = await file("later-demo.json", await list("--demo", "next-week"));
  const { code, stdout } = await run(["diff", now, later]);
  expect(code).toBe(1);
  for (const change of ["joined", "left", "changed", "unknown"]) expect(stdout).toMatch(new RegExp(`^${change} `, "m"));
});
