import { ts } from "./typescript.ts";

/** Formats generated code with TypeScript's printer. */
export function format(text: string): string {
  const source = ts.createSourceFile("generated.ts", text, ts.ScriptTarget.ES2022);
  return ts.createPrinter().printFile(source);
}
