/** TypeScript's errors in generated modules, which exist in memory only. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ts } from "../../src/compiler/typescript.ts";

/** A folder as deep as those of `generated/`, which does not exist. */
const folder = fileURLToPath(new URL("../../generated/virtual/", import.meta.url));

/** @param modules - Texts by file name. */
export function typeErrors(modules: Readonly<Record<string, string>>): string[] {
  const files = new Map(Object.entries(modules).map(([name, text]) => [join(folder, name), text]));
  const options = {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  } satisfies import("typescript").CompilerOptions;
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, directoryExists } = host;
  host.directoryExists = (name) => `${name}/` === folder || directoryExists?.(name) === true;
  host.readFile = (name) => files.get(name) ?? readFile(name);
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.getSourceFile = (name, version) => {
    const text = host.readFile(name);
    return text === undefined ? undefined : ts.createSourceFile(name, text, version);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${file?.fileName.split("/").pop()}:${line} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}
