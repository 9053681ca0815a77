/** `org-contracts compile` */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { run } from "./command.ts";

const operation = (operationId: string, schema: object) => ({
  operationId,
  responses: { 200: { description: "x", content: { "application/json": { schema } } } },
});
const document = {
  openapi: "3.0.3",
  info: { title: "x", version: "1" },
  paths: { "/teams": { get: operation("listTeams", { type: "array", items: { type: "string", lenght: 1 } }) } },
};
let folder = "";
let file = "";
let out = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "org-contracts-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  file = join(folder, "openapi.json");
  out = join(folder, "generated/acme");
  await writeFile(file, JSON.stringify(document));
});

test("it writes two modules, and warns of what checks nothing", async () => {
  const { code, stdout, stderr } = await run(["compile", file, "--out", out, "--no-color"]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  expect(stderr).toContain("/items/lenght: `lenght` is not a keyword of JSON Schema");
  expect(await readdir(out)).toEqual(["operations.ts", "types.ts"]);
  const operations = await readFile(join(out, "operations.ts"), "utf8");
  expect(operations).toMatch(/^\/\/ Compiled from openapi\.json by `org-contracts compile .*`\. Not to be edited\.\n/);
  expect(operations).toContain('from "org-contracts/runtime"');
  expect(operations).toContain("export const listTeams: Operation<");
});

test("a check passes until the document changes", async () => {
  const check = () => run(["compile", file, "--out", out, "--check"]);
  expect((await check()).code).toBe(1);
  await run(["compile", file, "--out", out]);
  expect((await check()).code).toBe(0);
  await writeFile(file, JSON.stringify(document).replace("teams", "people"));
  const { code, stderr } = await check();
  expect(code).toBe(1);
  expect(stderr).toContain("Stale: ");
  expect(await readFile(join(out, "operations.ts"), "utf8")).toContain("/teams");
});

test.each([
  ["a file that is not there", ["missing.yaml"], "missing.yaml cannot be read."],
  ["an unknown operation", ["--only", "listTeam"], 'There is no operation "listTeam"; did you mean listTeams?'],
])("%s is wrong usage", async (_, more, message) => {
  const [first = ""] = more;
  const { code, stderr } = await run(["compile", ...(first === "--only" ? [file, ...more] : more), "--out", out]);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

test("an invalid document is wrong usage, with its JSON Pointer", async () => {
  await writeFile(file, JSON.stringify(document).replace('"array"', '"list"'));
  const { code, stderr } = await run(["compile", file, "--out", out]);
  expect(code).toBe(2);
  expect(stderr).toContain("/schema/type: ");
  expect(await readdir(folder)).toEqual(["openapi.json"]);
});

test("without --out it is wrong usage", async () => {
  expect((await run(["compile", file])).code).toBe(2);
});
