/** The libraries of the command stay with the command. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";
import { expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { codeEntries } from "../../scripts/api/entries.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

test("no public entry leads to the command, to Node.js or to a package beside openapi-fetch", async () => {
  const entries = codeEntries().map(({ source }) => root + source);
  expect(entries.length).toBeGreaterThan(providers.length);
  const { packages, sources } = await reach(entries);
  expect(packages).toEqual(["openapi-fetch"]);
  expect(sources.filter((source) => source.startsWith("src/cli/"))).toEqual([]);
});

test("the command leads to its three libraries, and `compile` to its optional peers", async () => {
  const { bin }: { bin: Record<string, string> } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  const commands = Object.values(bin).map((target) => target.replace("./dist/", root).replace(".js", ".ts"));
  const { packages } = await reach(commands);
  const libraries = packages.filter((name) => !name.startsWith("node:"));
  expect(libraries).toEqual(["commander", "openapi-fetch", "picocolors", "string-width", "yaml"]);
});

test("only the entry of the command uses `process`", async () => {
  const { outputFiles } = await bundle([`${root}src/cli/run.ts`], {
    platform: "node",
    define: { process: "__process__" },
  });
  expect(outputFiles?.map(({ text }) => text).join()).not.toContain("__process__");
});

/** The packages that are imported anywhere below the entries, and the sources that do it. */
async function reach(entryPoints: string[]) {
  const { metafile } = await bundle(entryPoints, { metafile: true, platform: "neutral", external: ["node:*"] });
  const inputs = metafile?.inputs ?? {};
  const imports = Object.values(inputs).flatMap((input) => input.imports.filter(({ external }) => external));
  return { packages: [...new Set(imports.map(({ path }) => path))].sort(), sources: Object.keys(inputs) };
}

function bundle(entryPoints: string[], options: BuildOptions) {
  const written: BuildOptions = { write: false, outdir: "unwritten", format: "esm", logLevel: "error" };
  return build({ entryPoints, absWorkingDir: root, bundle: true, packages: "external", ...written, ...options });
}
