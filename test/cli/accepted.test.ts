/** Known drift is passed over with `verify --accept`, and anything else fails as before. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { run } from "./command.ts";
import { createFolder } from "./files.ts";
import { archeraOrganization, serveArchera, serveAs } from "./providers.ts";

const folder = await createFolder();
let file: string;

beforeEach(() => {
  file = folder.path("accepted.json");
});

const plain = archeraOrganization("Acme");
const acme = { ...plain, plan: "pro", role: "owner" };
const known = { provider: "archera", operation: "listOrganizations", status: 200 };

const verify = (...args: string[]) => ["verify", "--provider", "archera", ...args];
const accepted = async () => JSON.parse(await readFile(file, "utf8"));

test("what was written is accepted, wherever it occurs in the list, and the command ends with 0", async () => {
  const variables = await serveArchera([acme]);
  expect((await run(verify(), variables)).code).toBe(1);
  const written = await run(verify("--write-accepted", file), variables);
  expect(written.code).toBe(0);
  expect(written.stderr).toContain("accepted.json accepts ");
  expect(await accepted()).toEqual([
    { ...known, pointer: "/*/plan", keyword: "additionalProperties" },
    { ...known, pointer: "/*/role", keyword: "enum", observed: '"owner"' },
  ]);
  const later = await serveArchera([archeraOrganization("Other"), acme]);
  const { code, stdout, stderr } = await run(verify("--accept", file), later);
  expect(code).toBe(0);
  expect(stdout).toContain("✓ listOrganizations  2 items, 2 accepted differences");
  expect(stderr).toBe("1 operation checked, 0 differences, 2 accepted\n");
});

test.each([
  ["another property", { ...acme, region: "eu" }, "/0/region"],
  ["another value of the same enum", { ...acme, role: "founder" }, "/0/role"],
  ["the same property in another place", { ...plain, kind: "plan" }, "/0/kind"],
])("%s is drift as before", async (_, organization, pointer) => {
  await run(verify("--write-accepted", file), await serveArchera([acme]));
  const { code, stdout } = await run(verify("--accept", file), await serveArchera([organization]));
  expect(code).toBe(1);
  expect(stdout).toContain(pointer);
});

test("a violation is never accepted", async () => {
  const variables = await serveArchera([{ ...acme, name: 7 }]);
  expect((await run(verify("--write-accepted", file), variables)).code).toBe(1);
  expect(await readFile(file, "utf8")).not.toContain("/name");
  const { code, stdout } = await run(verify("--accept", file), variables);
  expect(code).toBe(1);
  expect(stdout).toContain("/0/name");
});

test("writing again replaces what was compared, and keeps what was not", async () => {
  const own = { ...known, pointer: "/meta", keyword: "type" };
  const other = { ...own, provider: "k6" };
  await writeFile(file, JSON.stringify([other, own]));
  const down = await serveAs("archera", async () => Response.json({ message: "Down." }, { status: 400 }));
  expect((await run(verify("--write-accepted", file), down)).code).toBe(1);
  expect(await accepted()).toEqual(expect.arrayContaining([own, other]));
  await run(verify("--write-accepted", file), await serveArchera([plain]));
  expect(await accepted()).toEqual([other]);
});

test.each([
  ["--accept", "is missing", undefined, "cannot be read"],
  ["--accept", "is no JSON", "{", "was not written by"],
  ["--accept", "holds something else", '[{"provider":7}]', "was not written by"],
  ["--write-accepted", "is no JSON", "{", "was not written by"],
  ["--write-accepted", "holds something else", '{"name":"package"}', "was not written by"],
])("%s of a file that %s ends with 2 before anything is sent, and leaves it", async (option, _, text, message) => {
  if (text !== undefined) await writeFile(file, text);
  const { code, stderr } = await run(verify(option, file), await nothingSent());
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
  if (text !== undefined) expect(await readFile(file, "utf8")).toBe(text);
});

test("a file that cannot be written, or both options at once, end with 2 before anything is sent", async () => {
  const variables = await nothingSent();
  const missing = await run(verify("--write-accepted", join(file, "missing", "accepted.json")), variables);
  expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining("cannot be written") });
  expect((await run(verify("--accept", file, "--write-accepted", file), variables)).code).toBe(2);
});

function nothingSent() {
  return serveAs("archera", async () => expect.fail("nothing is sent"));
}
