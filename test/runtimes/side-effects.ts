/** Whether `sideEffects: false` is true: what a bundler keeps that reads the statements and not the field. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { NodeResolve, Rollup } from "./bundlers.ts";
import { load } from "./tools.ts";

/** What Rollup keeps of packages that are imported for their effects alone. */
export async function sideEffectsOf(tools: string, folder: string, names: readonly string[]): Promise<string> {
  await writeFile(join(folder, "effects.js"), names.map((name) => `import "${name}";`).join("\n"));
  const { rollup } = await load<Rollup>(tools, "rollup");
  const { nodeResolve } = await load<NodeResolve>(tools, "@rollup/plugin-node-resolve");
  const unbelieving = { name: "unbelieving", transform: () => ({ moduleSideEffects: true }) };
  const bundle = await rollup({
    input: join(folder, "effects.js"),
    plugins: [nodeResolve(), unbelieving],
    onLog: () => {},
  });
  const { output } = await bundle.generate({ format: "es" });
  return output[0].code.trim();
}
