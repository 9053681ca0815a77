import { gzipSync } from "node:zlib";
import { type BuildOptions, build } from "esbuild";

const root = new URL("../..", import.meta.url).pathname;

/** A program as a consumer's bundler would ship it: minified, for any runtime. */
const shipped = (program: string) =>
  ({
    stdin: { contents: program, resolveDir: root, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    write: false,
  }) as const satisfies BuildOptions;

/** In one file, with whatever it may load later. */
export async function bundle(program: string): Promise<Uint8Array> {
  const { outputFiles } = await build(shipped(program));
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** What is loaded at the start, where the bundler splits: the entry and all that it imports statically. */
export async function startFiles(program: string): Promise<Uint8Array[]> {
  const { outputFiles, metafile } = await build({
    ...shipped(program),
    splitting: true,
    outdir: root,
    entryNames: "entry",
    metafile: true,
  });
  const contents = (path: string) => outputFiles.find((file) => file.path.endsWith(`/${path}`))?.contents;
  const paths = new Set(["entry.js"]);
  for (const path of paths)
    for (const { kind, path: imported } of metafile.outputs[path]?.imports ?? [])
      if (kind === "import-statement") paths.add(imported);
  return [...paths].map((path) => contents(path) ?? new Uint8Array());
}

/** Bytes of the bundle in one file, gzipped. */
export async function bundleSize(program: string): Promise<number> {
  return gzipped(await bundle(program));
}

/** Bytes that are loaded at the start, each file gzipped. */
export async function startSize(program: string): Promise<number> {
  const files = await startFiles(program);
  return files.reduce((sum, file) => sum + gzipped(file), 0);
}

function gzipped(file: Uint8Array): number {
  return gzipSync(file, { level: 9 }).length;
}
