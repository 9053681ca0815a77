/**
 * `npm run lint:workflows [-- file...]`: GitHub's own checks of workflows, those of this repository and of its examples
 * unless files are named. They know the schema, the contexts of expressions, and the inputs of workflows that are called.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
// Its modules import JSON as only bundlers and tsx allow.
import { registerLogger, type ValidationConfig, validate } from "@actions/languageservice";
import { TextDocument } from "vscode-languageserver-textdocument";

const root = fileURLToPath(new URL("..", import.meta.url));
const workflows = ".github/workflows";
const examples = readdirSync(join(root, "examples")).map((name) => join("examples", name, workflows));
const folders = [workflows, ...examples].map((folder) => join(root, folder)).filter((folder) => existsSync(folder));

const problems: string[] = [];
// Where a check itself fails, it reports that only here.
const log = (message: string) => problems.push(message);
registerLogger({ error: log, warn: log, info: () => {}, log: () => {} });

const config: ValidationConfig = {
  fileProvider: {
    async getFileContent(reference) {
      if ("repository" in reference) throw new Error("There is no network.");
      return { name: reference.path, content: readFileSync(join(root, reference.path), "utf8") };
    },
  },
};

const named = process.argv.slice(2);
const all = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
const files = named.length > 0 ? named : all;
for (const file of files) {
  const document = TextDocument.create(pathToFileURL(file).href, "yaml", 1, readFileSync(file, "utf8"));
  for (const { message, range } of await validate(document, config))
    problems.push(`${relative(process.cwd(), file)}:${range.start.line + 1}:${range.start.character + 1} ${message}`);
}
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log(`${files.length} workflows are valid.`);
