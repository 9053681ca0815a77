/** The common model: the memberships of a user at all providers. */

import { abortWith, cancelable, onAbort, throwIfAborted, throwUnlessReturned } from "../client/abort.ts";
import { throwInvalidArgument, validateOptions } from "../client/arguments.ts";
import { MembershipsError } from "../client/errors.ts";
import { notify } from "../client/hooks.ts";
import { isFunction, signal } from "../client/options.ts";
import { field, own, toText } from "../client/value.ts";
import { type Checks, report } from "../contract/checks.ts";
import {
  type Box,
  createReader,
  isObject,
  itemsPerTurn,
  iterationError,
  type Reader,
  unboxed,
  yieldToEventLoop,
} from "./reader.ts";

/** One organization that the user belongs to, in the same shape for every provider. */
export interface Membership {
  /** The `provider` of the client, or of your own source. */
  readonly provider: string;
  /** The provider's id of the organization. */
  readonly organizationId: string;
  /** The display name: for Auth0 its `display_name`, or else its `name`. */
  readonly organizationName: string;
  /** The names of the user's roles at the provider; empty if the provider does not report any. */
  readonly roles: string[];
  /** `member` and `invited` mean the same everywhere; anything else is the provider's own status, or `unknown` if it has none. */
  readonly status: "member" | "invited" | (string & {});
  /** The provider's own object, unchanged. */
  readonly source: unknown;
}

/** A source of memberships: a client of this library (for Auth0 `auth0.user(id)`), or any object of this shape. */
export interface MembershipSource {
  /** The `provider` of its memberships and of its failure. */
  readonly provider: string;
  /** All memberships, lazily. `signal` aborts when no more are needed. */
  listMemberships(options: { readonly signal: AbortSignal }): AsyncIterable<Membership>;
}

/** A source that could not be read completely. */
export interface MembershipFailure {
  /** The name of the source. */
  readonly provider: string;
  /** The cause: one of this library's errors if the source is one of its clients; an `InvalidArgumentError` if a source breaks the iteration protocol. */
  readonly error: unknown;
  /** The source itself, to distinguish two of the same provider, or to retry. */
  readonly source: MembershipSource;
}

/** Options of {@link listMemberships} and {@link collectMemberships}. */
export interface MembershipOptions {
  /** Aborts all sources; the iteration or the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** How many sources are read concurrently. @defaultValue `8` */
  readonly concurrency?: number | undefined;
}

/** Options of {@link listMemberships}. */
export interface ListMembershipsOptions extends MembershipOptions {
  /** Called with each source that fails, as soon as it fails. Without it the iteration ends with a `MembershipsError`. */
  readonly onFailure?: ((failure: MembershipFailure) => void) | undefined;
}

/** The result of {@link collectMemberships}. */
export interface CollectedMemberships {
  /** In order of arrival; those of one source keep its order. Includes those that arrived before a failure. */
  readonly memberships: readonly Membership[];
  /** The sources that could not be read completely. */
  readonly failures: readonly MembershipFailure[];
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
  return { [Symbol.asyncIterator]: () => unboxed(cancelable((controller) => readAll(sources, options, controller))) };
}

/**
 * The memberships of all sources in one list, and the sources that failed.
 *
 * @throws `InvalidArgumentError` for an invalid source or option; the reason of `signal`. A source that fails does not reject.
 * @example
 * ```ts
 * import { collectMemberships } from "org-contracts";
 * import { createCloudflareClient } from "org-contracts/cloudflare";
 *
 * const cloudflare = createCloudflareClient({ auth: { token: "…" } });
 * const { memberships, failures } = await collectMemberships([cloudflare], { signal: AbortSignal.timeout(60_000) });
 * console.log(memberships.length, failures.map(({ provider, error }) => `${provider}: ${error}`));
 * ```
 */
export async function collectMemberships(
  sources: Iterable<MembershipSource>,
  options?: MembershipOptions,
): Promise<CollectedMemberships> {
  validateOptions(context, options, membershipOptionChecks);
  const memberships: Membership[] = [];
  const failures: MembershipFailure[] = [];
  const onFailure = (failure: MembershipFailure) => void failures.push(failure);
  for await (const { item } of readAll(sources, { ...options, onFailure }, new AbortController()))
    memberships.push(item);
  return { memberships, failures };
}

async function* readAll(
  sources: Iterable<MembershipSource>,
  options: ListMembershipsOptions | undefined,
  controller: AbortController,
): AsyncGenerator<Box<Membership>, void, undefined> {
  validateOptions(context, options, { ...membershipOptionChecks, onFailure: isFunction });
  const { signal, concurrency = 8, onFailure } = own(options ?? {});
  const upcoming = openSources(sources).values();
  const failures: MembershipFailure[] = [];
  const active = new Set<OpenSource>();
  // A queue, not `Promise.race`: each race would add a reaction to the pending promise of a slow source.
  const events: SourceEvent[] = [];
  let wake = () => {};
  const removeListener = abortWith(signal, controller);
  onAbort(controller.signal, () => wake());

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

  try {
    for (let round = 1; ; round++) {
      if (round % itemsPerTurn === 0) await yieldToEventLoop();
      throwIfAborted(controller.signal);
      while (active.size < concurrency) {
        const next = upcoming.next();
        if (next.done) break;
        active.add(next.value);
        readNext(next.value);
      }
      const event = events.shift();
      if (event === undefined) {
        if (active.size === 0) break;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else if ("error" in event) {
        const { entry, error } = event;
        active.delete(entry);
        const failure = { provider: entry.provider, error, source: entry.source };
        failures.push(failure);
        notify(onFailure, failure);
      } else if (event.box === undefined) {
        active.delete(event.entry);
      } else {
        yield event.box;
        readNext(event.entry);
      }
    }
  } catch (error) {
    throwUnlessReturned(error, controller.signal);
    return;
  } finally {
    removeListener();
    controller.abort();
    // For sources that ignore the signal; not awaited, because `return` may take long.
    for (const entry of active) end(entry);
  }
  if (onFailure === undefined && failures.length > 0) throw membershipsError(failures);
}

function end({ reader }: OpenSource): void {
  reader?.end().catch(() => {});
}

/** A source and its reader. */
interface OpenSource {
  readonly source: MembershipSource;
  readonly provider: string;
  readonly start: (signal: AbortSignal) => unknown;
  readonly protocolError: (problem: string) => Error;
  reader: Reader<Membership> | undefined;
}

/** The next membership of a source, or its end, or its error. */
type SourceEvent =
  | { readonly entry: OpenSource; readonly box: Box<Membership> | undefined }
  | { readonly entry: OpenSource; readonly error: unknown };

const context = { provider: "memberships", operation: "listMemberships", undone: "started" } as const;

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
  signal,
  concurrency: (value, findings) => {
    if (!(typeof value === "number" && value >= 1)) report(findings, "minimum", "must be a number of at least 1");
  },
};

function openSources(sources: Iterable<MembershipSource>): OpenSource[] {
  if (typeof field(sources, Symbol.iterator) !== "function")
    throwInvalidArgument(context, "sources", "must be a list of sources");
  return toArray(sources).map((source, index) => {
    const argument = `sources[${index}]`;
    const { provider, list } =
      partsOf(source) ??
      throwInvalidArgument(
        context,
        argument,
        "must have `provider` and `listMemberships`, as a client has, or the result of its `user(id)`",
      );
    return {
      source,
      provider,
      start: (signal) => Reflect.apply(list, source, [{ signal }]),
      protocolError: (problem) => iterationError({ provider, operation: context.operation }, argument, problem),
      reader: undefined,
    };
  });
}

function toArray<Item>(iterable: Iterable<Item>): Item[] {
  try {
    return [...iterable];
  } catch (error) {
    throw iterationError(context, "sources", "threw an error", error);
  }
}

/** The properties of a source, if it is one. Each is read once: a getter may throw, or return another value the next time. */
export function partsOf(source: unknown) {
  const provider = field(source, "provider");
  const list = field(source, "listMemberships");
  return typeof provider === "string" && typeof list === "function" ? { provider, list } : undefined;
}
