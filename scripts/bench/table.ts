/** The table of results, for a terminal and for the documents. */
import { type ClientName, clientNames, type Results, type Row } from "./rows.ts";

const base = "openapi-fetch";

/** The head and the rows as texts: a figure, and behind it the ratio to bare openapi-fetch. */
export function cells({ rows }: Pick<Results, "rows">, section: string): string[][] {
  const head = ["", ...clientNames];
  return [head, ...rows.filter((row) => row.section === section).map(cellsOf)];
}

export function sectionsOf({ rows }: Pick<Results, "rows">): string[] {
  return [...new Set(rows.map(({ section }) => section))];
}

export function printed(results: Results): string {
  const all = sectionsOf(results).map((section) => ({ section, lines: cells(results, section) }));
  const widths = all
    .flatMap(({ lines }) => lines)
    .reduce<number[]>((widths, line) => line.map((text, column) => Math.max(widths[column] ?? 0, text.length)), []);
  const line = (texts: readonly string[]) =>
    texts
      .map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join("  ");
  return [
    `${where(results)} Medians; the ratio to openapi-fetch in brackets.`,
    ...all.flatMap(({ section, lines }) => ["", section, ...lines.map(line)]),
    ...Object.entries(results.missing).map(([client, why]) => `\nNot to be had: ${client}: ${why}`),
    "",
  ].join("\n");
}

/** The machine and the day. */
export function where({ machine: { cpu, cores, node, system, load }, date }: Results): string {
  return `${cpu}, ${cores} cores, Node ${node}, ${system}, ${date}, load ${load.join(" to ")}.`;
}

function cellsOf({ measure, unit, values }: Row): string[] {
  const reference = values[base];
  return [measure, ...clientNames.map((name) => cellOf(values[name], unit, name, reference))];
}

function cellOf(value: number | undefined, unit: Row["unit"], name: ClientName, reference: number | undefined): string {
  if (value === undefined) return "-";
  const ratio = reference && name !== base && unit !== "requests" ? ` (${ratioOf(value / reference)})` : "";
  return figure(value, unit) + ratio;
}

function figure(value: number, unit: Row["unit"]): string {
  if (unit === "requests") return value.toLocaleString("en");
  if (unit === "B" && value >= 1e6) return `${short(value / 1e6)} MB`;
  if (unit === "B") return `${short(value / 1e3)} KB`;
  if (unit === "µs" && value >= 1e4) return `${short(value / 1e3)} ms`;
  return `${short(value)} ${unit}`;
}

function short(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en") : value.toFixed(value >= 10 ? 1 : 2);
}

function ratioOf(ratio: number): string {
  return ratio >= 10 ? String(Math.round(ratio)) : ratio.toFixed(2);
}
