/** The documents of the repository, and the blocks of code in them. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** With `/` on every system, as the compiler writes paths. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replaceAll("\\", "/");

export interface Block {
  /** Relative to the repository. */
  readonly file: string;
  /** The line of its fence; the first is 1. */
  readonly line: number;
  readonly language: string;
  /** The file that the block is, in a guide that makes a project: the second word of its fence. */
  readonly path?: string | undefined;
  readonly code: string;
}

export function documents(): string[] {
  return [
    "README.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    ".changeset/README.md",
    ...filesIn("docs", ".md"),
  ];
}

export function guidesOfExamples(): string[] {
  return readdirSync(`${root}examples`).map((name) => `examples/${name}/README.md`);
}

export function sources(): string[] {
  return filesIn("src", ".ts");
}

/** The lines of a file; of a source only what is in its TSDoc, at the same line numbers. */
export function linesOf(file: string): string[] {
  const lines = readFileSync(root + file, "utf8").split(/\r?\n/);
  return file.endsWith(".ts") ? lines.map((line) => /^\s*\* ?(.*)$/.exec(line)?.[1] ?? "") : lines;
}

export function blocksOf(file: string): Block[] {
  const blocks: Block[] = [];
  let open: (Omit<Block, "file" | "code"> & { readonly code: string[] }) | undefined;
  linesOf(file).forEach((text, index) => {
    const fence = /^\s*```(.*)$/.exec(text);
    if (fence === null) open?.code.push(text);
    else if (open === undefined) {
      const [language = "", path] = (fence[1] ?? "").trim().split(/\s+/);
      open = { line: index + 1, language, path, code: [] };
    } else {
      blocks.push({ file, ...open, code: open.code.join("\n") });
      open = undefined;
    }
  });
  if (open !== undefined) throw new Error(`${file}:${open.line}: the block has no end.`);
  return blocks;
}

/** The examples of the site, which are files of their own, as blocks. */
export function exampleFiles(): Block[] {
  return filesIn("docs/examples", ".ts").map((file) => ({
    file,
    line: 0,
    language: "ts",
    code: readFileSync(root + file, "utf8"),
  }));
}

/** The lines that stand outside of blocks. */
export function proseOf(file: string): string[] {
  let inside = false;
  return linesOf(file).map((line) => {
    const fence = /^\s*```/.test(line);
    if (fence) inside = !inside;
    return fence || inside ? "" : line;
  });
}

function filesIn(folder: string, extension: string): string[] {
  const names = readdirSync(root + folder, { recursive: true, encoding: "utf8" });
  return (
    names
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      // Pages of the site that are made of the specs and the sources.
      .filter((name) => name.endsWith(extension) && !/^docs\/(reference|typescript)\//.test(name))
      .sort()
  );
}
