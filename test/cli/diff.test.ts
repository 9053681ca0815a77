/** `org-contracts diff` */
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { run } from "./command.ts";
import { createFolder } from "./files.ts";

const folder = await createFolder();
const file = (value: unknown, name = "list.json") => folder.write(name, JSON.stringify(value));

const membership = (organizationId: string, more: object = {}) => ({
  ...{ provider: "acme", organizationId, organizationName: `Team ${organizationId}` },
  ...{ status: "member", source: {}, ...more },
});
const [a, b, c] = [membership("a", { roles: ["admin"] }), membership("b"), membership("c")];
const changed = { ...a, roles: ["user"] };

const coverage = [{ provider: "acme", complete: true, gaps: [] }];
const gaps = [{ code: "scope", message: "Some may be hidden." }];
const before = await file({ version: 1, asOf: "then", memberships: [a, b], failures: [], coverage });
const after = await file({ version: 1, asOf: "now", memberships: [changed, c], failures: [], coverage });
const partial = await file({ version: 1, memberships: [a], coverage: [{ provider: "acme", complete: false, gaps }] });

describe("the exit code is that of diff(1)", () => {
  test("0 for the same", async () => {
    const stderr = "0 joined, 0 left, 0 changed, 0 unknown\n";
    expect(await run(["diff", before, before])).toEqual({ code: 0, stdout: "", stderr });
  });

  test("1 for a difference, an unknown one too", async () => {
    expect(await run(["diff", before, after])).toMatchObject({ code: 1 });
    expect(await run(["diff", before, partial])).toMatchObject({ code: 1 });
  });

  test.each([
    ["a file that is not there", undefined],
    ["a file that is not JSON", "hello"],
    ["JSON that is no list", '{"version":1}'],
    ["memberships that are none", '{"version":1,"memberships":[{"provider":"acme"}]}'],
    ["roles that are a text", JSON.stringify({ memberships: [{ ...a, roles: "admin" }], coverage })],
    ["roles that are null", JSON.stringify({ memberships: [{ ...a, roles: null }], coverage })],
    ["no name", JSON.stringify({ memberships: [{ ...a, organizationName: undefined }], coverage })],
    ["a later version", '{"version":9,"memberships":[]}'],
  ])("2 for %s, which is named", async (_, text) => {
    const path = text === undefined ? folder.path("odd.json") : await folder.write("odd.json", text);
    for (const both of [
      [before, path],
      [path, before],
    ]) {
      const { code, stdout, stderr } = await run(["diff", ...both]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain(path);
    }
  });

  test("2 where there are no two lists", async () => {
    expect(await run(["diff", before])).toMatchObject({ code: 2, stderr: expect.stringContaining("Name two files") });
  });
});

describe("as", () => {
  test("a table", async () => {
    const { stdout, stderr } = await run(["diff", before, after]);
    const rows = stdout.trim().split("\n");
    expect(rows.map((line) => line.split(/ {2,}/))).toEqual([
      ["CHANGE", "PROVIDER", "ID", "ORGANIZATION", "BEFORE", "AFTER"],
      ["joined", "acme", "c", "Team c", "-", "member"],
      ["left", "acme", "b", "Team b", "member", "-"],
      ["changed", "acme", "a", "Team a", "member: admin", "member: user"],
    ]);
    expect(stderr).toBe("1 joined, 1 left, 1 changed, 0 unknown\n");
  });

  test("json, what `diffMemberships` gives", async () => {
    const { stdout } = await run(["diff", before, after, "--format", "json"]);
    const found = { joined: [c], left: [b], changed: [{ before: a, after: changed, fields: ["roles"] }], unknown: [] };
    expect(JSON.parse(stdout)).toEqual({ before: "then", after: "now", ...found });
  });

  test("csv, with a byte order mark if wanted, and no formula", async () => {
    const evil = await file({ memberships: [membership("=1+1", { user: { email: "@SUM(A1)" } })], coverage: [] });
    const { stdout } = await run(["diff", before, evil, "--format", "csv", "--bom"]);
    expect(stdout.startsWith("\ufeffchange,provider,")).toBe(true);
    const [heading, row]: string[][] = parse(stdout, { bom: true });
    expect(heading?.slice(4)).toEqual(["userId", "userEmail", "via", "before", "after", "asOfBefore", "asOfAfter"]);
    expect(row).toEqual(["joined", "acme", "'=1+1", "Team =1+1", "", "'@SUM(A1)", "", "", "member", "then", ""]);
  });

  test("markdown, in which a name is only text", async () => {
    const evil = await file({ memberships: [a, b, membership("d", { organizationName: "x | [y](z) <b>" })] });
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

test("what is new at a provider, or of a user, that the earlier list does not cover may not be new", async () => {
  const warning = async (earlier: string, later = after) => {
    const { stderr } = await run(["diff", earlier, later]);
    return stderr.split("\n").slice(1, -1);
  };
  const line = (reason: string) => [`? acme: joined memberships may have existed before: ${reason}`];
  expect(await warning(await folder.write("empty.json", ""))).toEqual(line("It is not in the earlier list."));
  expect(await warning(await file({ memberships: [] }))).toEqual(line("It is not in the earlier list."));
  const other = [{ ...coverage[0], provider: "other" }];
  expect(await warning(await file({ memberships: [], coverage: other }))).toEqual(
    line("It is not in the earlier list."),
  );
  expect(await warning(await folder.write("list.ndjson", ndjson(a)))).toEqual(
    line("The earlier list does not state whether it is complete."),
  );
  const first = await folder.write("first.ndjson", ndjson(of("1")));
  const second = await folder.write("second.ndjson", ndjson(of("1", [a, c]), of("2")));
  expect(await warning(first, second)).toEqual(line("The earlier list does not have every user."));
  expect(await warning(second, first)).toEqual([
    "? acme: missing memberships may still exist: The later list does not have every user.",
  ]);
  // What states that it is complete, or did so in the form of earlier versions, leaves no doubt.
  expect(await warning(before)).toEqual([]);
  expect(await warning(await file({ memberships: [a] }))).toEqual([]);
});

const ndjson = (...values: readonly object[]) => values.map((value) => `${JSON.stringify(value)}\n`).join("");
const of = (user: string, memberships: readonly object[] = [{ ...a, user: { id: user } }]) => ({
  ...{ asOf: "t", user, memberships, failures: [] },
  coverage: [{ ...coverage[0], user: { id: user } }],
});

test("reads json of an earlier version, and ndjson of `list` and `review`", async () => {
  const old = await file({ memberships: [a, b], failures: [] });
  expect(await run(["diff", old, before])).toMatchObject({ code: 0 });
  const lines = await folder.write("list.ndjson", ndjson(a, b));
  expect(await run(["diff", lines, before])).toMatchObject({ code: 0 });
  const first = await folder.write("first.ndjson", ndjson(of("1"), of("2")));
  // A review that was interrupted asks a user again: the last line counts.
  const second = await folder.write("second.ndjson", ndjson(of("1", []), of("1"), of("2", [])));
  const { code, stdout } = await run(["diff", first, second]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^left +acme +a +Team a +2 /m);
  expect(stdout.trim().split("\n")).toHaveLength(2);
});

test("says `left` for no line of ndjson of `list`, which does not state what failed", async () => {
  const { stdout } = await run(["diff", before, await folder.write("later.ndjson", ndjson(a))]);
  expect(stdout).toMatch(/^unknown +acme +b/m);
  expect(stdout).not.toMatch(/^left/m);
});

test("a line with memberships and no coverage is named: of nothing is it known that it was complete", async () => {
  const path = await folder.write(
    "review.ndjson",
    ndjson({ ...of("u1"), coverage: [] }, { user: "u2", memberships: [a] }),
  );
  const { code, stderr } = await run(["diff", path, path]);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("has no array `coverage` in line 2.") });
});

test("reads one of the two from the standard input", async () => {
  const input = JSON.stringify({ memberships: [a, b], failures: [] });
  expect(await run(["diff", before, "-"], {}, { input })).toMatchObject({ code: 0 });
  expect(await run(["diff", "-", "-"], {}, { input })).toMatchObject({ code: 2 });
});

test("--demo compares the demo with that of a week later, as two lists do", async () => {
  const list = async (...when: string[]) => (await run(["list", "--format", "json", "--demo", ...when])).stdout;
  const lists = [
    await folder.write("now.json", await list()),
    await folder.write("later.json", await list("next-week")),
  ];
  for (const args of [["--demo"], lists]) {
    const { code, stdout } = await run(["diff", ...args]);
    expect(code).toBe(1);
    for (const change of ["joined", "left", "changed", "unknown"])
      expect(stdout).toMatch(new RegExp(`^${change} `, "m"));
  }
});
