/** `org-contracts compile` */
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "./command.ts";
import { createFolder } from "./files.ts";

const schema = { type: "array", items: { type: "string", lenght: 1 } };
const response = { description: "x", content: { "application/json": { schema } } };
const document = JSON.stringify({
  openapi: "3.0.3",
  info: { title: "x", version: "1" },
  paths: { "/teams": { get: { operationId: "listTeams", responses: { 200: response } } } },
});
const folder = await createFolder();
const file = await folder.write("openapi.json", document);

test("it writes two modules, and warns of what checks nothing", async () => {
  const out = folder.path("generated/acme");
  const { code, stdout, stderr } = await run(["compile", file, "--out", out, "--no-color"]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  expect(stderr).toContain("/items/lenght: `lenght` is not a keyword of JSON Schema");
  expect(await readdir(out)).toEqual(["operations.ts", "types.ts"]);
  const operations = await readFile(join(out, "operations.ts"), "utf8");
  expect(operations).toMatch(
    /^\/\/ Compiled from 0-openapi\.json by `org-contracts compile .*`\. Not to be edited\.\n/,
  );
  expect(operations).toContain('from "org-contracts/runtime"');
  expect(operations).toContain("export const listTeams: Operation<");
});

test("it writes a warning once, with the number of its places, and not more than 20", async () => {
  const operation = { responses: { 200: { description: "x" } }, servers: [] };
  const paths = Object.fromEntries(["/a", "/b", "/c"].map((path) => [path, { get: operation }]));
  const unknown = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`zzzzz${index}`, 1]));
  const changing = await folder.write("openapi.json", JSON.stringify({ openapi: "3.1.0", paths }));
  const compile = async () =>
    (await run(["compile", changing, "--out", folder.path("out"), "--no-color"])).stderr.split("\n").slice(0, -2);
  const servers =
    "! /paths/~1a/get/servers: is ignored: requests go to the `baseUrl` of the client (and in 2 more places)";
  expect(await compile()).toEqual([servers]);
  const schema = { type: "string", ...unknown };
  const components = { schemas: { A: schema } };
  await writeFile(changing, JSON.stringify({ openapi: "3.1.0", paths, components }));
  const lines = await compile();
  expect(lines).toHaveLength(21);
  expect(lines.at(-1)).toBe("! and 2 more warnings");
});

test("a check passes until the document changes", async () => {
  const [changing, out] = [await folder.write("openapi.json", document), folder.path("out")];
  const check = () => run(["compile", changing, "--out", out, "--check"]);
  expect((await check()).code).toBe(1);
  await run(["compile", changing, "--out", out]);
  expect((await check()).code).toBe(0);
  await writeFile(changing, document.replace("teams", "people"));
  const { code, stderr } = await check();
  expect(code).toBe(1);
  expect(stderr).toContain("Stale: ");
  expect(await readFile(join(out, "operations.ts"), "utf8")).toContain("/teams");
});

const invalid = await folder.write("openapi.json", document.replace('"array"', '"list"'));
const unwritten = folder.path("out");

test.each([
  ["a file that is not there", ["missing.yaml", "--out", unwritten], "missing.yaml cannot be read."],
  ["an invalid document, at its JSON Pointer,", [invalid, "--out", unwritten], "/schema/type: "],
  ["an unknown operation", [file, "--only", "listTeam", "--out", unwritten], "; did you mean listTeams?"],
  ["no --out", [file], "required option '--out <dir>' not specified"],
])("%s is wrong usage", async (_, args, message) => {
  const { code, stdout, stderr } = await run(["compile", ...args]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
  expect(existsSync(unwritten)).toBe(false);
});
