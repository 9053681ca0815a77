/** Files that are written by a script: written anew, or compared and left alone. And what documents are made of. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** This repository. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** Texts by their paths in the repository; `undefined` where no file is to be. */
export type Files = Readonly<Record<string, string | undefined>>;

export interface Update {
  /** The `npm run` name of the script. */
  readonly command: string;
  /** Writes nothing, and fails where a file is stale. */
  readonly check: boolean;
  /** Another repository, in a test. */
  readonly folder?: string;
}

export interface Updated {
  readonly ok: boolean;
  readonly message: string;
  /** The files that were not what they should be. */
  readonly stale: readonly string[];
}

export function update(files: Files, { command, check, folder = root }: Update): Updated {
  const stale = Object.keys(files).filter((path) => read(join(folder, path)) !== files[path]);
  if (!check) for (const path of stale) write(join(folder, path), files[path]);
  const names = stale.join(", ");
  if (stale.length === 0) return { ok: true, message: `Everything ${check ? "is" : "was"} up to date.`, stale };
  if (!check) return { ok: true, message: `Wrote ${names}.`, stale };
  return { ok: false, message: `Stale: ${names}. Run \`npm run ${command}\` and commit what it writes.`, stale };
}

/** The same for a script, which prints what came of it. `--check` is an argument of the script. */
export function updateFiles(files: Files, command: string): void {
  const { ok, message } = update(files, { command, check: process.argv.includes("--check") });
  if (ok) console.log(message);
  else console.error(message);
  if (!ok) process.exitCode = 1;
}

/** Replaces the sections of a document between `<!-- derived NAME -->` and `<!-- /derived -->`. */
export function withSections(text: string, section: (name: string) => string): string {
  return text.replace(
    /(<!-- derived (\w+) -->\n)[\s\S]*?(<!-- \/derived -->)/g,
    (_, start: string, name: string, end: string) => `${start}\n${section(name)}\n\n${end}`,
  );
}

/** @param align - Of the columns after the first. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align: "left" | "right" = "left",
): string {
  const line = (cells: readonly string[]) => `|${cells.map((text) => ` ${cell(text)}`.trimEnd()).join(" |")} |`;
  const rule = align === "right" ? `|---|${"---:|".repeat(head.length - 1)}` : `|${"---|".repeat(head.length)}`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}

export function code(text: string): string {
  return `\`${text}\``;
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ").trim();
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function write(file: string, text: string | undefined): void {
  mkdirSync(dirname(file), { recursive: true });
  if (text === undefined) rmSync(file);
  else writeFileSync(file, text);
}
