/**
 * Part of `npm run build`: writes `dist/`'s JavaScript. Each entry is a small file that imports its provider's chunk and the
 * one of what all providers share, because each file costs the start of Node half a millisecond (decision 31).
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { codeEntries } from "./api/entries.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The entries by what they are called below `dist/`. */
const input = Object.fromEntries(
  [...codeEntries().map(({ source }) => source), "src/cli/main.ts"].map((source) => [
    source.replace(/\.ts$/, ""),
    source,
  ]),
);

const isOfProvider = /^(?:src\/providers|generated)\/([^/]+)\//;
const providerEntries = Object.values(input).filter((entry) => isOfProvider.test(entry));

/** The modules that an entry loads before its first line. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** The chunks, each with all that its modules import, unless a chunk above has it already. */
const groups: { readonly [name: string]: (source: string, modules: Modules) => string | null } = {
  core: (source, modules) =>
    !isOfProvider.test(source) && providerEntries.some((entry) => reach(modules, entry).has(source)) ? "core" : null,
  pacing: (source, modules) => (reach(modules, "src/client/pacing.ts").has(source) ? "pacing" : null),
  failures: (source, modules) => (reach(modules, "src/client/failures.ts").has(source) ? "failures" : null),
  provider: (source, modules) => {
    const [, provider] = isOfProvider.exec(source) ?? [];
    if (provider === undefined || !reach(modules, `src/providers/${provider}/index.ts`).has(source)) return null;
    return `providers/${provider}`;
  },
};

const reached = new Map<string, ReadonlySet<string>>();

/** The sources that an entry imports statically, and itself. */
function reach(modules: Modules, entry: string): ReadonlySet<string> {
  const known = reached.get(entry);
  if (known) return known;
  const sources = new Set([entry]);
  for (const source of sources)
    for (const id of modules.getModuleInfo(root + source)?.importedIds ?? []) sources.add(sourceOf(id));
  reached.set(entry, sources);
  return sources;
}

function sourceOf(id: string): string {
  return id.startsWith(root) ? id.slice(root.length) : id;
}

const helperFile = "shared/rolldown-runtime.js";

/** rolldown's helper for `import * as`, on one line so that it takes the place of its import and no source map moves. */
const helper = [
  "const __exportAll = (all) => { const target = {};",
  "for (const name in all) Object.defineProperty(target, name, { get: all[name], enumerable: true });",
  'Object.defineProperty(target, Symbol.toStringTag, { value: "Module" }); return target; };',
].join(" ");

rmSync(`${root}dist`, { recursive: true, force: true });
const bundle = await rolldown({
  input,
  cwd: root,
  // Packages stay imports.
  external: (id) => !/^[./]/.test(id) && !id.startsWith("src/"),
  platform: "neutral",
  transform: { target: "es2022" },
  preserveEntrySignatures: "strict",
});
const { output } = await bundle.write({
  dir: `${root}dist`,
  format: "esm",
  entryFileNames: "[name].js",
  chunkFileNames: "shared/[name].js",
  sourcemap: true,
  minify: false,
  minifyInternalExports: false,
  codeSplitting: {
    groups: Object.entries(groups).map(([debugName, chunkOf], index) => ({
      debugName,
      name: (id, modules) => chunkOf(sourceOf(id), modules),
      priority: 10 - index,
    })),
  },
});
// The helper would be a file more at each start.
for (const { fileName } of output.filter(({ type }) => type === "chunk")) {
  const file = `${root}dist/${fileName}`;
  const code = readFileSync(file, "utf8");
  if (fileName === helperFile) rmSync(file);
  else {
    const inlined = code.replace(/^import \{ __exportAll \} from "[./]+rolldown-runtime\.js";$/m, () => helper);
    if (inlined.includes("rolldown-runtime")) throw new Error(`${fileName} imports more of rolldown's helpers.`);
    writeFileSync(file, inlined);
  }
}
