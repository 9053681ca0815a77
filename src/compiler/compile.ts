/** Compiles an OpenAPI document into two modules: its types, and its operations with their checks. */

import { readDocument } from "./document.ts";
import { format } from "./format.ts";
import { compileOperations, type Modules } from "./operations.ts";
import type { Warning } from "./schemas.ts";
import { parseSpec } from "./spec.ts";
import { compileTypes } from "./types.ts";

export interface CompileOptions {
  /** The ids of the operations to keep. @defaultValue all */
  readonly only?: readonly string[] | undefined;
  /** The module that the generated code imports from. @defaultValue `"org-contracts/runtime"` */
  readonly runtime?: string | Modules | undefined;
  /** A comment before both modules. */
  readonly banner?: string | undefined;
}

export interface Compilation {
  /** The module `types.ts`. */
  readonly types: string;
  /** The module `operations.ts`, which imports the other. */
  readonly operations: string;
  /** What was compiled differently from what the document may mean. */
  readonly warnings: readonly Warning[];
}

/**
 * @param text - The document: OpenAPI 3.0 or 3.1, in JSON or YAML.
 * @throws Error with the JSON Pointer of the problem.
 */
export async function compile(text: string, options: CompileOptions = {}): Promise<Compilation> {
  const { only, runtime = "org-contracts/runtime", banner = "" } = options;
  const document = readDocument(parseSpec(text), only);
  const modules = typeof runtime === "string" ? sameModule(runtime) : runtime;
  const operations = compileOperations(document, modules);
  const types = compileTypes(document);
  const before = banner === "" ? "" : `// ${banner.replaceAll(/[\p{Cc}\u2028\u2029]/gu, " ")}\n`;
  // What several operations refer to is read for each of them.
  const warnings = new Map(document.warnings.map((each) => [`${each.pointer} ${each.message}`, each]));
  return { types: before + types, operations: format(before + operations), warnings: [...warnings.values()] };
}

function sameModule(module: string): Modules {
  return {
    checks: module,
    styles: module,
    encode: module,
    operation: module,
    finding: module,
    paging: module,
    write: module,
  };
}
