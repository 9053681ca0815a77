/** The expanded copies of the specs, through the generators of others: what they make compiles and calls the provider. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type Provider, providers } from "../../generated/providers.ts";
import { installed } from "../../scripts/on-demand.ts";
import { operationsOf, readSpec } from "../../src/compiler/spec.ts";
import { linesOf } from "../docs/documents.ts";

const run = promisify(execFile);

/** The last versions that run on Node 20, and what the generated code imports. */
const versions = {
  "@apidevtools/swagger-parser": "12.1.0",
  "@hey-api/openapi-ts": "0.94.5",
  "@oazapfts/runtime": "1.2.0",
  "@zodios/core": "10.9.6",
  axios: "1.13.2",
  oazapfts: "7.5.0",
  "openapi-zod-client": "1.18.3",
  orval: "7.13.0",
  typescript: "5.9.3",
  zod: "3.25.76",
};

interface Generator {
  /** The file of the package that is run. */
  readonly program: string;
  readonly args: (spec: string, output: string) => readonly string[];
  /** The generated file that leads to all others. */
  readonly entry: string;
}

const generators: Readonly<Record<string, Generator>> = {
  orval: {
    program: "orval/dist/bin/orval.js",
    args: (spec, output) => ["--input", spec, "--output", join(output, "orval.ts"), "--client", "fetch"],
    entry: "orval.ts",
  },
  "@hey-api/openapi-ts": {
    program: "@hey-api/openapi-ts/bin/run.js",
    args: (spec, output) => ["--input", spec, "--output", join(output, "hey")],
    entry: "hey/sdk.gen.ts",
  },
  oazapfts: {
    program: "oazapfts/dist/cli.js",
    args: (spec, output) => [spec, join(output, "oazapfts.ts")],
    entry: "oazapfts.ts",
  },
  "openapi-zod-client": {
    program: "openapi-zod-client/bin.js",
    args: (spec, output) => [spec, "--output", join(output, "zod.ts"), "--with-deprecated"],
    entry: "zod.ts",
  },
};

const specs = join(inject("folder"), "node_modules/org-contracts/dist/specs");
let modules: string;
let folder: string;

beforeAll(async () => {
  modules = join(await installed(versions), "node_modules");
  folder = await mkdtemp(join(tmpdir(), "org-contracts-"));
  await symlink(modules, join(folder, "node_modules"));
});

afterAll(() => rm(folder, { recursive: true }));

const specOf = (provider: Provider) => join(specs, `${provider}.expanded.json`);

test.each(Object.entries(generators))("%s makes code that compiles, with every operation", async (_, generator) => {
  const entries: string[] = [];
  for (const provider of providers) {
    const output = join(folder, provider);
    await mkdir(output, { recursive: true });
    const args = generator.args(specOf(provider), output);
    await run(process.execPath, [join(modules, generator.program), ...args], { cwd: folder });
    const entry = join(output, generator.entry);
    const text = (await readFile(entry, "utf8")).toLowerCase();
    for (const { id } of operationsOf(readSpec(provider))) expect(text, provider).toContain(id.toLowerCase());
    entries.push(entry);
  }
  expect(await compile(entries)).toEqual("");
});

test("swagger-parser accepts each copy, and each spec itself", async () => {
  const program = `import Parser from "@apidevtools/swagger-parser"; for (const file of process.argv.slice(1)) await Parser.validate(file);`;
  const files = providers.flatMap((provider) => [specOf(provider), join(specs, `${provider}.json`)]);
  await run(process.execPath, ["--input-type=module", "--eval", program, ...files], { cwd: folder });
});

test("the guide names each generator with the version that is run here", () => {
  const guide = linesOf("docs/guides/specs.md").join("\n");
  const named = Object.entries(versions).filter(([name]) => Object.hasOwn(generators, name) || name.endsWith("parser"));
  for (const [name, version] of named) expect(guide).toContain(`| ${name} ${version} |`);
});

/** The errors in files and in all that they import, in strict mode; together, because TypeScript reads its libraries for seconds. */
async function compile(files: readonly string[]): Promise<string> {
  const options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "esnext", "--moduleResolution", "bundler"];
  const libraries = ["--target", "es2022", "--lib", "es2022,dom,dom.iterable"];
  const tsc = join(modules, "typescript/bin/tsc");
  return run(process.execPath, [tsc, ...options, ...libraries, ...files]).then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout,
  );
}
