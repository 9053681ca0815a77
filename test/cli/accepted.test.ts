/** Known drift is passed over with `verify --accept`, and anything else fails as before. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { run, type Variables } from "./command.ts";
import { archeraOf, archeraOrganization, serveAs } from "./providers.ts";

let file: string;

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), "org-contracts-"));
  file = join(folder, "accepted.json");
  return () => rm(folder, { recursive: true });
});

const acme = { ...archeraOrganization("Acme"), plan: "pro", role: "owner" };
const verify = (...args: string[]) => ["verify", "--provider", "archera", ...args];

async function serve(...organizations: object[]): Promise<Variables> {
  return serveAs("archera", archeraOf(organizations), { onTestFinished });
}

test("what was written is accepted, wherever it occurs in the list, and the command ends with 0", async () => {
  const variables = await serve(acme);
  expect((await run(verify(), variables)).code).toBe(1);
  const written = await run(verify("--write-accepted", file), variables);
  expect(written.code).toBe(0);
  expect(written.stderr).toContain("accepted.json accepts ");
  expect(JSON.parse(await readFile(file, "utf8"))).toEqual([
    {
      provider: "archera",
      operation: "listOrganizations",
      status: 200,
      pointer: "/*/plan",
      keyword: "additionalProperties",
    },
    {
      ...{ provider: "archera", operation: "listOrganizations", status: 200, pointer: "/*/role", keyword: "enum" },
      observed: '"owner"',
    },
  ]);
  const later = await serve(archeraOrganization("Other"), acme);
  const { code, stdout, stderr } = await run(verify("--accept", file), later);
  expect(code).toBe(0);
  expect(stdout).toContain("✓ listOrganizations  2 items, 2 accepted differences");
  expect(stderr).toBe("1 operation checked, 0 differences, 2 accepted\n");
});

test.each([
  ["another property", { ...acme, region: "eu" }, "/0/region"],
  ["another value of the same enum", { ...acme, role: "founder" }, "/0/role"],
  ["the same property in another place", { ...archeraOrganization("Acme"), kind: "plan" }, "/0/kind"],
])("%s is drift as before", async (_, organization, pointer) => {
  await run(verify("--write-accepted", file), await serve(acme));
  const { code, stdout } = await run(verify("--accept", file), await serve(organization));
  expect(code).toBe(1);
  expect(stdout).toContain(pointer);
});

test("a violation is never accepted", async () => {
  const variables = await serve({ ...acme, name: 7 });
  expect((await run(verify("--write-accepted", file), variables)).code).toBe(1);
  expect(await readFile(file, "utf8")).not.toContain("/name");
  const { code, stdout } = await run(verify("--accept", file), variables);
  expect(code).toBe(1);
  expect(stdout).toContain("/0/name");
});

test("the data report says how many were accepted", async () => {
  const variables = await serve(acme);
  await run(verify("--write-accepted", file), variables);
  const { stdout } = await run(verify("--accept", file, "--format", "json"), variables);
  expect(JSON.parse(stdout)).toMatchObject({
    ok: true,
    providers: [{ operations: [{ state: "ok", accepted: 2, differences: [] }] }],
  });
});

test("writing again replaces what was compared, and keeps what was not", async () => {
  const other = { provider: "k6", operation: "listOrganizations", status: 200, pointer: "/meta", keyword: "type" };
  await writeFile(file, JSON.stringify([other, { ...other, provider: "archera" }]));
  await run(verify("--write-accepted", file), await serve(archeraOrganization("Acme")));
  expect(JSON.parse(await readFile(file, "utf8"))).toEqual([other]);
});

test("writing again keeps the entries of an operation that failed", async () => {
  const known = { provider: "archera", operation: "listOrganizations", status: 200, pointer: "/meta", keyword: "type" };
  await writeFile(file, JSON.stringify([known]));
  const fetch = async () => Response.json({ message: "Down." }, { status: 400 });
  const { code } = await run(verify("--write-accepted", file), await serveAs("archera", fetch, { onTestFinished }));
  expect(code).toBe(1);
  expect(JSON.parse(await readFile(file, "utf8"))).toContainEqual(known);
});

test.each([
  ["is no JSON", "{", "was not written by"],
  ["holds something else", '{"name":"package"}', "was not written by"],
])("a file that %s is not overwritten, and nothing is sent", async (_, text, message) => {
  await writeFile(file, text);
  const variables = await serveAs("archera", async () => expect.fail("nothing is sent"), { onTestFinished });
  const { code, stderr } = await run(verify("--write-accepted", file), variables);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
  expect(await readFile(file, "utf8")).toBe(text);
});

test.each([
  ["is missing", undefined, "cannot be read"],
  ["is no JSON", "{", "was not written by"],
  ["holds something else", '[{"provider":7}]', "was not written by"],
])("a file that %s ends with 2 before anything is sent", async (_, text, message) => {
  if (text !== undefined) await writeFile(file, text);
  const variables = await serveAs("archera", async () => expect.fail("nothing is sent"), { onTestFinished });
  const { code, stderr } = await run(verify("--accept", file), variables);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
});

test("a file that cannot be written, or both options at once, end with 2 before anything is sent", async () => {
  const variables = await serveAs("archera", async () => expect.fail("nothing is sent"), { onTestFinished });
  const missing = join(file, "missing", "accepted.json");
  expect(await run(verify("--write-accepted", missing), variables)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("cannot be written"),
  });
  expect((await run(verify("--accept", file, "--write-accepted", file), variables)).code).toBe(2);
});
