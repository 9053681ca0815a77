/** `org-contracts review --users FILE`: the memberships of many users at a provider that can be queried about others. */
import { connectors } from "../../../generated/connectors.ts";
import { type Provider, providers } from "../../../generated/providers.ts";
import { urlVariable } from "../../client/environment.ts";
import {
  ApiError,
  AuthenticationError,
  ConnectionError,
  CredentialError,
  LimiterError,
  PermissionError,
  RateLimitError,
} from "../../client/errors.ts";
import type { RetryEvent } from "../../client/hooks.ts";
import type { MembershipSource } from "../../memberships/membership.ts";
import { type Review, reviewMemberships } from "../../memberships/review.ts";
import type { Environment } from "../connector.ts";
import { printGapsOfUsers } from "../coverage.ts";
import { missing } from "../environment.ts";
import { type ExitCode, exit, UsageError } from "../exit.ts";
import { failureData, printFailures } from "../failures.ts";
import { byteOrderMark, csv, csvHeading } from "../formats/csv.ts";
import { json, jsonOfLists } from "../formats/json.ts";
import { startProgress } from "../progress.ts";
import { openCheckpoint } from "../review/checkpoint.ts";
import { estimate } from "../review/estimate.ts";
import { brief } from "../sanitize.ts";
import { readInput, snapshotHead } from "../snapshot.ts";
import { choose, connect, setupHelp } from "../sources.ts";
import type { Terminal } from "../terminal.ts";
import { counted, retrying } from "../watch.ts";

export const reviewFormats = ["ndjson", "csv", "json"] as const;
export type ReviewFormat = (typeof reviewFormats)[number];

/** The providers that can be queried about users other than the owner of the credential. */
export const reviewable = providers.filter((provider) => connectors[provider].reviews);

export interface ReviewOptions {
  /** A file with a user on each line, or `-`. */
  readonly users: string;
  readonly provider?: Provider;
  readonly checkpoint?: string;
  readonly format: ReviewFormat;
  readonly concurrency: number;
  readonly demo?: boolean;
  /** For spreadsheets. */
  readonly bom?: boolean;
}

export async function review(options: ReviewOptions, terminal: Terminal): Promise<ExitCode> {
  const { format, concurrency, bom = false } = options;
  const { out, err, outputClosed } = terminal;
  if (format === "json" && options.checkpoint !== undefined)
    throw new UsageError("--checkpoint needs --format ndjson or csv: json is written only at the end.");
  const fake = options.demo ? (await import("../demo.ts")).demo(false) : undefined;
  const environment = fake?.environment ?? terminal.environment;
  const provider = chooseProvider(options, environment);
  const fetch = fake?.fetchOf(provider);
  const progress = startProgress([provider], err);
  const onRetry = (event: RetryEvent) => progress.update(provider, "waiting", retrying(event));
  const source = connectTo(provider, environment, { fetch, onRetry });
  const users = readUsers(await readInput(options.users, terminal), options.users);
  const subject = [format, provider, ...addressOf(provider, environment)];
  const checkpoint = await openCheckpoint(options.checkpoint, { subject, users });
  const interrupted = terminal.takeInterrupt();
  const signal = AbortSignal.any([outputClosed, interrupted]);
  const advance = estimate(users.length, checkpoint.done);
  const results = createWriter(format, terminal, provider, environment);
  const failed: Review<string>[] = [];
  const incomplete: Review<string>[] = [];
  let fatal: unknown;
  if (format === "csv" && checkpoint.stored === undefined) out.write((bom ? byteOrderMark : "") + csvHeading);
  try {
    const reviews = reviewMemberships(users, { source, concurrency, signal, checkpoint: checkpoint.stored });
    for await (const result of reviews) {
      if (result.failure && concernsAll(result.failure.error)) {
        fatal = result.failure.error;
        break;
      }
      results.write(result);
      // A result that nobody received is not done.
      if (!(await terminal.flushed())) break;
      if (result.failure) failed.push(result);
      else if (!result.coverage.complete) incomplete.push(result);
      progress.update(provider, "working", advance());
      await checkpoint.save(result.checkpoint, result.failure !== undefined);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  const isWhole = fatal === undefined && !signal.aborted && (await terminal.flushed());
  results.end();
  await checkpoint.close(isWhole);
  progress.update(provider, isWhole ? "done" : "failed", advance.summary());
  progress.end();
  for (const { user, failure } of failed) {
    err.write(`${brief(user)}:\n`);
    if (failure) printFailures([failure], err, environmentOf(provider, user, environment));
  }
  printGapsOfUsers(provider, incomplete, err);
  if (fatal !== undefined) {
    printFailures([{ provider, error: fatal }], err, environment);
    err.write("The review was stopped, because the other users would fail too.\n");
  }
  if (!isWhole && options.checkpoint !== undefined)
    err.write(`Run the same command again to continue: ${brief(options.checkpoint)} has the progress.\n`);
  if (interrupted.aborted) return exit.interrupted;
  if (checkpoint.failed > 0)
    err.write(`${counted(checkpoint.failed, "user")} failed in earlier runs: see the results so far.\n`);
  return isWhole && failed.length + checkpoint.failed === 0 ? exit.fine : exit.failed;
}

/** What decides whom the users belong to, such as the tenant or the host; no credential. */
function addressOf(provider: Provider, environment: Environment): string[] {
  const { required = [], address = [], flags = [] } = connectors[provider];
  const replaced = flags.map(({ variable }) => variable);
  const names = [...required.filter((name) => !replaced.includes(name)), ...address, urlVariable(provider)];
  return names.map((name) => environment[name] ?? "");
}

/** As if the command were about this user alone, for advice. */
function environmentOf(provider: Provider, user: string, environment: Environment): Environment {
  const flags = connectors[provider].flags ?? [];
  return { ...environment, ...Object.fromEntries(flags.map(({ variable }) => [variable, user])) };
}

/** Whether an error would meet all other users too: of the credential, the limit or the connection. */
function concernsAll(error: unknown): boolean {
  if (error instanceof ApiError)
    return [AuthenticationError, PermissionError, RateLimitError].some((type) => error instanceof type);
  return [ConnectionError, CredentialError, LimiterError].some((type) => error instanceof type);
}

/** Without credentials there is nothing to confuse: the demonstration takes the first. */
function chooseProvider({ provider: named, demo = false }: ReviewOptions, environment: Environment): Provider {
  const configured = reviewable.filter((provider) => missing(provider, environment) !== undefined);
  const [provider, ...others] = named === undefined ? configured : [named];
  if (provider === undefined) throw new UsageError(setupHelp(reviewable));
  if (others.length > 0 && !demo) throw new UsageError(`Choose one of ${configured.join(", ")} with --provider.`);
  return provider;
}

/** The variable of the user is not needed: the users are in the file. */
function connectTo(
  provider: Provider,
  environment: Environment,
  options: Parameters<typeof connect>[2],
): (user: string) => MembershipSource {
  const flags = connectors[provider].flags ?? [];
  const subject = Object.fromEntries(flags.map(({ variable }) => [variable, environment[variable] || "-"]));
  const complete = missing(provider, environment) === undefined ? environment : { ...environment, ...subject };
  const [opened] = choose([provider], complete, () => connect(provider, complete, options)).opened;
  const source = opened?.client.sourceOfUser;
  if (source === undefined)
    throw new UsageError(`${provider} can only list the organizations of the credential's owner: use \`list\`.`);
  return source;
}

function readUsers(text: string, file: string): readonly string[] {
  const users = text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (users.length === 0) throw new UsageError(`${brief(file)} has no users: write one user id per line.`);
  return users;
}

/** Writes each result as it comes, or all of them at the end. */
function createWriter(format: ReviewFormat, { out }: Terminal, provider: Provider, environment: Environment) {
  const asOf = new Date().toISOString();
  const results: ReturnType<typeof dataOf>[] = [];
  const dataOf = ({ user, memberships = [], failure, coverage }: Review<string>) => {
    const failures = failure ? [{ user, ...failureData(failure, environmentOf(provider, user, environment)) }] : [];
    return { asOf: new Date().toISOString(), user, memberships, failures, coverage: [coverage] };
  };
  const write: Readonly<Record<ReviewFormat, (result: Review<string>) => unknown>> = {
    ndjson: (result) => out.write(json(dataOf(result))),
    csv: ({ memberships = [] }) => out.write(csv(memberships, new Date().toISOString(), "")),
    json: (result) => results.push(dataOf(result)),
  };
  return {
    write: write[format],
    end() {
      if (format !== "json") return;
      const lists = {
        ...snapshotHead(asOf),
        memberships: results.flatMap(({ memberships }) => memberships),
        failures: results.flatMap(({ failures }) => failures),
        coverage: results.flatMap(({ coverage }) => coverage),
      };
      for (const piece of jsonOfLists(lists)) out.write(piece);
    },
  };
}
