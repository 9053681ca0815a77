/** The guide to CommonJS and Jest: each configuration that it shows, with the packed tarball. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, inject, test } from "vitest";
import { npm } from "../../scripts/on-demand.ts";
import { blocksOf } from "../docs/documents.ts";

const tools = [
  ...["jest@30.5.2", "ts-jest@29.4.15", "typescript@5.9.3", "@types/jest@30.0.0"],
  ...["@babel/preset-env@7.29.14", "@babel/preset-typescript@7.29.7", "@swc/core@1.16.22", "@swc/jest@0.2.39"],
];

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

const esm = `
import { NotFoundError } from "org-contracts";
import { createK6Client } from "org-contracts/k6";
import { createDouble } from "org-contracts/testing";
test("works", async () => {${body}
});`;

const commonJs = `
const { NotFoundError } = require("org-contracts");
const { createK6Client } = require("org-contracts/k6");
const { createDouble } = require("org-contracts/testing");
test("works", async () => {${body}
});`;

const vmModules = ["--experimental-vm-modules"];
const [packageJson, tsJestEsm, babel, tsJest] = configurations;
const swc = { ...babel, transform: { "^.+\\.[jt]s$": "@swc/jest" } };
const babelFile = { presets: [["@babel/preset-env", { targets: { node: "current" } }], "@babel/preset-typescript"] };

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(await realpath(tmpdir()), "org-contracts-jest-"));
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true }));
  await npm(["install", "--ignore-scripts", inject("tarball"), ...tools], folder);
  return () => rm(folder, { recursive: true });
});

interface Project {
  readonly manifest: object;
  readonly files: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
}

async function jest(name: string, { manifest, files, flags = [] }: Project): Promise<string> {
  const place = join(folder, name);
  await mkdir(place);
  for (const [file, text] of Object.entries({ "package.json": JSON.stringify(manifest), ...files }))
    await writeFile(join(place, file), text);
  const args = [...flags, join(folder, "node_modules/jest/bin/jest.js"), "--no-cache"];
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
  const project = { manifest: packageJson, files: { "a.test.js": esm }, flags: vmModules };
  expect(await jest("esm", project)).toContain("Tests:       1 passed");
});

test("ts-jest runs ES modules", async () => {
  const project = { manifest: { jest: tsJestEsm }, files: { "a.test.ts": esm }, flags: vmModules };
  expect(await jest("ts-esm", project)).toContain("Tests:       1 passed");
});

test("without a flag or a transform, Jest does not load the package", async () => {
  const project = { manifest: {}, files: { "a.test.js": commonJs } };
  expect(await jest("nothing", project)).toContain("Must use import to load ES Module");
});

test.each([
  ["Babel", babel, { "babel.config.json": JSON.stringify(babelFile) }],
  ["ts-jest", tsJest, {}],
  ["SWC", swc, {}],
])("%s compiles the package to CommonJS", async (name, jestOptions, files) => {
  const tests = { "a.test.js": commonJs, "b.test.ts": esm };
  expect(await jest(name, { manifest: { jest: jestOptions }, files: { ...tests, ...files } })).toContain(
    "Tests:       2 passed",
  );
});
