/** Each bundler, as documented, and which module's bytes are in what it made. */
import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { build as esbuild } from "esbuild";
import { installed } from "../../scripts/on-demand.ts";
import { load } from "./tools.ts";

export interface Bundle {
  /** The code of each file; `main.js` is where it starts, and it may load the others later. */
  readonly files: Readonly<Record<string, string>>;
  /** The modules that left at least one byte. */
  readonly modules: readonly string[];
}

/**
 * Bundles the file `entry` of the folder `from`; `tools` is where the bundlers are. With `minimize: false` a bundler may
 * omit a minimizer that runs after the modules are chosen.
 */
type Bundler = (
  tools: string,
  from: string,
  entry: string,
  options?: { readonly minimize?: boolean },
) => Promise<Bundle>;

export function installBundlers(): Promise<string> {
  return installed({ "@rollup/plugin-node-resolve": "16.0.3", rollup: "4.68.7", vite: "8.3.8", webpack: "5.112.2" });
}

export async function loadRollup(tools: string): Promise<Rollup> {
  const { rollup } = await load<Pick<Rollup, "rollup">>(tools, "rollup");
  const { nodeResolve } = await load<Pick<Rollup, "nodeResolve">>(tools, "@rollup/plugin-node-resolve");
  return { rollup, nodeResolve };
}

export const bundlers: Readonly<Record<string, Bundler>> = {
  async esbuild(_, from, entry) {
    const { outputFiles, metafile } = await esbuild({
      absWorkingDir: from,
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: "esm",
      metafile: true,
      write: false,
    });
    const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
    const modules = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([name]) => name);
    return { files: { "main.js": outputFiles[0]?.text ?? "" }, modules };
  },

  async Rollup(tools, from, entry) {
    const { rollup, nodeResolve } = await loadRollup(tools);
    const bundle = await rollup({ input: join(from, entry), plugins: [nodeResolve()] });
    const { output } = await bundle.generate({ format: "es", entryFileNames: "main.js" });
    return fromChunks(output);
  },

  async Vite(tools, from, entry) {
    const { build } = await load<Vite>(tools, "vite");
    const [{ output }] = await build({
      root: from,
      configFile: false,
      logLevel: "silent",
      build: { write: false, lib: { entry, formats: ["es"], fileName: () => "main.js" } },
    });
    return fromChunks(output);
  },

  async webpack(tools, from, entry, { minimize = true } = {}) {
    const { default: webpack } = await load<Webpack>(tools, "webpack");
    const path = await mkdtemp(join(from, "webpack-"));
    const stats = await new Promise<WebpackStats>((resolve, reject) =>
      webpack(
        {
          context: from,
          entry: `./${entry}`,
          mode: "production",
          ...(minimize ? {} : { optimization: { minimize } }),
          target: ["web", "es2022"],
          experiments: { outputModule: true },
          output: { path, filename: "main.js", module: true, library: { type: "module" } },
        },
        (error, stats) => (error ? reject(error) : resolve(stats)),
      ),
    );
    const { errors = [], modules = [] } = stats.toJson({
      all: false,
      errors: true,
      modules: true,
      nestedModules: true,
    });
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
    const names = await readdir(path);
    const code = await Promise.all(names.map(async (name) => [name, await readFile(join(path, name), "utf8")]));
    // A module that holds others is their concatenation and has no file of its own.
    const files = modules.flatMap((module) => module.modules ?? [module]);
    return { files: Object.fromEntries(code), modules: files.flatMap(({ nameForCondition: file }) => file ?? []) };
  },
};

/** What of the bundlers is used. */
interface Chunk {
  readonly fileName: string;
  readonly code: string;
  readonly modules: Readonly<Record<string, { readonly renderedLength: number }>>;
}
interface Output {
  readonly output: readonly [Chunk, ...Chunk[]];
}
interface Rollup {
  rollup(options: object): Promise<{ generate(options: object): Promise<Output> }>;
  nodeResolve(): unknown;
}
interface Vite {
  build(options: object): Promise<readonly [Output]>;
}
interface Webpack {
  default(options: object, done: (error: Error | null, stats: WebpackStats) => void): void;
}
interface WebpackStats {
  toJson(options: object): {
    readonly errors?: readonly { readonly message: string }[];
    readonly modules?: readonly WebpackModule[];
  };
}
interface WebpackModule {
  readonly nameForCondition?: string | null | undefined;
  readonly modules?: readonly WebpackModule[];
}

function fromChunks(chunks: readonly Chunk[]): Bundle {
  const modules = chunks.flatMap(({ modules }) => Object.entries(modules));
  return {
    files: Object.fromEntries(chunks.map(({ fileName, code }) => [fileName, code])),
    modules: modules.filter(([, { renderedLength }]) => renderedLength > 0).map(([name]) => name),
  };
}
