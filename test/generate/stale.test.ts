/** `npm run generate`, and with `--check` */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { run } from "../../scripts/generate.ts";
import { copyOfRepository, patience } from "../support/copy.ts";
import { operation, specWith } from "./hostile/specs.ts";

const names = ["teams", "users"];
const generated = names.flatMap((name) => [`generated/types/${name}.ts`, `generated/operations/${name}.ts`]);
const repository = { root: "", names };

/** A repository of two small specs, whose generated files are up to date. */
beforeEach(async () => {
  repository.root = mkdtempSync(join(tmpdir(), "org-contracts-"));
  onTestFinished(() => rmSync(repository.root, { recursive: true }));
  for (const name of names) writeSpec(name, "/info/title", name);
  expect(await run({ check: false }, repository)).toEqual({ ok: true, message: `Wrote ${generated.join(", ")}.` });
});

test("a check passes where the generated files are what the specs say", async () => {
  expect(await run({ check: true }, repository)).toEqual({ ok: true, message: "generated/ is up to date." });
  expect(await run({ check: false }, repository)).toEqual({ ok: true, message: "generated/ was up to date." });
});

test("a check names a file that was edited and one that is missing, and leaves them so", async () => {
  const [edited = "", , , missing = ""] = generated;
  writeFileSync(join(repository.root, edited), `${read(edited)}export type Edited = true;\n`);
  rmSync(join(repository.root, missing));
  const { ok, message } = await run({ check: true }, repository);
  expect(ok).toBe(false);
  expect(message).toContain(`Stale: ${edited}, ${missing}. Run \`npm run generate\``);
  expect(read(edited)).toContain("Edited");
  expect(readdirSync(dirname(join(repository.root, missing)))).toEqual(["teams.ts"]);
});

test.each([
  ["a schema is added", "/components/schemas/Added", { type: "string" }, ["generated/types/users.ts"]],
  ["a bound is added", "/paths/~1teams~1{id}/get/parameters/1/schema/maximum", 9, ["generated/operations/users.ts"]],
  [
    "an operation is added",
    "/paths/~1teams",
    { get: { ...operation, operationId: "listTeams", parameters: [] } },
    ["generated/types/users.ts", "generated/operations/users.ts"],
  ],
])("a check fails after %s until the files are generated again", async (_, pointer, value, changed) => {
  writeSpec("users", pointer, value);
  const { ok, message } = await run({ check: true }, repository);
  expect(ok).toBe(false);
  expect(message).toContain(`Stale: ${changed.join(", ")}.`);
  expect(await run({ check: false }, repository)).toEqual({ ok: true, message: `Wrote ${changed.join(", ")}.` });
  expect(await run({ check: true }, repository)).toMatchObject({ ok: true });
});

test("`npm run generate -- --check` fails in one line", { timeout: patience }, async (context) => {
  const copy = await copyOfRepository(context);
  await copy.edit("specs/archera/openapi.yaml", (text) =>
    text.replace("\n  schemas:\n", "\n  schemas:\n    Added:\n      type: string\n"),
  );
  const { code, stdout, stderr } = await copy.run("generate", "--check");
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toBe("Stale: generated/types/archera.ts. Run `npm run generate` and commit what it writes.\n");
  expect(await copy.read("generated/types/archera.ts")).not.toContain("Added");
});

function writeSpec(name: string, pointer: string, value: unknown): void {
  const file = join(repository.root, `specs/${name}/openapi.yaml`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(specWith(pointer, value)));
}

function read(path: string): string {
  return readFileSync(join(repository.root, path), "utf8");
}
