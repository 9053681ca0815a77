/** Bundles as a consumer's bundler ships them: minified, for any runtime. Sizes are gzipped bytes. */
import { dirname } from "node:path";
import { gzipSync } from "node:zlib";
import { type BuildOptions, build } from "esbuild";

const root = new URL("../..", import.meta.url).pathname;

const common = { bundle: true, minify: true, format: "esm", target: "es2022", write: false } as const;

const stdin = (program: string) =>
  ({
    ...common,
    stdin: { contents: program, resolveDir: root, loader: "ts" },
    platform: "neutral",
    mainFields: ["module", "main"],
  }) as const satisfies BuildOptions;

/** In one file, with whatever it may load later. */
export async function bundle(program: string): Promise<Uint8Array> {
  const { outputFiles } = await build(stdin(program));
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** What is loaded at the start, where the bundler splits. */
export async function startFiles(program: string): Promise<Uint8Array[]> {
  return (await split({ ...stdin(program), outdir: root, entryNames: "entry" })).start;
}

/** Bytes of the bundle in one file. */
export async function bundleSize(program: string): Promise<number> {
  return weight([await bundle(program)]);
}

/** Bytes that are loaded at the start. */
export async function startSize(program: string): Promise<number> {
  return weight(await startFiles(program));
}

/** The bytes of a program for Node, from its file: what is loaded at the start, and all of it. */
export async function bundled(source: string): Promise<{ start: number; whole: number }> {
  const folder = dirname(source);
  const entry = { entryPoints: { entry: source }, absWorkingDir: folder, outdir: folder };
  const { start, whole } = await split({ ...common, ...entry, platform: "node" });
  return { start: weight(start), whole: weight(whole) };
}

/** The files of a bundle that is split. The entry and all that it imports statically are loaded at the start. */
async function split(options: BuildOptions & { readonly write: false }) {
  const { outputFiles, metafile } = await build({ ...options, splitting: true, metafile: true });
  const contents = (path: string) => outputFiles.filter((file) => file.path.endsWith(`/${path}`));
  const paths = new Set(["entry.js"]);
  for (const path of paths)
    for (const { kind, path: imported } of metafile.outputs[path]?.imports ?? [])
      if (kind === "import-statement") paths.add(imported);
  const start = [...paths].flatMap(contents);
  return { start: start.map(({ contents }) => contents), whole: outputFiles.map(({ contents }) => contents) };
}

function weight(files: readonly Uint8Array[]): number {
  return files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
}
