/** `org-contracts list`: every membership at every configured provider. */
import type { Provider } from "../../../generated/providers.ts";
import type { RetryEvent } from "../../client/hooks.ts";
import { listMemberships } from "../../memberships/list.ts";
import type { Membership, MembershipCoverage, MembershipSource } from "../../memberships/membership.ts";
import type { Environment } from "../connector.ts";
import { printGaps, unusableCoverage } from "../coverage.ts";
import { withFlags } from "../environment.ts";
import { type ExitCode, exit } from "../exit.ts";
import { type Failure, failureData, printFailures } from "../failures.ts";
import { byteOrderMark, csv } from "../formats/csv.ts";
import { json, jsonOfLists } from "../formats/json.ts";
import { membershipTable } from "../formats/memberships.ts";
import { loadSources } from "../own-sources.ts";
import { type Progress, startProgress } from "../progress.ts";
import { snapshotHead } from "../snapshot.ts";
import { chooseSources, setupHelp } from "../sources.ts";
import type { Terminal } from "../terminal.ts";
import { counted, retrying, watched } from "../watch.ts";

export const listFormats = ["table", "json", "ndjson", "csv"] as const;
export type ListFormat = (typeof listFormats)[number];

export interface ListOptions {
  readonly provider?: readonly Provider[];
  readonly format: ListFormat;
  /** With in-memory fakes; `next-week` is what they have a week later. */
  readonly demo?: true | "next-week";
  /** For spreadsheets. */
  readonly bom?: boolean;
  /** Modules that export custom sources. */
  readonly source?: readonly string[];
}

export async function list(options: ListOptions, terminal: Terminal): Promise<ExitCode> {
  const { format, provider: named, source: files = [] } = options;
  const { out, err, outputClosed } = terminal;
  const { environment, fetchOf } = await resolveEnvironment(options, terminal.environment);
  const own = await loadSources(files, environment);
  const asOf = new Date().toISOString();
  const retries = new Map<string, number>();
  let progress: Progress = { update: () => {}, end: () => {} };
  const optionsOf = (provider: Provider) => ({
    fetch: fetchOf(provider),
    onRetry: (event: RetryEvent) => {
      retries.set(provider, (retries.get(provider) ?? 0) + 1);
      progress.update(provider, "waiting", retrying(event));
    },
  });
  const chosen = chooseSources(named, environment, optionsOf, own.length > 0);
  const { unusable, absent } = chosen;
  const opened: Opened[] = [
    ...chosen.opened,
    ...own.map(({ value: client, file }) => ({ provider: client.provider, client, own: { file } })),
  ];
  // On one terminal, redrawn progress lines would overwrite the streamed results.
  const drawn = format === "ndjson" && out.columns() !== undefined ? [] : opened.map(({ provider }) => provider);
  progress = startProgress(drawn, err);

  const sources = opened.map(({ provider, client }) => watched(client, progress, () => retries.get(provider) ?? 0));
  const onItem = format === "ndjson" ? (membership: Membership) => out.write(json(membership)) : () => {};
  const { memberships, failed, coverage } = await collect(opened, sources, onItem, outputClosed);
  progress.end();

  const failures = [...unusable, ...failed];
  if (format === "json") {
    const data = {
      ...snapshotHead(asOf),
      memberships,
      failures: failures.map((each) => failureData(each, environment)),
      coverage: [...coverage, ...unusable.map(unusableCoverage)],
    };
    for (const piece of jsonOfLists(data)) out.write(piece);
  }
  if (format === "csv") out.write((options.bom ? byteOrderMark : "") + csv(memberships, asOf));
  if (format === "table") {
    // An empty line between progress and table where both are on the terminal.
    if (err.draws && out.columns() !== undefined) err.write("\n");
    // Where every provider failed, the user may still have memberships.
    if (memberships.length > 0) writeTable(memberships, terminal);
    else if (failed.length < opened.length) err.write("No memberships found.\n");
  }
  printFailures(failures, err, environment);
  printGaps(coverage, err);
  if (absent.length > 0 && own.length === 0) err.write(`${setupHelp(absent)}\n`);
  if (options.demo) err.write("This was a demo with in-memory fakes. For your own memberships: org-contracts --help\n");
  return failures.length > 0 ? exit.failed : exit.fine;
}

/** The environment and the `fetch` of each provider; both are fake with `--demo`. */
async function resolveEnvironment(options: ListOptions, environment: Environment) {
  if (options.demo) return (await import("../demo.ts")).demo(options.demo === "next-week");
  return { environment: withFlags(environment, options), fetchOf: () => undefined };
}

/** A source, and the module that exports it where it is a custom one. */
interface Opened extends Pick<Failure, "provider" | "own"> {
  readonly client: MembershipSource;
}

/** Sorted by provider, each in its own order; `onItem` gets them as they arrive. Stops when `outputClosed` aborts. */
async function collect(
  opened: readonly Opened[],
  sources: readonly MembershipSource[],
  onItem: (membership: Membership) => void,
  outputClosed: AbortSignal,
): Promise<Collected> {
  const memberships: Membership[] = [];
  const coverage: MembershipCoverage[] = [];
  const failed: Failure[] = [];
  const arriving = listMemberships(sources, {
    signal: outputClosed,
    onFailure: ({ source, error }) => {
      const { provider, own } = opened[sources.indexOf(source)] ?? {};
      if (provider !== undefined) failed.push({ provider, error, own });
    },
    onCoverage: (one) => void coverage.push(one),
  });
  try {
    for await (const membership of arriving) {
      memberships.push(membership);
      onItem(membership);
    }
  } catch (error) {
    if (!outputClosed.aborted) throw error;
  }
  const order = opened.map(({ provider }) => provider);
  const byProvider = (one: { readonly provider: string }, other: { readonly provider: string }) =>
    order.indexOf(one.provider) - order.indexOf(other.provider);
  return { memberships: memberships.sort(byProvider), failed, coverage: coverage.sort(byProvider) };
}

interface Collected {
  readonly memberships: readonly Membership[];
  readonly failed: readonly Failure[];
  readonly coverage: readonly MembershipCoverage[];
}

function writeTable(memberships: readonly Membership[], { out, err }: Terminal): void {
  const width = out.columns();
  const { text, cut } = membershipTable(memberships, out.colors, width);
  out.write(`${text}\n`);
  if (cut) err.write(`… marks truncated values; --format json has them in full.\n`);
  if (err.columns() !== undefined) {
    const count = new Set(memberships.map(({ provider }) => provider)).size;
    err.write(`${counted(memberships.length, "membership")} at ${counted(count, "provider")}\n`);
  }
}
