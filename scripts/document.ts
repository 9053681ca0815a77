/** Documents that are written by a script: written anew, or with `--check` compared and left alone. */
import { readFileSync, writeFileSync } from "node:fs";

/** @param command - The `npm run` name of the script. */
export function writeDocument(path: string, text: string, command: string): void {
  const url = new URL(`../${path}`, import.meta.url);
  const fresh = read(url) === text;
  if (!process.argv.includes("--check")) {
    writeFileSync(url, text);
    console.log(fresh ? `${path} was up to date.` : `Wrote ${path}.`);
  } else if (!fresh) {
    console.error(`Stale: ${path}. Run \`npm run ${command}\` and commit what it writes.`);
    process.exitCode = 1;
  } else console.log(`${path} is up to date.`);
}

/** Replaces the sections of a document between `<!-- derived NAME -->` and `<!-- /derived -->`. */
export function withSections(text: string, section: (name: string) => string): string {
  return text.replace(
    /(<!-- derived (\w+) -->\n)[\s\S]*?(<!-- \/derived -->)/g,
    (_, start: string, name: string, end: string) => `${start}\n${section(name)}\n\n${end}`,
  );
}

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `|${cells.map((text) => ` ${cell(text)}`.trimEnd()).join(" |")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

export function code(text: string): string {
  return `\`${text}\``;
}

/** A cell of a Markdown table. */
export function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ").trim();
}

function read(url: URL): string | undefined {
  try {
    return readFileSync(url, "utf8");
  } catch {
    return undefined;
  }
}
