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
import { nativeCompiler } from "../support/compilers.ts";

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
  /** A module with the function `generate(spec, output)`. */
  readonly program: string;
  /** The generated file that leads to all others. */
  readonly entry: string;
}

/** Each has the options of the guide. All specs go through one process: to start takes longer than to generate. */
const generators: Readonly<Record<string, Generator>> = {
  orval: {
    program: `
      import { generate as orval } from "orval";
      const generate = (input, output) => orval({ input, output: { target: output + "/orval.ts", client: "fetch" } });`,
    entry: "orval.ts",
  },
  "@hey-api/openapi-ts": {
    program: `
      import { createClient } from "@hey-api/openapi-ts";
      const generate = (input, output) => createClient({ input, output: output + "/hey" });`,
    entry: "hey/sdk.gen.ts",
  },
  oazapfts: {
    program: `
      import { writeFile } from "node:fs/promises";
      import { generateSource } from "oazapfts";
      const generate = async (spec, output) => writeFile(output + "/oazapfts.ts", await generateSource(spec));`,
    entry: "oazapfts.ts",
  },
  "openapi-zod-client": {
    program: `
      import Parser from "@apidevtools/swagger-parser";
      import { generateZodClientFromOpenAPI } from "openapi-zod-client";
      const generate = async (spec, output) => {
        const options = { withAlias: true, withDeprecatedEndpoints: true };
        const openApiDoc = await Parser.bundle(spec);
        await generateZodClientFromOpenAPI({ openApiDoc, distPath: output + "/zod.ts", options });
      };`,
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
  await Promise.all(providers.map((provider) => mkdir(outputOf(provider))));
});

afterAll(() => rm(folder, { recursive: true }));

const specOf = (provider: Provider) => join(specs, `${provider}.expanded.json`);

const outputOf = (provider: Provider) => join(folder, provider);

test.each(Object.entries(generators))("%s makes code with every operation", async (_, { program, entry }) => {
  const jobs = providers.map((provider) => [specOf(provider), outputOf(provider)]);
  await evaluate(`${program} for (const job of ${JSON.stringify(jobs)}) await generate(...job);`);
  for (const provider of providers) {
    const text = (await readFile(join(outputOf(provider), entry), "utf8")).toLowerCase();
    for (const { id } of operationsOf(readSpec(provider))) expect(text, provider).toContain(id.toLowerCase());
  }
});

test("what they make compiles", async () => {
  const entries = Object.values(generators).map(({ entry }) => entry);
  expect(await compile(providers.flatMap((provider) => entries.map((entry) => join(outputOf(provider), entry))))).toBe(
    "",
  );
});

test("swagger-parser accepts each copy, and each spec itself", async () => {
  const files = providers.flatMap((provider) => [specOf(provider), join(specs, `${provider}.json`)]);
  const validate = `for (const file of ${JSON.stringify(files)}) await Parser.validate(file);`;
  await evaluate(`import Parser from "@apidevtools/swagger-parser"; ${validate}`);
});

test("the guide names each generator with the version that is run here", () => {
  const guide = linesOf("docs/guides/specs.md").join("\n");
  const named = Object.entries(versions).filter(([name]) => Object.hasOwn(generators, name) || name.endsWith("parser"));
  for (const [name, version] of named) expect(guide).toContain(`| ${name} ${version} |`);
});

/** Runs a module beside the generators' packages. */
function evaluate(program: string): Promise<unknown> {
  return run(process.execPath, ["--input-type=module", "--eval", program], { cwd: folder });
}

/** The errors in files and in all that they import, in strict mode; by the native compiler, which takes a tenth of the time. */
async function compile(files: readonly string[]): Promise<string> {
  const options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "esnext", "--moduleResolution", "bundler"];
  const libraries = ["--target", "es2022", "--lib", "es2022,dom,dom.iterable"];
  const tsc = await nativeCompiler();
  return run(process.execPath, [tsc, ...options, ...libraries, ...files], { cwd: folder }).then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout,
  );
}
