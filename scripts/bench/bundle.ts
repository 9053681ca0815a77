import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = new URL("../..", import.meta.url).pathname;

/** A program as a consumer's bundler would ship it: one file, minified, for any runtime. */
export async function bundle(program: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: root, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** Bytes of the bundle, gzipped. */
export async function bundleSize(program: string): Promise<number> {
  return gzipSync(await bundle(program), { level: 9 }).length;
}
