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

/** A cell of a Markdown table. */
export function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

function read(url: URL): string | undefined {
  try {
    return readFileSync(url, "utf8");
  } catch {
    return undefined;
  }
}
