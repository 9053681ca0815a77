import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** A program as a bundler would ship it, minified and gzipped, in bytes: what is loaded at the start, and all of it. */
export async function bundled(source: string): Promise<{ start: number; whole: number }> {
  const folder = join(source, "..");
  const { outputFiles, metafile } = await build({
    entryPoints: { entry: source },
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "es2022",
    absWorkingDir: folder,
    outdir: folder,
    metafile: true,
    write: false,
  });
  const sizes = new Map(
    outputFiles.map(({ path, contents }) => [path.slice(folder.length + 1), gzipSync(contents, { level: 9 }).length]),
  );
  // The entry and all that it imports statically; a chunk that it may load later counts to the whole only.
  const atStart = new Set(["entry.js"]);
  for (const path of atStart)
    for (const { kind, path: imported } of metafile.outputs[path]?.imports ?? [])
      if (kind === "import-statement" && sizes.has(imported)) atStart.add(imported);
  const sum = (paths: Iterable<string>) => [...paths].reduce((total, path) => total + (sizes.get(path) ?? 0), 0);
  return { start: sum(atStart), whole: sum(sizes.keys()) };
}
