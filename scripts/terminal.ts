/** What the scripts print: plain text everywhere, colour where the terminal has it and nobody turned it off. */
import { styleText } from "node:util";

type Style = "bold" | "dim" | "green" | "red";

/** `hasColors` heeds NO_COLOR, FORCE_COLOR and TERM; what is not a terminal has no such method. */
export function paint(style: Style, text: string): string {
  const { stdout } = process;
  return stdout.isTTY && stdout.hasColors() ? styleText(style, text) : text;
}

/** Columns as wide as their widest cell, under headings. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return [paint("bold", line(headings)), ...rows.map(line)].join("\n");
}
