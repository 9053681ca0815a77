/** What the corpus showed, for docs/benchmarks.md. */
import { largest } from "./corpus-documents.ts";
import { type Comparison, type PeerName, peerNames, peerVersions } from "./corpus-peers.ts";
import { median } from "./median.ts";
import type { Results } from "./rows.ts";

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
export function corpusSection({ versions, whole, peers }: Corpus): readonly string[] {
  const { total, compiled, crashed, reasons, judged } = whole;
  const sources = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const rejected = total - compiled;
  const misfits = reasons.filter(({ reason }) => reason.includes("does not fit the type"));
  const misfitting = misfits.reduce((sum, { count }) => sum + count, 0);
  const share = ((100 * compiled) / total).toFixed(1);
  const percent = (part: number) => `${part.toLocaleString("en")} of ${peers.documents.length}`;
  const all = peers.documents.filter((document) => peerNames.every((name) => document[name].generated));
  const github = peers.documents.find(({ name }) => name === largest);
  const row = (heading: string, cell: (name: PeerName) => string) =>
    `| ${[heading, ...peerNames.map(cell)].join(" | ")} |`;
  const ofAll = (name: PeerName, figure: "seconds" | "bytes") => median(all.map((document) => document[name][figure]));
  return [
    `\`org-contracts compile\` was given the ${total.toLocaleString("en")} documents of ${sources.join(" and ")}. It compiles ${compiled.toLocaleString("en")} of them (${share} %), and rejects ${rejected} with the place and a reason; ${crashed === 0 ? "none crashes it" : `${crashed} crash it`}. ${misfitting} of those have a value in \`enum\`, \`const\` or \`default\` that does not fit the type of its own schema. Of the ${judged.examples.toLocaleString("en")} examples in them, Ajv judges ${judged.disagreed.length === 0 ? "none differently." : `${judged.disagreed.length} differently:`}`,
    judged.disagreed.map((each) => `- ${each}`).join("\n"),
    `A sample of ${peers.documents.length} of them, GitHub's among them, was also given to ${peerVersions["hey-api"]}, and to ${peerVersions.redocly}. Each ran as a process of its own. Seconds and bytes are medians over the ${all.length} documents for which all three generate something. hey-api writes types and schemas; Redocly writes types and a client, and no validation.`,
    [
      row("", (name) => name),
      `|---|${"---:|".repeat(peerNames.length)}`,
      row("generated", (name) => percent(peers.documents.filter((document) => document[name].generated).length)),
      row("accepted by TypeScript", (name) =>
        percent(peers.documents.filter((document) => document[name].typed).length),
      ),
      row("time", (name) => `${ofAll(name, "seconds").toFixed(1)} s`),
      row("written", (name) => kilobytes(ofAll(name, "bytes"))),
      row("GitHub: time", (name) => (github ? `${github[name].seconds.toFixed(1)} s` : "-")),
      row("GitHub: written", (name) => (github ? kilobytes(github[name].bytes) : "-")),
    ].join("\n"),
  ].filter((section) => section !== "");
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000).toLocaleString("en")} KB`;
}
