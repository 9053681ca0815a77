/** `npm run generate`, and with `--check` */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { run } from "../../scripts/generate.ts";
import { operation, specWith } from "./hostile/specs.ts";

const names = ["teams", "users"];
const generated = [
  ...names.flatMap((name) => [`generated/${name}/types.ts`, `generated/${name}/operations.ts`]),
  ...["providers", "testing", "doubles", "contracts", "connectors"].map((name) => `generated/${name}.ts`),
];
const list = { ...operation, operationId: "listTeams", parameters: [] };
let root = "";

/** A repository of two small providers, whose generated files are up to date. */
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "org-contracts-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const name of names) {
    writeSpec(name, "/info/title", name);
    const ours = ["index", "membership", "double", "cli"].map((file) => `src/providers/${name}/${file}.ts`);
    const facts = ["definition", "subject", "double", "memberships", "gaps", "agreement", "table"];
    const others = [`specs/${name}/read.arazzo.yaml`, `docs/examples/${name}/types.ts`];
    for (const path of [...ours, ...facts.map((file) => `test/providers/${name}/${file}.ts`), ...others])
      write(path, "");
    write(`test/providers/${name}/documented.txt`, "");
  }
  expect(await run({ check: false }, root)).toMatchObject({ ok: true, message: `Wrote ${generated.join(", ")}.` });
});

test("a check passes where the generated files are up to date", async () => {
  expect(await run({ check: true }, root)).toMatchObject({ ok: true, message: "Everything is up to date." });
  expect(await run({ check: false }, root)).toMatchObject({ ok: true, message: "Everything was up to date." });
});

test("a check names a file that was edited and one that is missing, and leaves them so", async () => {
  const [edited = "", , , missing = ""] = generated;
  writeFileSync(join(root, edited), `${read(edited)}export type Edited = true;\n`);
  rmSync(join(root, missing));
  const { ok, message } = await run({ check: true }, root);
  expect(ok).toBe(false);
  expect(message).toContain(`Stale: ${edited}, ${missing}. Run \`npm run generate\``);
  expect(read(edited)).toContain("Edited");
  expect(readdirSync(dirname(join(root, missing)))).toEqual(["types.ts"]);
});

test.each([
  ["a schema is added", "/components/schemas/Added", { type: "string" }, ["generated/users/types.ts"]],
  ["a bound is added", "/paths/~1teams~1{id}/get/parameters/1/schema/maximum", 9, ["generated/users/operations.ts"]],
  [
    "an operation is added",
    "/paths/~1teams",
    { get: list },
    ["generated/users/types.ts", "generated/users/operations.ts"],
  ],
])("a check fails after %s until the files are generated again", async (_, pointer, value, changed) => {
  writeSpec("users", pointer, value);
  const { ok, message } = await run({ check: true }, root);
  expect(ok).toBe(false);
  expect(message).toContain(`Stale: ${changed.join(", ")}.`);
  expect(await run({ check: false }, root)).toMatchObject({ ok: true, message: `Wrote ${changed.join(", ")}.` });
  expect(await run({ check: true }, root)).toMatchObject({ ok: true });
});

test("a provider is in the registry by the name of its folder", async () => {
  expect(read("generated/providers.ts")).toContain('export const providers = ["teams", "users"] as const;');
  expect(read("generated/doubles.ts")).toMatch(/^export const doubles = \{\n +teams,\n +users,\n\};$/m);
});

test("the registry has the URLs of a provider's servers, with the environment variables in them", async () => {
  const variables = { tenant: { default: "x", "x-env": "USERS_TENANT" }, version: { default: "v1" } };
  writeSpec("users", "/servers", [
    { url: "https://{tenant}.example/{version}/", variables },
    { url: "https://x.example" },
  ]);
  await run({ check: false }, root);
  const servers = '["https://{USERS_TENANT}.example/v1/", "https://x.example"]';
  expect(read("generated/contracts.ts")).toContain(`users: { operations: users, servers: ${servers} }`);
});

test("a provider whose folders are incomplete is an error that names what is missing", async () => {
  rmSync(join(root, "src/providers/teams/double.ts"));
  write("src/providers/later/index.ts", "");
  await expect(run({ check: false }, root)).rejects.toThrow(
    /specs\/later\/openapi\.yaml, .*src\/providers\/later\/double\.ts, src\/providers\/later\/cli\.ts, .*src\/providers\/teams\/double\.ts is missing/,
  );
});

function writeSpec(name: string, pointer: string, value: unknown): void {
  write(`specs/${name}/openapi.yaml`, JSON.stringify(specWith(pointer, value)));
}

function write(path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
