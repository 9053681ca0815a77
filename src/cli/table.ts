/** A table that fits the terminal. */
import { brief, longest, sanitize } from "./sanitize.ts";
import { filled, type Truncated, truncate, widest } from "./width.ts";

export interface Column {
  readonly heading: string;
  /** The smallest useful width; without it the column is never cut. */
  readonly least?: number;
  /** The factor of its width in the search for the widest column: the smaller, the later it is cut. @defaultValue `1` */
  readonly weight?: number;
  /** Colors a cell. */
  readonly paint?: (padded: string, text: string) => string;
}

export interface Table {
  readonly text: string;
  /** Whether anything was cut. */
  readonly cut: boolean;
}

const gap = 2;
/** Where nothing is cut, columns are padded to at most this width: one long cell must not lengthen every row. */
const widestPadding = 200;

/**
 * @param columns - The widest are cut first.
 * @param width - The width of the terminal; without it nothing is cut.
 */
export function table(columns: readonly Column[], cells: readonly (readonly string[])[], width = Infinity): Table {
  const measure = width === Infinity ? whole : (text: string) => forTerminal(text, width);
  const rows = cells.map((row) => row.map(measure));
  const headings = columns.map(({ heading }) => truncate(heading, Infinity));
  const full = headings.map((heading, index) =>
    rows.reduce((most, row) => Math.max(most, row[index]?.width ?? 0), heading.width),
  );
  const widths = narrow(columns, full, width);
  if (widths === undefined) return stacked(columns, cells, width);
  const line = (row: readonly Truncated[], paint: boolean) =>
    columns
      .map((column, index) => {
        const { text, width: taken } = row[index] ?? empty;
        const room = widths[index] ?? 0;
        const padded = taken > room ? filled(text, room) : text + " ".repeat(room - taken);
        const last = index === columns.length - 1 ? padded.trimEnd() : padded;
        return paint && column.paint ? column.paint(last, text) : last;
      })
      .join(" ".repeat(gap))
      .trimEnd();
  const lines = [line(headings, false), ...rows.map((row) => line(row, true))];
  const isCut = widths.some((each, index) => each < (full[index] ?? 0));
  return { text: lines.join("\n"), cut: isCut || rows.some((row) => row.some(({ cut }) => cut)) };
}

const empty: Truncated = { text: "", width: 0, cut: false };

function whole(cell: string): Truncated {
  const text = sanitize(cell);
  return { text, width: truncate(text, widestPadding).width, cut: false };
}

function forTerminal(cell: string, width: number): Truncated {
  const { text, width: taken, cut } = truncate(brief(cell), width);
  return { text, width: taken, cut: cut || cell.length > longest };
}

/**
 * Shrinks the widest column that can be shrunk by one, until all fit; `undefined` where they never do. No column is wider
 * than the terminal, which bounds the number of steps.
 */
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

/** For terminals too narrow for all columns: one line for each cell, which the terminal wraps. */
function stacked(columns: readonly Column[], cells: readonly (readonly string[])[], width: number): Table {
  const label = widest(columns.map(({ heading }) => heading));
  const text = cells
    .map((row) =>
      columns
        .map(({ heading, paint }, index) => {
          const text = brief(row[index] ?? "");
          return `${filled(heading, label)}${" ".repeat(gap)}${paint ? paint(text, text) : text}`;
        })
        .join("\n"),
    )
    .join(`\n${"-".repeat(Math.min(width, 40))}\n`);
  return { text, cut: cells.some((row) => row.some(({ length }) => length > longest)) };
}
