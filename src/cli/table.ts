/** A table that fits where it is shown. */
import { visible } from "./visible.ts";
import { filled, widest } from "./width.ts";

export interface Column {
  readonly heading: string;
  /** The width below which a cell says too little; without it the column is never cut. */
  readonly least?: number;
  /** How much of its width counts when the widest column is sought: the less, the later it is cut. @defaultValue `1` */
  readonly weight?: number;
  /** How the column is painted. */
  readonly paint?: (padded: string, text: string) => string;
}

export interface Table {
  readonly text: string;
  /** Whether anything had to be cut. */
  readonly cut: boolean;
}

const gap = 2;

/**
 * @param columns - The widest are cut first.
 * @param width - Columns of the terminal; without it nothing is cut.
 */
export function table(columns: readonly Column[], cells: readonly (readonly string[])[], width = Infinity): Table {
  const rows = cells.map((row) => row.map(visible));
  const full = columns.map(({ heading }, index) => widest([heading, ...rows.map((row) => row[index] ?? "")]));
  const widths = narrow(columns, full, width);
  if (widths === undefined) return { text: stacked(columns, rows, width), cut: false };
  const line = (texts: readonly string[], paint: boolean) =>
    columns
      .map((column, index) => {
        const text = texts[index] ?? "";
        const padded = filled(text, widths[index] ?? 0);
        const last = index === columns.length - 1 ? padded.trimEnd() : padded;
        return paint && column.paint ? column.paint(last, text) : last;
      })
      .join(" ".repeat(gap))
      .trimEnd();
  const lines = [
    line(
      columns.map(({ heading }) => heading),
      false,
    ),
    ...rows.map((row) => line(row, true)),
  ];
  return { text: lines.join("\n"), cut: widths.some((each, index) => each < (full[index] ?? 0)) };
}

/** Takes a column from the widest that can spare one, until all fit; `undefined` where they never do. */
function narrow(columns: readonly Column[], full: readonly number[], width: number): number[] | undefined {
  const widths = [...full];
  const total = () => widths.reduce((sum, each) => sum + each + gap, -gap);
  while (total() > width) {
    const spare = columns.map(({ least = Infinity, weight = 1 }, index) => {
      const current = widths[index] ?? 0;
      return current > least ? current * weight : 0;
    });
    const most = Math.max(...spare);
    if (most === 0) return undefined;
    const index = spare.lastIndexOf(most);
    widths[index] = (widths[index] ?? 0) - 1;
  }
  return widths;
}

/** Where the columns have no place beside each other: one line for each cell, which the terminal wraps. */
function stacked(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string {
  const label = widest(columns.map(({ heading }) => heading));
  return rows
    .map((row) =>
      columns
        .map(({ heading, paint }, index) => {
          const text = row[index] ?? "";
          return `${filled(heading, label)}${" ".repeat(gap)}${paint ? paint(text, text) : text}`;
        })
        .join("\n"),
    )
    .join(`\n${"-".repeat(Math.min(width, 40))}\n`);
}
