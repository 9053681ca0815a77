/** The guide to CommonJS and Jest: each configuration that it shows, with the packed tarball. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, inject, test } from "vitest";
import { blocksOf } from "../docs/documents.ts";
import { makeProject } from "./tools.ts";

const tools = {
  ...{ jest: "30.5.2", "ts-jest": "29.4.15", typescript: "5.9.3", "@types/jest": "30.0.0" },
  ...{ "@babel/preset-env": "7.29.14", "@babel/preset-typescript": "7.29.7" },
  ...{ "@swc/core": "1.16.22", "@swc/jest": "0.2.39" },
};

const blocks = blocksOf("docs/guides/commonjs-jest.md");
const configurations = blocks.filter(({ language }) => language === "json").map(({ code }) => JSON.parse(code));

/** It loads what is loaded on demand too: the retry, an error, and openapi-fetch. */
const body = `
  const double = createDouble("k6");
  const k6 = createK6Client({ auth: { token: "any" }, fetch: double.fetch, retries: 1 });
  double.fail({ status: 503 });
  expect(await k6.organizations.list()).toHaveLength(2);
  double.fail({ status: 404 });
  expect(await k6.organizations.list().catch((error) => error)).toBeInstanceOf(NotFoundError);
  expect((await k6.api.GET("/v3/organizations")).response.status).toBe(200);`;

const testOf = (imports: string) => `${imports} test("works", async () => {${body} });`;
const esm = testOf(`
  import { NotFoundError } from "org-contracts";
  import { createK6Client } from "org-contracts/k6";
  import { createDouble } from "org-contracts/testing";`);
const commonJs = testOf(`
  const { NotFoundError } = require("org-contracts");
  const { createK6Client } = require("org-contracts/k6");
  const { createDouble } = require("org-contracts/testing");`);

const vmModules = ["--experimental-vm-modules"];
const [packageJson, tsJestEsm, babel, tsJest] = configurations;
const swc = { ...babel, transform: { "^.+\\.[jt]s$": "@swc/jest" } };
const babelFile = { presets: [["@babel/preset-env", { targets: { node: "current" } }], "@babel/preset-typescript"] };

let folder: string;

beforeAll(async () => {
  folder = await makeProject(tools, inject("folder"));
  return () => rm(folder, { recursive: true });
});

/** What Jest prints in a folder with these files. */
async function jest(
  manifest: object,
  files: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Promise<string> {
  const place = await mkdtemp(join(folder, "project-"));
  for (const [file, text] of Object.entries({ "package.json": JSON.stringify(manifest), ...files }))
    await writeFile(join(place, file), text);
  // In one process the package is compiled once for both files.
  const args = [...flags, join(folder, "node_modules/jest/bin/jest.js"), "--no-cache", "--runInBand"];
  const { stderr } = await promisify(execFile)(process.execPath, args, { cwd: place }).catch(
    (error: { stderr: string }) => error,
  );
  return stderr;
}

test("the guide has four configurations", () => {
  expect(configurations).toHaveLength(4);
});

test("ES modules run with the flag of the script", async () => {
  expect(packageJson.scripts.test).toBe("node --experimental-vm-modules node_modules/jest/bin/jest.js");
  expect(await jest(packageJson, { "a.test.js": esm }, vmModules)).toContain("Tests:       1 passed");
});

test("ts-jest runs ES modules", async () => {
  expect(await jest({ jest: tsJestEsm }, { "a.test.ts": esm }, vmModules)).toContain("Tests:       1 passed");
});

test("without a flag or a transform, Jest does not load the package", async () => {
  expect(await jest({}, { "a.test.js": commonJs })).toContain("Must use import to load ES Module");
});

test.each([
  ["Babel", babel, { "babel.config.json": JSON.stringify(babelFile) }],
  ["ts-jest", tsJest, {}],
  ["SWC", swc, {}],
])("%s compiles the package to CommonJS", async (_, configuration, files) => {
  const tests = { "a.test.js": commonJs, "b.test.ts": esm };
  expect(await jest({ jest: configuration }, { ...tests, ...files })).toContain("Tests:       2 passed");
});
