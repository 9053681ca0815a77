/** The installed package, bundled: it works, and a bundle holds what was imported. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { codeEntries } from "../../scripts/api/entries.ts";
import { bundlers } from "./bundlers.ts";
import { checks, held, main } from "./program.ts";
import { sideEffectsOf } from "./side-effects.ts";
import { installBundlers } from "./tools.ts";

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

  test.each(providers)("a bundle with %s holds no byte of another provider", async (provider) => {
    const modules = await modulesOf(`export * from "org-contracts/${provider}"; export * from "org-contracts";`);
    expect(modules.filter(isOf(provider)).length).toBeGreaterThanOrEqual(1);
    for (const other of providers.filter((other) => other !== provider))
      expect(modules.filter(isOf(other))).toEqual([]);
  });

  test("a bundle with one error class holds no provider", async () => {
    const modules = await modulesOf('export { ContractError } from "org-contracts";');
    expect(modules.filter((module) => /shared.core\.js/.test(module))).toHaveLength(1);
    for (const provider of providers) expect(modules.filter(isOf(provider))).toEqual([]);
  });

  async function modulesOf(program: string): Promise<readonly string[]> {
    const entry = `${name}-${Math.random().toString(36).slice(2)}.js`;
    await writeFile(join(folder, entry), program);
    return (await bundle(tools, folder, entry, { minimize: false })).modules;
  }
});

describe("a program that imports every entry and uses nothing", () => {
  test("is empty once it is bundled, though nobody believes `sideEffects`", async () => {
    const names = codeEntries().map(({ name }) => name);
    expect(await sideEffectsOf(tools, folder, names)).toBe("");
  });

  test("would not be empty if a module had an effect", async () => {
    const place = join(alone, "node_modules/effective");
    await mkdir(place, { recursive: true });
    await writeFile(join(place, "package.json"), '{ "name": "effective", "sideEffects": false, "main": "./index.js" }');
    await writeFile(join(place, "index.js"), "globalThis.effect = 1;");
    expect(await sideEffectsOf(tools, alone, ["effective"])).toBe("globalThis.effect = 1;");
  });
});

/** A provider's own modules: its entry, and the chunk with its operations and its client. */
function isOf(provider: string): (module: string) => boolean {
  const own = new RegExp(`org-contracts/dist/(src/providers/${provider}/|shared/providers/${provider}\\.js)`);
  return (module) => own.test(module.replaceAll("\\", "/"));
}
