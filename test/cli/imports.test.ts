/** The libraries of the command stay with the command. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { codeEntries } from "../../scripts/api/entries.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

const { bin }: { bin: Record<string, string> } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));

const entries = codeEntries().map(({ source }) => root + source);
const commands = Object.values(bin).map((target) => target.replace("./dist/", root).replace(".js", ".ts"));

test("no public entry leads to the command, to Node.js or to a package beside openapi-fetch", async () => {
  expect(entries.length).toBeGreaterThan(providers.length);
  const { packages, sources } = await reach(entries);
  expect(packages).toEqual(["openapi-fetch"]);
  expect(sources.filter((source) => source.startsWith("src/cli/"))).toEqual([]);
});

test("the command leads to its three libraries, and `compile` to its optional peers", async () => {
  const { packages } = await reach(commands);
  expect(packages).toEqual(["commander", "openapi-fetch", "picocolors", "string-width", "yaml"]);
});

test("only the entry of the command uses `process`", async () => {
  const { outputFiles } = await build({
    entryPoints: [`${root}src/cli/run.ts`],
    bundle: true,
    packages: "external",
    define: { process: "__process__" },
    write: false,
    format: "esm",
    platform: "node",
    logLevel: "error",
  });
  expect(outputFiles.map(({ text }) => text).join()).not.toContain("__process__");
});

/** The packages that are imported anywhere below the entries, and the sources that do it. */
async function reach(entryPoints: readonly string[]) {
  const { metafile } = await build({
    entryPoints: [...entryPoints],
    absWorkingDir: root,
    bundle: true,
    packages: "external",
    metafile: true,
    write: false,
    outdir: "unwritten",
    format: "esm",
    platform: "neutral",
    external: ["node:*"],
    logLevel: "error",
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports.filter(({ external }) => external));
  const packages = [...new Set(imports.map(({ path }) => path))].sort();
  const isCommand = entryPoints === commands;
  return {
    packages: isCommand ? packages.filter((name) => !name.startsWith("node:")) : packages,
    sources: Object.keys(metafile.inputs),
  };
}
