/** `org-contracts verify`: compares today's responses of the providers with their contracts. Read-only. */
import type { Provider } from "../../../generated/providers.ts";
import type { DriftEvent } from "../../client/hooks.ts";
import type { ClientOptions } from "../../client/options.ts";
import type { Environment } from "../connector.ts";
import { withFlags } from "../environment.ts";
import { type ExitCode, exit } from "../exit.ts";
import { json } from "../formats/json.ts";
import { startProgress } from "../progress.ts";
import { dataReport } from "../reports/data.ts";
import { githubReport } from "../reports/github.ts";
import { junitReport } from "../reports/junit.ts";
import { sarifReport } from "../reports/sarif.ts";
import { textReport } from "../reports/text.ts";
import { choose, connect, setupHelp } from "../sources.ts";
import type { Terminal } from "../terminal.ts";
import { readAccepted, readReplaced, withoutAccepted, writeAccepted } from "../verify/accepted.ts";
import { examine } from "../verify/examine.ts";
import { isBad, type Outcome, type Report, type Strictness } from "../verify/outcome.ts";
import { counted, retrying } from "../watch.ts";

export const verifyFormats = ["text", "json", "junit", "github", "sarif"] as const;
export type VerifyFormat = (typeof verifyFormats)[number];

export interface VerifyOptions {
  readonly provider?: readonly Provider[];
  readonly skip?: readonly string[];
  readonly failOn: Strictness;
  readonly format: VerifyFormat;
  /** A file with known drift. */
  readonly accept?: string;
  /** The file to write today's drift to. */
  readonly writeAccepted?: string;
}

export async function verify(options: VerifyOptions, terminal: Terminal): Promise<ExitCode> {
  const { provider: named, skip = [], failOn, format, accept, writeAccepted: target } = options;
  const { out, err } = terminal;
  const known = accept === undefined ? [] : await readAccepted(accept);
  const replaced = target === undefined ? [] : await readReplaced(target);
  const environment = withFlags(terminal.environment, options);
  const { opened, unusable, absent } = choose(named, environment, (provider) => prepare(provider, environment, skip));
  const progress = startProgress(
    opened.map(({ provider }) => provider),
    err,
  );
  const found = await Promise.all(
    opened.map(async ({ provider, client: check }): Promise<Report> => {
      const outcomes = await check(
        (outcome, done) => progress.update(provider, "working", `${outcome.operation}, ${counted(done, "operation")}`),
        (event) => progress.update(provider, "waiting", retrying(event)),
      );
      const bad = outcomes.some((outcome) => isBad(withoutAccepted(outcome, known), failOn));
      progress.update(provider, bad ? "failed" : "done", bad ? "not as documented, see the report" : "as documented");
      return { provider, outcomes };
    }),
  );
  progress.end();
  const written = target === undefined ? [] : await writeAccepted(target, replaced, found);
  const reports = found.map(({ provider, outcomes }) => ({
    provider,
    outcomes: outcomes.map((outcome) => withoutAccepted(outcome, [...known, ...written])),
  }));
  if (err.draws && out.columns() !== undefined) err.write("\n");
  for (const { provider, error } of unusable)
    reports.push({
      provider,
      outcomes: [{ operation: "configuration", state: "failed", reason: error.message, differences: [] }],
    });

  const write: Record<VerifyFormat, () => string> = {
    text: () => textReport(reports, out.colors, environment),
    json: () => json(dataReport(reports, failOn), 2),
    junit: () => junitReport(reports, failOn),
    github: () => githubReport(reports, failOn),
    sarif: () => sarifReport(reports, failOn),
  };
  out.write(write[format]());
  if (absent.length > 0) err.write(`${setupHelp(absent)}\n`);
  const outcomes = reports.flatMap(({ outcomes }) => outcomes);
  err.write(`${summary(outcomes)}\n`);
  return outcomes.some((outcome) => isBad(outcome, failOn)) ? exit.failed : exit.fine;
}

type Check = (
  onOutcome: (outcome: Outcome, done: number) => void,
  onRetry: NonNullable<ClientOptions["onRetry"]>,
) => Promise<Outcome[]>;

/** A client that reports violations and does not reject, so that the whole response is compared. */
function prepare(provider: Provider, environment: Environment, skip: readonly string[]): Check {
  const found: DriftEvent[] = [];
  let notify: ClientOptions["onRetry"];
  const { probes } = connect(provider, environment, {
    contract: "report",
    onDrift: (event) => found.push(event),
    onRetry: (event) => notify?.(event),
  });
  const selected = probes.filter(({ operation }) => !skip.includes(operation));
  return (onOutcome, onRetry) => {
    notify = onRetry;
    return examine(selected, found, onOutcome);
  };
}

function summary(outcomes: readonly Outcome[]): string {
  const of = (...states: Outcome["state"][]) => outcomes.filter(({ state }) => states.includes(state)).length;
  const checked = of("ok", "differs");
  const differences = outcomes.reduce((sum, outcome) => sum + outcome.differences.length, 0);
  const accepted = outcomes.reduce((sum, outcome) => sum + (outcome.accepted ?? 0), 0);
  if (checked === 0) return "NOTHING WAS CHECKED: no response could be compared with its contract.";
  return [
    `${counted(checked, "operation")} checked`,
    counted(differences, "difference"),
    ...(accepted > 0 ? [`${accepted} accepted`] : []),
    ...(of("failed", "skipped") > 0 ? [`${of("failed", "skipped")} not checked`] : []),
  ].join(", ");
}
