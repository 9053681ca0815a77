/**
 * `npm run lint`: everything that is linted, part by part. `-- code`, `specs`, `package`, `unused` or `workflows` runs one part;
 * `code` passes what follows to Biome, and `workflows` takes files in place of ours.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ValidationConfig } from "@actions/languageservice";
import { root } from "./document.ts";
import { runRedocly } from "./redocly/run.ts";
import { dispatch, StepError } from "./steps.ts";

const parts = {
  /** Biome. */
  code: (args: readonly string[]) => command("biome", "check", ".", ...args),
  /** Redocly's `recommended-strict` and our own rules, over all specs and workflows. */
  async specs() {
    const { ok, report } = await lintSpecs();
    if (!ok) throw new StepError(report);
    console.log("The specs pass.");
  },
  /** publint over the tarball. */
  async package() {
    const { tarball } = await import("./tarball.ts");
    command("publint", "run", await tarball(), "--strict");
  },
  /** knip: files, exports and dependencies that nothing uses. */
  unused: () => command("knip"),
  workflows: lintWorkflows,
};

function command(name: string, ...args: readonly string[]): void {
  const program = join(root, "node_modules/.bin", name);
  if (spawnSync(program, args, { cwd: root, stdio: "inherit" }).status !== 0) throw new StepError(`${name} failed.`);
}

export interface Lint {
  readonly ok: boolean;
  /** The linter's report, warnings included; empty when all is well. */
  readonly report: string;
}

const everything = ["specs/*/openapi.yaml", "specs/*/*.arazzo.yaml"];

/** Lints files; all specs and workflows when none is given. */
export async function lintSpecs(targets: readonly string[] = everything): Promise<Lint> {
  const { failed, stdout, stderr } = await runRedocly(["lint", ...targets]);
  const report = `${stdout}${stderr}`.split("\n").filter(isReport).join("\n").trim();
  return { ok: !failed && report === "", report };
}

/** Everything but the words for "all is well". */
function isReport(line: string): boolean {
  return !/^validating .*\.\.\.$|: validated in \S+ms$|^Woohoo! /.test(line);
}

/**
 * GitHub's own checks of workflows, those of this repository and of its examples unless files are named. They
 * know the schema, the contexts of expressions, and the inputs of workflows that are called.
 */
async function lintWorkflows(named: readonly string[]): Promise<void> {
  // Its modules import JSON as only bundlers and tsx allow.
  const { registerLogger, validate } = await import("@actions/languageservice");
  const { TextDocument } = await import("vscode-languageserver-textdocument");
  const problems: string[] = [];
  // Where a check itself fails, it reports that only here.
  const log = (message: string) => problems.push(message);
  registerLogger({ error: log, warn: log, info: () => {}, log: () => {} });
  const files = named.length > 0 ? named : workflowFiles();
  for (const file of files) {
    const document = TextDocument.create(pathToFileURL(file).href, "yaml", 1, readFileSync(file, "utf8"));
    for (const { message, range } of await validate(document, { fileProvider }))
      problems.push(`${relative(process.cwd(), file)}:${range.start.line + 1}:${range.start.character + 1} ${message}`);
  }
  if (problems.length > 0) throw new StepError(problems.join("\n"));
  console.log(`${files.length} workflows are valid.`);
}

function workflowFiles(): string[] {
  const examples = readdirSync(join(root, "examples")).map((name) => `examples/${name}/`);
  const folders = ["", ...examples].map((folder) => join(root, `${folder}.github/workflows`)).filter(existsSync);
  return folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
}

const fileProvider: NonNullable<ValidationConfig["fileProvider"]> = {
  async getFileContent(reference) {
    if ("repository" in reference) throw new Error("There is no network.");
    return { name: reference.path, content: readFileSync(join(root, reference.path), "utf8") };
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  for (const each of args.length > 0 ? [args] : Object.keys(parts).map((name) => [name])) await dispatch(parts, each);
}
