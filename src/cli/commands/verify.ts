/** `org-contracts verify`: compares today's responses of the providers, or recorded ones, with their contracts. Read-only. */
import { contracts } from "../../../generated/contracts.ts";
import { type Provider, providers } from "../../../generated/providers.ts";
import { operationsIn } from "../../client/operations.ts";
import { withFlags } from "../environment.ts";
import { type ExitCode, exit, UsageError } from "../exit.ts";
import { json } from "../formats/json.ts";
import { loadProviders, type OwnProvider } from "../own-sources.ts";
import { dataReport, summarize } from "../reports/data.ts";
import { githubReport } from "../reports/github.ts";
import { junitReport } from "../reports/junit.ts";
import { sarifReport } from "../reports/sarif.ts";
import { textReport } from "../reports/text.ts";
import { sanitize } from "../sanitize.ts";
import type { Terminal } from "../terminal.ts";
import { readAccepted, readReplaced, withoutAccepted, writeAccepted } from "../verify/accepted.ts";
import { examineProviders } from "../verify/live.ts";
import { isBad, type Outcome, type Selection, type Strictness } from "../verify/outcome.ts";
import { examineTraffic } from "../verify/traffic.ts";
import { counted } from "../watch.ts";

export const verifyFormats = ["text", "json", "junit", "github", "sarif"] as const;
export type VerifyFormat = (typeof verifyFormats)[number];

export interface VerifyOptions {
  readonly provider?: readonly Provider[];
  readonly skip?: readonly string[];
  readonly failOn: Strictness;
  readonly format: VerifyFormat;
  /** Recordings to check, in place of today's responses. */
  readonly har?: readonly string[];
  /** Modules that export custom providers. */
  readonly source?: readonly string[];
  /** A file with known drift. */
  readonly accept?: string;
  /** The file to write today's drift to. */
  readonly writeAccepted?: string;
}

export async function verify(options: VerifyOptions, terminal: Terminal): Promise<ExitCode> {
  const { skip = [], failOn, format, accept, writeAccepted: target, har, source = [] } = options;
  const { out, err } = terminal;
  const known = accept === undefined ? [] : await readAccepted(accept);
  const replaced = target === undefined ? [] : await readReplaced(target);
  const environment = withFlags(terminal.environment, options);
  const own = await loadProviders(source, environment);
  assertKnown(skip, own);
  const selection: Selection = { named: options.provider, own, environment, skip };
  const isFine = (outcome: Outcome) => !isBad(withoutAccepted(outcome, known), failOn);
  const {
    found,
    unusable = [],
    unmatched,
    note,
  } = har === undefined ? await examineProviders(selection, isFine, terminal) : await examineTraffic(har, selection);
  const written = target === undefined ? [] : await writeAccepted(target, replaced, found);
  const reports = [
    ...found.map((report) => ({
      ...report,
      outcomes: report.outcomes.map((outcome) => withoutAccepted(outcome, [...known, ...written])),
    })),
    ...unusable,
  ];
  const write: Record<VerifyFormat, () => string> = {
    text: () => textReport(reports, out.colors, environment),
    json: () => json(dataReport(reports, failOn, unmatched), 2),
    junit: () => junitReport(reports, failOn),
    github: () => githubReport(reports, failOn),
    sarif: () => sarifReport(reports, failOn),
  };
  out.write(write[format]());
  if (note !== undefined) err.write(`${note}\n`);
  if (target !== undefined) err.write(`${sanitize(target)} accepts ${counted(written.length, "difference")}.\n`);
  const outcomes = reports.flatMap(({ outcomes }) => outcomes);
  err.write(`${summary(outcomes)}\n`);
  return outcomes.some((outcome) => isBad(outcome, failOn)) ? exit.failed : exit.fine;
}

/** A misspelled operation would not be skipped. */
function assertKnown(skip: readonly string[], own: readonly OwnProvider[]): void {
  const modules = [...providers.map((provider) => contracts[provider]), ...own];
  const known = new Set(modules.flatMap(({ operations }) => operationsIn(operations).map(({ id }) => id)));
  const unknown = skip.find((name) => !known.has(name));
  if (unknown !== undefined)
    throw new UsageError(`--skip: there is no operation ${sanitize(unknown)}. There are ${[...known].join(", ")}.`);
}

function summary(outcomes: readonly Outcome[]): string {
  const { checked, differences, accepted, failed, skipped } = summarize(outcomes);
  const responses = outcomes.reduce((sum, outcome) => sum + ("responses" in outcome ? (outcome.responses ?? 0) : 0), 0);
  if (checked === 0) return "NOTHING WAS CHECKED: no response could be compared with its contract.";
  return [
    `${responses > 0 ? `${counted(responses, "response")} of ` : ""}${counted(checked, "operation")} checked`,
    counted(differences, "difference"),
    ...(accepted > 0 ? [`${accepted} accepted`] : []),
    ...(failed + skipped > 0 ? [`${failed + skipped} not checked`] : []),
  ].join(", ");
}
