import { ts } from "../typescript.ts";

/** Prints TypeScript as the compiler's own printer does, so that what is generated can be read. */
export function format(text: string): string {
  const source = ts.createSourceFile("generated.ts", text, ts.ScriptTarget.ES2022, true);
  return ts.createPrinter({ newLine: ts.NewLineKind.LineFeed }).printFile(source);
}
