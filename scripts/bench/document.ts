/** docs/benchmarks.md, from docs/bench.json and docs/corpus.json. */
import { titles } from "../../generated/providers.ts";
import { code, markdownTable } from "../document.ts";
import { table } from "../steps.ts";
import { type Comparison, type PeerName, peerNames, peerVersions } from "./corpus-peers.ts";
import { type ClientName, clientNames, median, type Results, type Row } from "./rows.ts";
import { subjects } from "./subjects.ts";

export function benchDocument(results: Results, corpus: Corpus): string {
  const { versions, missing } = results;
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const absent = Object.entries(missing).map(([client, why]) => `Not available in this run: ${client}: ${why}`);
  const sections = [
    "# Benchmarks",
    "<!-- Written by `npm run docs:write` from docs/bench.json, which `npm run bench` writes, and docs/corpus.json, which `npm run bench -- corpus` writes. Do not edit. -->",
    summary(results),
    `Measured on ${where(results)} The load is the number of processes that were running or waiting for a core at the start and at the end. Times are medians. The clients take turns, so a disturbance affects all of them. In brackets is the ratio to plain openapi-fetch in the same row: below 1 is less time, memory or size.`,
    ...absent,
    "## What is compared",
    clientTable,
    `Versions: ${named.join(", ")}. \`npm run bench\` installs the other clients outside the package. Each client has its own project, with a program that reads the list of organizations of ${anyOf(subjects.map(({ provider }) => titles[provider]))}: see \`scripts/bench/\`. org-contracts is installed from the tarball that \`npm pack\` writes. All clients have their default options, unless a note states otherwise.`,
    notes,
    ...sectionsOf(results).flatMap((section) => [
      `## ${section}`,
      markdownTable(head, cells(results, section), "right"),
      limitOf(section),
    ]),
    "## Compiling other OpenAPI documents",
    ...corpusSection(corpus),
  ];
  return `${sections.filter(Boolean).join("\n\n")}\n`;
}

/** Summary. */
function summary({ rows }: Pick<Results, "rows">): string {
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
    `org-contracts checks every item of a response. A call with 50 items takes ${range(call, "openapi-fetch")} times as long as with openapi-fetch, which checks nothing, and ${range(call, "vendor")} times as long as with the vendor's SDK.`,
    `The code loaded at the start is ${range(size, "vendor")} times the size of the SDK's. With latency, a list that states its total takes ${leastOfList} times as long as with the SDK at best, if four pages are read ahead.`,
  ].join(" ");
}

const clientTable = markdownTable(
  ["column", "what it is", "checks the response", "retries", "timeout covers the body", "iterates pages"],
  [
    ["org-contracts", "this library", "yes", "yes", "yes", "yes, reading one or more pages ahead"],
    [
      "vendor",
      `the vendor's SDK, or a widely used one if the vendor has none: ${anyOf(subjects.flatMap(({ sdk }) => Object.keys(sdk).map(code)))}`,
      ...["no", "yes", "some", "most"],
    ],
    ["openapi-fetch", "with types that openapi-typescript generates from our spec", "no", "no", "no", "no"],
    ["hey-api", "a client that @hey-api/openapi-ts generates from our spec", "no", "no", "no", "no"],
    [
      "redocly",
      "a client that `redocly generate-client` generates from our spec",
      ...["no", "when configured", "when configured", "when configured"],
    ],
    ["fetch", "the runtime's `fetch`, called by hand", "no", "no", "no", "no"],
  ],
);

const notes = [
  "- esbuild bundles and minifies the programs, and each file is gzipped. The code loaded at the start is the entry and everything that it imports statically.",
  "- Generated code is compiled into one file before it is imported. Packages are imported as published.",
  "- The first call also loads the runtime's `fetch` classes, for every client.",
  "- If a client does not iterate pages, its program has a loop.",
  "- The long list is read over loopback from a server in another process. Peak memory is that of the reading process, including Node.js.",
  "- With latency, the server responds after 20 ms. If the program also works for 20 ms on each page, a client that reads one page ahead does both at the same time.",
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
  return `${section} returns only the first ${maxReadable.toLocaleString("en")} organizations of a user, so the long list is not measured.`;
}

const base = "openapi-fetch";
const head = ["", ...clientNames];

/** The rows as texts: a figure, and behind it the ratio to bare openapi-fetch. */
function cells({ rows }: Pick<Results, "rows">, section: string): string[][] {
  return rows.filter((row) => row.section === section).map(cellsOf);
}

function sectionsOf({ rows }: Pick<Results, "rows">): string[] {
  return [...new Set(rows.map(({ section }) => section))];
}

/** The same for a terminal. */
export function printed(results: Results): string {
  return [
    `${where(results)} Medians; the ratio to openapi-fetch in brackets.`,
    ...sectionsOf(results).map((section) => table([section, ...clientNames], cells(results, section))),
    ...Object.entries(results.missing).map(([client, why]) => `Not available in this run: ${client}: ${why}`),
  ].join("\n\n");
}

/** The machine and the day. */
function where({ machine: { cpu, cores, node, system, load }, date }: Results): string {
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

type Run = Pick<Results, "machine" | "date">;

/** docs/corpus.json. */
export interface Corpus {
  readonly versions: Readonly<Record<string, string>>;
  readonly whole: Run & {
    readonly total: number;
    readonly compiled: number;
    readonly crashed: number;
    readonly reasons: readonly { readonly reason: string; readonly count: number }[];
    /** Where Ajv disagrees: the document, the operation, and what was reported. */
    readonly judged: { readonly examples: number; readonly disagreed: readonly string[] };
  };
  /** Each document of a sample, and what each generator made of it. */
  readonly peers: Run & { readonly documents: readonly Comparison[] };
}

/** The paragraphs and the table, without a heading. */
function corpusSection({ versions, whole, peers }: Corpus): readonly string[] {
  const { total, compiled, crashed, reasons, judged } = whole;
  const sources = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const rejected = total - compiled;
  const misfits = reasons.filter(({ reason }) => reason.includes("does not fit the type"));
  const misfitting = misfits.reduce((sum, { count }) => sum + count, 0);
  const share = ((100 * compiled) / total).toFixed(1);
  const percent = (part: number) => `${part.toLocaleString("en")} of ${peers.documents.length}`;
  const all = peers.documents.filter((document) => peerNames.every((name) => document[name].generated));
  const github = peers.documents.find(({ name }) => name === "api.github.com");
  const row = (heading: string, cell: (name: PeerName) => string) => [heading, ...peerNames.map(cell)];
  const ofAll = (name: PeerName, figure: "seconds" | "bytes") => median(all.map((document) => document[name][figure]));
  return [
    `The input of \`org-contracts compile\` was the ${total.toLocaleString("en")} documents of ${sources.join(" and ")}. It compiles ${compiled.toLocaleString("en")} of them (${share} %), and rejects ${rejected}, with the location and a reason. ${crashed === 0 ? "No document crashes it" : `${crashed} documents crash it`}. ${misfitting} of the rejected documents have a value in \`enum\`, \`const\` or \`default\` that does not fit the type of its own schema. The compiled checks were compared with Ajv on the ${judged.examples.toLocaleString("en")} examples in the documents: ${judged.disagreed.length === 0 ? "all results are the same." : `${judged.disagreed.length === 1 ? "1 result differs" : `${judged.disagreed.length} results differ`}.`}`,
    // As code: VitePress reads braces at the end of a line as attributes.
    judged.disagreed.map((each) => `- \`${each.replaceAll("`", "'")}\``).join("\n"),
    `The table compares it with ${peerVersions["hey-api"]}, and with ${peerVersions.redocly}, on a sample of ${peers.documents.length} documents, GitHub's included. Each ran in its own process. Times and sizes are medians over the ${all.length} documents for which all three generate code. hey-api writes types and schemas. Redocly writes types and a client without validation.`,
    markdownTable(
      ["", ...peerNames],
      [
        row("generated", (name) => percent(peers.documents.filter((document) => document[name].generated).length)),
        row("accepted by TypeScript", (name) =>
          percent(peers.documents.filter((document) => document[name].typed).length),
        ),
        row("time", (name) => `${ofAll(name, "seconds").toFixed(1)} s`),
        row("written", (name) => kilobytes(ofAll(name, "bytes"))),
        row("GitHub: time", (name) => (github ? `${github[name].seconds.toFixed(1)} s` : "-")),
        row("GitHub: written", (name) => (github ? kilobytes(github[name].bytes) : "-")),
      ],
      "right",
    ),
  ].filter((section) => section !== "");
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000).toLocaleString("en")} KB`;
}
