/** The installed package, bundled: it works, and a bundle holds what was imported. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { codeEntries } from "../../scripts/api/entries.ts";
import { bundlers, installBundlers, loadRollup } from "./bundlers.ts";
import { checks, held, main } from "./program.ts";

const folder = inject("folder");
const origin = inject("origin");
let tools: string;
/** A folder without any package. */
let alone: string;

beforeAll(async () => {
  tools = await installBundlers();
  alone = await mkdtemp(join(tmpdir(), "org-contracts-"));
  await writeFile(join(alone, "package.json"), '{ "type": "module" }');
  return () => rm(alone, { recursive: true });
});

describe.each(Object.entries(bundlers))("%s", (name, bundle) => {
  test("bundles the program, which then needs no package", async () => {
    const { files } = await bundle(tools, folder, "program.js");
    const place = join(alone, name);
    await mkdir(place);
    for (const [file, code] of Object.entries(files)) await writeFile(join(place, file), code);
    await writeFile(join(place, "run.js"), main("./main.js"));
    expect(await held(process.execPath, ["run.js", origin], place)).toEqual(checks);
  });

  // What a provider imports is the same for every bundler, and esbuild takes a twentieth of the others' time.
  test.each(name === "esbuild" ? providers : providers.slice(0, 1))(
    "a bundle with %s holds no byte of another provider",
    async (provider) => {
      const modules = await modulesOf(`export * from "org-contracts/${provider}"; export * from "org-contracts";`);
      expect(modules.filter(isOf(provider)).length).toBeGreaterThanOrEqual(1);
      for (const other of providers.filter((other) => other !== provider))
        expect(modules.filter(isOf(other))).toEqual([]);
    },
  );

  test("a bundle with one error class holds no provider", async () => {
    const modules = await modulesOf('export { ContractError } from "org-contracts";');
    expect(modules.filter((module) => /shared.core\.js/.test(module))).toHaveLength(1);
    for (const provider of providers) expect(modules.filter(isOf(provider))).toEqual([]);
  });

  async function modulesOf(program: string): Promise<readonly string[]> {
    await writeFile(join(folder, `${name}.js`), program);
    return (await bundle(tools, folder, `${name}.js`, { minimize: false })).modules;
  }
});

describe("a program that imports every entry and uses nothing", () => {
  test("is empty once it is bundled, though nobody believes `sideEffects`", async () => {
    const names = codeEntries().map(({ name }) => name);
    expect(await sideEffectsOf(folder, names)).toBe("");
  });

  test("would not be empty if a module had an effect", async () => {
    const place = join(alone, "node_modules/effective");
    await mkdir(place, { recursive: true });
    await writeFile(join(place, "package.json"), '{ "name": "effective", "sideEffects": false, "main": "./index.js" }');
    await writeFile(join(place, "index.js"), "globalThis.effect = 1;");
    expect(await sideEffectsOf(alone, ["effective"])).toBe("globalThis.effect = 1;");
  });
});

/** What Rollup keeps of packages that are imported for their effects alone, where it reads the statements and not the field. */
async function sideEffectsOf(place: string, names: readonly string[]): Promise<string> {
  const input = join(place, "effects.js");
  await writeFile(input, names.map((name) => `import "${name}";`).join("\n"));
  const { rollup, nodeResolve } = await loadRollup(tools);
  const unbelieving = { name: "unbelieving", transform: () => ({ moduleSideEffects: true }) };
  const bundle = await rollup({ input, plugins: [nodeResolve(), unbelieving], onLog: () => {} });
  const { output } = await bundle.generate({ format: "es" });
  return output[0].code.trim();
}

/** A provider's own modules: its entry, and the chunk with its operations and its client. */
function isOf(provider: string): (module: string) => boolean {
  const own = new RegExp(`org-contracts/dist/(src/providers/${provider}/|shared/providers/${provider}\\.js)`);
  return (module) => own.test(module.replaceAll("\\", "/"));
}
