/** The common model: the memberships of a user at all providers. */

import { abortWith, cancelable, onAbort, throwIfAborted, throwUnlessReturned } from "../client/abort.ts";
import { validateOptions } from "../client/arguments.ts";
import { MembershipsError, TimeoutError } from "../client/errors.ts";
import { notify } from "../client/hooks.ts";
import { callOptionChecks, isFunction } from "../client/options.ts";
import { field, own, toText } from "../client/value.ts";
import { anything, type Checks, report } from "../contract/checks.ts";
import { createCoverage } from "./coverage.ts";
import type { Membership, MembershipCoverage, MembershipFailure, MembershipSource } from "./membership.ts";
import { type Box, createReader, isObject, itemsPerTurn, unboxed, yieldToEventLoop } from "./reader.ts";
import { context, type OpenSource, openSources } from "./sources.ts";

/** Options of {@link listMemberships} and {@link collectMemberships}. */
export interface MembershipOptions {
  /** Aborts all sources; the iteration or the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** How many sources are read concurrently. @defaultValue `8` */
  readonly concurrency?: number | undefined;
  /**
   * In ms, from the start of the iteration to its end. A source that is not done by then becomes a failure with a
   * `TimeoutError`; the memberships that it has returned are kept. @defaultValue none
   */
  readonly timeout?: number | undefined;
}

/** Options of {@link listMemberships}. */
export interface ListMembershipsOptions extends MembershipOptions {
  /** Called with each source that fails, as soon as it fails. Without it the iteration ends with a `MembershipsError`. */
  readonly onFailure?: ((failure: MembershipFailure) => void) | undefined;
  /** Called with each source as soon as it ends: whether its list is complete, and what may be missing. */
  readonly onCoverage?: ((coverage: MembershipCoverage) => void) | undefined;
}

/** The result of {@link collectMemberships}. */
export interface CollectedMemberships {
  /** In order of arrival; those of one source keep its order. Includes those that arrived before a failure. */
  readonly memberships: readonly Membership[];
  /** The sources that could not be read completely. */
  readonly failures: readonly MembershipFailure[];
  /** One entry for each source, in the order of the sources: whether its list is complete, and what may be missing. */
  readonly coverage: readonly MembershipCoverage[];
}

/**
 * The memberships of all sources, as they arrive: the sources are read concurrently, each in its own order, and each only
 * as fast as the loop consumes it. Leaving the loop aborts pending requests.
 *
 * A source that fails does not affect the others. Their memberships come first; then the iteration ends with a
 * `MembershipsError` that contains all failures, unless there is an `onFailure`.
 *
 * @throws `InvalidArgumentError` for an invalid source or option; `MembershipsError`; the reason of `signal`.
 * @example
 * ```ts
 * import { listMemberships } from "org-contracts";
 * import { createAuth0Client } from "org-contracts/auth0";
 * import { createK6Client } from "org-contracts/k6";
 *
 * const auth0 = createAuth0Client({ domain: "acme.eu.auth0.com", auth: { token: "…" } });
 * const k6 = createK6Client({ auth: { token: "…" } });
 * for await (const { provider, organizationName } of listMemberships([auth0.user("auth0|654e2f1a"), k6])) {
 *   console.log(provider, organizationName);
 * }
 * ```
 */
export function listMemberships(
  sources: Iterable<MembershipSource>,
  options?: ListMembershipsOptions,
): AsyncIterable<Membership> {
  return { [Symbol.asyncIterator]: () => unboxed(cancelable((controller) => list(sources, options, controller))) };
}

async function* list(
  sources: Iterable<MembershipSource>,
  options: ListMembershipsOptions | undefined,
  controller: AbortController,
): AsyncGenerator<Box<Membership>, void, undefined> {
  validateOptions(context, options, { ...membershipOptionChecks, onFailure: isFunction, onCoverage: isFunction });
  const { onFailure, onCoverage } = own(options ?? {});
  const reports: Reports = { onFailure, onEnd: (_, coverage) => notify(onCoverage, coverage) };
  yield* readAll(sources, options, reports, controller);
}

/**
 * The memberships of all sources in one list, the sources that failed, and what each list may leave out.
 *
 * @throws `InvalidArgumentError` for an invalid source or option; the reason of `signal`. A source that fails does not reject.
 * @example
 * ```ts
 * import { collectMemberships } from "org-contracts";
 * import { createCloudflareClient } from "org-contracts/cloudflare";
 *
 * const cloudflare = createCloudflareClient({ auth: { token: "…" } });
 * const { memberships, failures, coverage } = await collectMemberships([cloudflare], { timeout: 60_000 });
 * console.log(memberships.length, failures.map(({ provider, error }) => `${provider}: ${error}`));
 * for (const { provider, gaps } of coverage) for (const { message } of gaps) console.warn(provider, message);
 * ```
 */
export async function collectMemberships(
  sources: Iterable<MembershipSource>,
  options?: MembershipOptions,
): Promise<CollectedMemberships> {
  validateOptions(context, options, membershipOptionChecks);
  const memberships: Membership[] = [];
  const failures: MembershipFailure[] = [];
  const ended: { readonly index: number; readonly coverage: MembershipCoverage }[] = [];
  const reports: Reports = {
    onFailure: (failure) => failures.push(failure),
    onEnd: (index, coverage) => ended.push({ index, coverage }),
  };
  for await (const { item } of readAll(sources, options, reports, new AbortController())) memberships.push(item);
  const coverage = ended.sort((one, other) => one.index - other.index).map(({ coverage }) => coverage);
  return { memberships, failures, coverage };
}

/** Where {@link readAll} reports what is not a membership. */
interface Reports {
  readonly onFailure: ((failure: MembershipFailure) => unknown) | undefined;
  readonly onEnd: (index: number, coverage: MembershipCoverage) => unknown;
}

async function* readAll(
  sources: Iterable<MembershipSource>,
  options: MembershipOptions | undefined,
  { onFailure, onEnd }: Reports,
  controller: AbortController,
): AsyncGenerator<Box<Membership>, void, undefined> {
  const { signal, concurrency = 8, timeout } = own(options ?? {});
  const upcoming = openSources(sources).values();
  const failures: MembershipFailure[] = [];
  const active = new Set<OpenSource>();
  // A queue, not `Promise.race`: each race would add a reaction to the pending promise of a slow source.
  const events: SourceEvent[] = [];
  let wake = () => {};
  let isLate = false;
  const removeListener = abortWith(signal, controller);
  onAbort(controller.signal, () => wake());
  const onLate = () => {
    isLate = true;
    wake();
  };
  const timer = timeout === undefined ? undefined : setTimeout(onLate, timeout);

  const readNext = async (entry: OpenSource) => {
    const { start, protocolError } = entry;
    try {
      entry.reader ??= createReader<Membership>(start(controller.signal), [Symbol.asyncIterator], (problem) =>
        protocolError(`${problem}; an async generator does`),
      );
      const box = await entry.reader.next();
      if (box !== undefined && !isObject(box.item)) {
        end(entry);
        throw protocolError("yielded something that is not an object");
      }
      events.push(own({ entry, box }));
    } catch (error) {
      events.push(own({ entry, error }));
    }
    wake();
  };
  const close = (entry: OpenSource, failure?: MembershipFailure) => {
    active.delete(entry);
    if (failure) failures.push(failure);
    onEnd(entry.index, createCoverage(entry.source, entry.provider, entry.gaps, failure));
    if (failure) notify(onFailure, failure);
  };

  try {
    for (let round = 1; ; round++) {
      if (round % itemsPerTurn === 0) await yieldToEventLoop();
      throwIfAborted(controller.signal);
      while (!isLate && active.size < concurrency) {
        const next = upcoming.next();
        if (next.done) break;
        active.add(next.value);
        readNext(next.value);
      }
      const event = events.shift();
      if (event === undefined) {
        if (isLate) {
          for (const entry of [...active, ...upcoming]) {
            end(entry);
            close(entry, lateSource(entry, timeout));
          }
          break;
        }
        if (active.size === 0) break;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else if ("error" in event) {
        const { provider, source } = event.entry;
        close(event.entry, { provider, error: event.error, source });
      } else if (event.box === undefined) {
        close(event.entry);
      } else {
        yield event.box;
        if (!isLate) readNext(event.entry);
      }
    }
  } catch (error) {
    throwUnlessReturned(error, controller.signal);
    return;
  } finally {
    clearTimeout(timer);
    removeListener();
    controller.abort();
    // For sources that ignore the signal; not awaited, because `return` may take long.
    for (const entry of active) end(entry);
  }
  if (onFailure === undefined && failures.length > 0) throw membershipsError(failures);
}

function lateSource({ provider, source }: OpenSource, timeout = 0): MembershipFailure {
  const { operation } = context;
  const error = new TimeoutError(`timed out after ${timeout} ms. What it had sent by then was returned.`, {
    provider,
    operation,
    timeout,
  });
  return { provider, error, source };
}

function end({ reader }: OpenSource): void {
  reader?.end().catch(() => {});
}

/** The next membership of a source, or its end, or its error. */
type SourceEvent =
  | { readonly entry: OpenSource; readonly box: Box<Membership> | undefined }
  | { readonly entry: OpenSource; readonly error: unknown };

function membershipsError(failures: readonly MembershipFailure[]): MembershipsError {
  const [first] = failures;
  const reasons = failures.map(({ provider, error }) => `${provider}: ${toText(field(error, "message") ?? error)}`);
  return new MembershipsError(
    `could not read ${failures.length} of its sources completely; the others were returned before this error. ${reasons.join(" | ")}`,
    // Without the sources: one of them may hold credentials.
    {
      provider: context.provider,
      operation: context.operation,
      failures: failures.map(({ provider, error }) => ({ provider, error })),
      cause: first?.error,
    },
  );
}

/** The checks of the options that `listMemberships`, `collectMemberships` and `reviewMemberships` share. */
export const membershipOptionChecks: Checks = {
  signal: callOptionChecks.signal ?? anything,
  timeout: callOptionChecks.timeout ?? anything,
  concurrency: (value, findings) => {
    if (!(typeof value === "number" && value >= 1)) report(findings, "minimum", "must be a number of at least 1");
  },
};
