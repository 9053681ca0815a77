/** Compares recorded responses with the contracts of the operations that they belong to. */
import { type FindOperation, operationFinder } from "../../client/find-operation.ts";
import { type Redact, redactor } from "../../client/redact.ts";
import type { Operation } from "../../contract/operation.ts";
import type { Contract } from "../contracts.ts";
import { failIfSkipped } from "./examine.ts";
import type { Exchange } from "./exchange.ts";
import type { Outcome, Report, Unmatched } from "./outcome.ts";
import { tallyOf } from "./tally.ts";

export interface RecordingOptions {
  /** Whether a contract without a recorded response is a failure. */
  readonly isNamed: (provider: string) => boolean;
  /** The operations to leave out. */
  readonly skip: readonly string[];
}

export function examineRecording(
  exchanges: readonly Exchange[],
  contracts: readonly Contract[],
  { isNamed, skip }: RecordingOptions,
): { readonly reports: readonly Report[]; readonly unmatched: readonly Unmatched[] } {
  const redactorOf = redactors(exchanges);
  const compared = contracts.map((contract) => ({
    ...contract,
    find: finderOf(contract),
    tallies: contract.operations.map((operation) => tallyOf(contract.provider, operation, skip.includes(operation.id))),
  }));
  const unmatched = new Map<string, Unmatched>();
  for (const exchange of exchanges) {
    const tally = compared
      .map(({ find, tallies }) => tallies.find(({ operation }) => operation === match(find, exchange)))
      .find((found) => found !== undefined);
    if (tally) tally.add(exchange, redactorOf(exchange));
    else count(unmatched, exchange, redactorOf);
  }
  const all = compared.map(({ provider, own, tallies }) => {
    return { provider, own, outcomes: tallies.flatMap(({ outcomes }) => outcomes()) };
  });
  const isEmpty = all.every(({ outcomes }) => outcomes.length === 0);
  const reports = all.flatMap(({ provider, own, outcomes }): Report[] => {
    if (outcomes.length === 0 && !isEmpty && !isNamed(provider)) return [];
    return [{ provider, ...(own && { own }), outcomes: completed(outcomes) }];
  });
  return { reports, unmatched: [...unmatched.values()] };
}

/** Hides the credentials of an exchange, and the long ones of all: what one request sends may be repeated in a later one. */
function redactors(exchanges: readonly Exchange[]): (exchange: Exchange) => Redact {
  const secrets = exchanges.flatMap(({ secrets }) => secrets.filter(({ length }) => length >= minSharedLength));
  const redactShared = redactor(new Headers(), [...new Set(secrets)]);
  return ({ secrets }) => {
    const redactOwn = redactor(new Headers(), secrets);
    return (text, limit) => redactShared(redactOwn(text.slice(0, maxRedacted)), limit);
  };
}

/** A shorter credential may be an ordinary word in another exchange. */
const minSharedLength = 12;

/** No text that is shown is as long. */
const maxRedacted = 100_000;

function finderOf({ baseUrls, operations }: Contract): FindOperation {
  const finders = baseUrls.map((baseUrl) => operationFinder(baseUrl, operations));
  return (method, url) => finders.map((find) => find(method, url)).find((operation) => operation !== undefined);
}

function match(find: FindOperation, { method, url }: Exchange): Operation | undefined {
  return URL.canParse(url) ? find(method, new URL(url)) : undefined;
}

function count(
  unmatched: Map<string, Unmatched>,
  exchange: Exchange,
  redactorOf: (exchange: Exchange) => Redact,
): void {
  const { method, url } = exchange;
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  // A `data:` URL is its content.
  const place = parsed?.origin === "null" ? parsed.protocol : parsed ? parsed.origin + parsed.pathname : "(no URL)";
  const key = `${method} ${place}`;
  const known = unmatched.get(key) ?? { method, url: redactorOf(exchange)(place), count: 0 };
  unmatched.set(key, { ...known, count: known.count + 1 });
}

/** Where nothing of a provider was compared, that is a failure. */
function completed(outcomes: readonly Outcome[]): readonly Outcome[] {
  if (outcomes.length === 0)
    return [
      {
        operation: "every operation",
        state: "failed",
        reason: "the recording has no response for it",
        differences: [],
      },
    ];
  return outcomes.some(({ state }) => state !== "skipped")
    ? outcomes
    : outcomes.map((each) => failIfSkipped(each, false));
}
