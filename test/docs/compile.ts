/** Compiles examples as a user's code would be: by the package's names, with the repository's strict options. */
import { readFileSync } from "node:fs";
import type typescript from "typescript";
import { codeEntries } from "../../scripts/api/entries.ts";
import { compile as compileSpec } from "../../src/compiler/compile.ts";
import { ts } from "../../src/compiler/typescript.ts";
import { type Block, root } from "./documents.ts";

/** The compiler's errors in the blocks, each with the line in its document. */
export async function compile(blocks: readonly Block[]): Promise<string[]> {
  const options = { ...strictOptions(), paths: sourcesByName(), moduleDetection: ts.ModuleDetectionKind.Force };
  const files = new Map(blocks.map((block) => [fileOf(block), block]));
  const host = ts.createCompilerHost(options);
  const { directoryExists, fileExists, readFile } = host;
  const generated = await compiledAcme();
  const generatedAt = (path: string) => generated[/\/generated\/acme\/(\w+)\.ts$/.exec(path)?.[1] ?? ""];
  host.directoryExists = (path) => /\/generated\/acme$/.test(path) || directoryExists?.(path) === true;
  host.fileExists = (path) => files.has(path) || generatedAt(path) !== undefined || fileExists(path);
  host.readFile = (path) => {
    const block = files.get(path);
    return block === undefined ? (generatedAt(path) ?? readFile(path)) : "\n".repeat(block.line) + block.code;
  };
  const program = ts.createProgram([...files.keys()], options, host);
  const found = [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
  for (const path of files.keys()) {
    const source = program.getSourceFile(path);
    found.push(...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source));
  }
  return found.map((diagnostic) => described(diagnostic, files));
}

/** What the examples import as `./generated/acme/operations.ts`, wherever they are: what the compiler makes of a spec. */
async function compiledAcme(): Promise<Readonly<Record<string, string>>> {
  const { types, operations } = await compileSpec(readFileSync(`${root}test/docs/acme/openapi.yaml`, "utf8"));
  return { types, operations };
}

/** Each block is a module of its own, beside the document that it is in. */
function fileOf({ file, line }: Block): string {
  return `${root}${file}.${line}.ts`;
}

function strictOptions(): typescript.CompilerOptions {
  const path = `${root}tsconfig.json`;
  const { config, error } = ts.readConfigFile(path, ts.sys.readFile);
  if (error !== undefined) throw new Error(String(error.messageText));
  return ts.parseJsonConfigFileContent(config, ts.sys, root, undefined, path).options;
}

/** The package's public names, and the source that each is built from. */
function sourcesByName(): Record<string, string[]> {
  return Object.fromEntries(codeEntries().map(({ name, source }) => [name, [root + source]]));
}

function described(
  { file, start = 0, code, messageText }: typescript.Diagnostic,
  files: ReadonlyMap<string, Block>,
): string {
  const message = `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  const block = file && files.get(file.fileName);
  if (file === undefined || block === undefined) return message;
  return `${block.file}:${file.getLineAndCharacterOfPosition(start).line + 1} ${message}`;
}
