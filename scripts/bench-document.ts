/** `npm run docs:bench`: writes docs/benchmarks.md from docs/bench.json and docs/corpus.json. With `--check` it writes nothing and fails where the file is stale. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { titles } from "../generated/providers.ts";
import { type Corpus, corpusSection } from "./bench/corpus-table.ts";
import type { ClientName, Results } from "./bench/rows.ts";
import { subjects } from "./bench/subjects.ts";
import { cells, sectionsOf, where } from "./bench/table.ts";
import { cell, writeDocument } from "./document.ts";

export function benchDocument(results: Results, corpus: Corpus): string {
  const { versions, missing } = results;
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const absent = Object.entries(missing).map(([client, why]) => `Not available in this run: ${client}: ${why}`);
  const sections = [
    "# Benchmarks",
    "<!-- Written by `npm run docs:bench` from docs/bench.json, which `npm run bench` writes, and docs/corpus.json, which `npm run bench:corpus` writes. Not to be edited. -->",
    summary(results),
    `Measured on ${where(results)} The load is the number of processes that wanted a core when the run began and when it ended. Times are medians over interleaved rounds: what disturbs one client disturbs all. Behind each figure is its ratio to bare openapi-fetch in the same row; below 1 is less time, memory or size.`,
    ...absent,
    "## What is compared",
    clientTable,
    `Versions: ${named.join(", ")}. Peers are installed outside the package, by \`npm run bench\`. Each client has a project of its own, and a program that reads the list of organizations of ${anyOf(subjects.map(({ provider }) => titles[provider]))}: \`scripts/bench/programs/\` holds them. org-contracts is what \`npm pack\` makes. All have their default options, unless a note says otherwise.`,
    notes,
    ...sectionsOf(results).flatMap((section) => [`## ${section}`, table(cells(results, section)), limitOf(section)]),
    "## Documents that others wrote",
    ...corpusSection(corpus),
  ];
  return `${sections.filter(Boolean).join("\n\n")}\n`;
}

/** The result in two sentences. */
export function summary({ rows }: Pick<Results, "rows">): string {
  /** The least and the most of ours in relation to a peer, in every row whose measure matches. */
  const ratios = (measure: RegExp, peer: ClientName) => {
    const all = rows
      .filter((row) => measure.test(row.measure))
      .flatMap(({ values: { "org-contracts": ours, [peer]: other } }) => (ours && other ? [ours / other] : []));
    return [Math.min(...all), Math.max(...all)].map((ratio) => ratio.toFixed(2));
  };
  const range = (measure: RegExp, peer: ClientName) => [...new Set(ratios(measure, peer))].join(" to ");
  const call = /stub fetch, 50 items/;
  const size = /loaded at the start/;
  const list = /latency, four pages ahead/;
  const [leastOfList] = ratios(list, "vendor");
  return [
    `A call with 50 items takes org-contracts, which checks each of them, ${range(call, "openapi-fetch")} times as long as bare openapi-fetch, which checks nothing, and ${range(call, "vendor")} times as long as the vendors' SDKs.`,
    `What a program loads at the start is ${range(size, "vendor")} of the SDK's, and a slow list takes down to ${leastOfList} of its time, with four pages ahead where the list states its total.`,
  ].join(" ");
}

const clientTable = [
  "| column | what it is, and by default: | checks the response | retries | deadline over the body | iterates pages |",
  "|---|---|---|---|---|---|",
  "| org-contracts | this library | yes | yes | yes | yes, one page ahead, or more |",
  `| vendor | the vendor's SDK, or the one in use where the vendor has none: ${anyOf(subjects.flatMap(({ sdk }) => Object.keys(sdk).map((name) => `\`${name}\``)))} | no | yes | some | most |`,
  "| openapi-fetch | with types that openapi-typescript makes from our spec | no | no | no | no |",
  "| hey-api | a client that @hey-api/openapi-ts generates from our spec | no | no | no | no |",
  "| redocly | a client that `redocly generate-client` generates from our spec | no | when configured | when configured | when configured |",
  "| fetch | the runtime's, by hand | no | no | no | no |",
].join("\n");

const notes = [
  "- Bundles are made by esbuild, minified, each file gzipped. What is loaded at the start is the entry and all that it imports statically.",
  "- Generated code is compiled into one file before it is imported; packages are imported as they are published.",
  "- The first call loads the runtime's `fetch` classes, which all pay for.",
  "- Where a client does not iterate, its program holds a loop over the pages.",
  "- The long list is read over loopback from a server in another process, and peak memory is that of the reading process, Node included.",
  "- With latency, the server responds after 20 ms. Where the reader also works 20 ms on each page, reading one page ahead hides the one behind the other.",
  "- The type-check is `tsc` 5.9 with `strict` and `skipLibCheck`.",
  ...subjects.flatMap(({ sdkNote }) => (sdkNote === undefined ? [] : `- ${sdkNote}`)),
].join("\n");

function anyOf(names: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "disjunction" }).format(names);
}

/** Why a section has no long list. */
function limitOf(section: string): string {
  const subject = subjects.find(({ provider }) => titles[provider] === section);
  const { maxReadable } = subject?.operation.pagination ?? {};
  if (maxReadable === undefined) return "";
  return `${section} lets only the first ${maxReadable.toLocaleString("en")} organizations of a user be read, so there is no longer list.`;
}

function table([head = [], ...rows]: readonly string[][]): string {
  const line = (texts: readonly string[]) => `| ${texts.map(cell).join(" | ")} |`;
  return [line(head), `|---|${"---:|".repeat(head.length - 1)}`, ...rows.map(line)].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const read = (name: string) => JSON.parse(readFileSync(new URL(`../docs/${name}`, import.meta.url), "utf8"));
  writeDocument("docs/benchmarks.md", benchDocument(read("bench.json"), read("corpus.json")), "docs:bench");
}
