/** Calls the operations of a provider that only read, and compares their responses. */
import type { Provider } from "../../../generated/providers.ts";
import { baseUrlFromEnv } from "../../client/environment.ts";
import type { DriftEvent } from "../../client/hooks.ts";
import { isOperation } from "../../client/operations.ts";
import type { ClientOptions } from "../../client/options.ts";
import { needsArguments } from "../../testing/needs-arguments.ts";
import type { BoundProbe, Environment } from "../connector.ts";
import { UsageError } from "../exit.ts";
import { messageOf } from "../failures.ts";
import { moduleOf, type OwnProvider } from "../own-sources.ts";
import { startProgress } from "../progress.ts";
import { choose, connect, setupHelp } from "../sources.ts";
import type { Terminal } from "../terminal.ts";
import { counted, retrying } from "../watch.ts";
import { examine } from "./examine.ts";
import type { Examined, Outcome, Report, Selection } from "./outcome.ts";

/** @param isFine - Whether an outcome is none to report as a failure. */
export async function examineProviders(
  { named, own, environment, skip }: Selection,
  isFine: (outcome: Outcome) => boolean,
  { out, err }: Terminal,
): Promise<Examined> {
  const { opened, unusable, absent } = choose(
    named,
    environment,
    (provider) => prepare(provider, environment, skip),
    own.length > 0,
  );
  const ownChecks = own.map((each) => {
    return { provider: each.provider.name, own: moduleOf(each), client: prepareOwn(each, environment, skip) };
  });
  const all = [...opened, ...ownChecks];
  const progress = startProgress(
    all.map(({ provider }) => provider),
    err,
  );
  const found = await Promise.all(
    all.map(async ({ client: check, ...report }): Promise<Report> => {
      const { provider } = report;
      const outcomes = await check(
        (outcome, done) => progress.update(provider, "working", `${outcome.operation}, ${counted(done, "operation")}`),
        (event) => progress.update(provider, "waiting", retrying(event)),
      );
      const isBad = !outcomes.every(isFine);
      progress.update(
        provider,
        isBad ? "failed" : "done",
        isBad ? "not as documented, see the report" : "as documented",
      );
      return { ...report, outcomes };
    }),
  );
  progress.end();
  if (err.draws && out.columns() !== undefined) err.write("\n");
  return {
    found,
    unusable: unusable.map(({ provider, error }) => ({
      provider,
      outcomes: [{ operation: "configuration", state: "failed", reason: error.message, differences: [] }],
    })),
    note: absent.length > 0 && own.length === 0 ? setupHelp(absent) : undefined,
  };
}

type Check = (
  onOutcome: (outcome: Outcome, done: number) => void,
  onRetry: NonNullable<ClientOptions["onRetry"]>,
) => Promise<Outcome[]>;

function prepare(provider: Provider, environment: Environment, skip: readonly string[]): Check {
  return checkOf((options) => connect(provider, environment, options).probes, skip);
}

/** @throws UsageError where its options are not valid, such as a credential that is missing. */
function prepareOwn(own: OwnProvider, environment: Environment, skip: readonly string[]): Check {
  try {
    return checkOf((options) => ownProbes(own, environment, options), skip);
  } catch (error) {
    throw new UsageError(`${own.file}: ${messageOf(error)}`);
  }
}

/** With a client that reports violations and does not reject, so that the whole response is compared. */
function checkOf(probesOf: (options: ClientOptions) => readonly BoundProbe[], skip: readonly string[]): Check {
  const found: DriftEvent[] = [];
  let notify: ClientOptions["onRetry"];
  const probes = probesOf({
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

/** Every GET: by RFC 9110, section 9.2.1, it changes nothing. */
function ownProbes(
  { provider, operations, auth, baseUrl, calls = {} }: OwnProvider,
  environment: Environment,
  options: ClientOptions,
): BoundProbe[] {
  const url = baseUrlFromEnv(provider.name, environment, baseUrl);
  const client = provider.createClient({ ...options, ...(auth && { auth }), ...url });
  return Object.entries(operations).flatMap(([name, operation]: [string, unknown]) => {
    if (!isOperation(operation) || operation.method !== "GET") return [];
    const args = Object.hasOwn(calls, name) ? calls[name] : undefined;
    const needs =
      args === undefined && needsArguments(operation) ? `it needs arguments, in \`calls.${name}\`` : undefined;
    return [{ operation: operation.id, needs, call: () => client.call(operation, args) }];
  });
}
