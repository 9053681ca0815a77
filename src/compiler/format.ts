import { ts } from "./typescript.ts";

/** Formats generated code with TypeScript's printer. */
export function format(text: string): string {
  const source = ts.createSourceFile("generated.ts", text, ts.ScriptTarget.ES2022, true);
  return ts.createPrinter({ newLine: ts.NewLineKind.LineFeed }).printFile(source);
}
