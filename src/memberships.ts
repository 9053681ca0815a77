/** The one model over all providers: where does this user belong? */

import { type Checks, find } from "./contract/checks.ts";
import { onAbort } from "./http/abort.ts";
import { accept, refuseArgument } from "./http/arguments.ts";
import { MembershipsError } from "./http/errors.ts";
import { notify } from "./http/hooks.ts";
import { optionChecks } from "./http/options.ts";
import { field, own, shown } from "./http/value.ts";
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

/** One organization that the user belongs to, in the same form for every provider. */
export interface Membership {
  /** The provider that says so: `cloudflare`, `auth0`, `k6`, `archera`, or the name of a source of your own. */
  readonly provider: string;
  /** The provider's id of the organization. */
  readonly organizationId: string;
  /** The name for people: Auth0's `display_name` before its `name`. */
  readonly organizationName: string;
  /** What the user may do there, in the provider's words; empty where the provider does not say. */
  readonly roles: string[];
  /** `member` and `invited` mean the same everywhere; anything else is the provider's own word, or `unknown` where it has none. */
  readonly status: "member" | "invited" | (string & {});
  /** The provider's own object, untouched. */
  readonly source: unknown;
}

/** Where memberships come from: every client of this library is one, and anything else of this shape. */
export interface MembershipSource {
  /** The name that its memberships and its failure carry. */
  readonly provider: string;
  /** Every membership, lazily; `signal` says that nobody wants more. */
  listMemberships(options: { readonly signal: AbortSignal }): AsyncIterable<Membership>;
}

/** A source that could not be read to its end. */
export interface MembershipFailure {
  /** The name of the source. */
  readonly provider: string;
  /** Why: from a client of this library, one of its errors. An `InvalidArgumentError` where a source breaks the rules of iteration. */
  readonly error: unknown;
  /** The source itself, to tell two of one provider apart, or to ask again. */
  readonly source: MembershipSource;
}

/** Options of {@link listMemberships} and {@link collectMemberships}. */
export interface MembershipOptions {
  /** Ends all sources at once; the iteration, or the promise, rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** How many sources are read side by side. @defaultValue `8` */
  readonly concurrency?: number | undefined;
}

/** Options of {@link listMemberships}. */
export interface ListMembershipsOptions extends MembershipOptions {
  /** Told of each source that fails, when it fails. Without it the iteration ends with a `MembershipsError`. */
  readonly onFailure?: ((failure: MembershipFailure) => void) | undefined;
}

/** What {@link collectMemberships} gives. */
export interface CollectedMemberships {
  /** In the order of their arrival; those of one source keep its order. Those that came before a failure are here too. */
  readonly memberships: readonly Membership[];
  /** The sources that could not be read to their end. */
  readonly failures: readonly MembershipFailure[];
}

/**
 * The memberships of all sources, as they arrive: the sources are read side by side, each in its own order, and no
 * further than the loop has come. Leaving the loop ends what is under way.
 *
 * A source that fails hides none of the others. Their memberships come first; then the iteration ends with a
 * `MembershipsError` that holds every failure, unless `onFailure` takes them.
 *
 * @throws `InvalidArgumentError` for what is no source; `MembershipsError`; the reason of `signal`.
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
  return { [Symbol.asyncIterator]: () => unboxed(readAll(sources, options)) };
}

/**
 * The memberships of all sources in one list, and apart from them the sources that failed.
 *
 * @throws `InvalidArgumentError` for what is no source; the reason of `signal`. The failure of a source is no rejection.
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
  accept(place, "options", options, boundChecks);
  const memberships: Membership[] = [];
  const failures: MembershipFailure[] = [];
  const onFailure = (failure: MembershipFailure) => void failures.push(failure);
  for await (const { item } of readAll(sources, { ...options, onFailure })) memberships.push(item);
  return { memberships, failures };
}

async function* readAll(
  sources: Iterable<MembershipSource>,
  options: ListMembershipsOptions | undefined,
): AsyncGenerator<Box<Membership>, void, undefined> {
  accept(place, "options", options, boundChecks);
  const { signal, concurrency = 8, onFailure } = own(options ?? {});
  const upcoming = readingsOf(sources).values();
  const failures: MembershipFailure[] = [];
  const readings = new Set<Reading>();
  // A queue, not `Promise.race`: a race would leave a reaction on the promise of a slow source for every other item.
  const arrived: Arrival[] = [];
  let wake = () => {};
  const leave = new AbortController();
  const forget = onAbort(signal, () => {
    leave.abort(signal?.reason);
    wake();
  });

  const ask = async (reading: Reading) => {
    const { open, broken } = reading;
    try {
      reading.reader ??= createReader<Membership>(open(leave.signal), [Symbol.asyncIterator], (why) =>
        broken(`${why}; an async generator does`),
      );
      const box = await reading.reader.next();
      if (box !== undefined && !isObject(box.item)) {
        end(reading);
        throw broken("yielded something that is no object");
      }
      arrived.push(own({ reading, box }));
    } catch (error) {
      arrived.push(own({ reading, error }));
    }
    wake();
  };

  try {
    for (let round = 1; ; round++) {
      if (round % itemsPerTurn === 0) await yieldToEventLoop();
      signal?.throwIfAborted();
      while (readings.size < concurrency) {
        const next = upcoming.next();
        if (next.done) break;
        readings.add(next.value);
        ask(next.value);
      }
      const arrival = arrived.shift();
      if (arrival === undefined) {
        if (readings.size === 0) break;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else if ("error" in arrival) {
        const { reading, error } = arrival;
        readings.delete(reading);
        const failure = { provider: reading.provider, error, source: reading.source };
        failures.push(failure);
        notify(onFailure, failure);
      } else if (arrival.box === undefined) {
        readings.delete(arrival.reading);
      } else {
        yield arrival.box;
        ask(arrival.reading);
      }
    }
  } finally {
    forget();
    leave.abort();
    // A source that does not listen to the signal learns here that nobody wants more; it may take its time.
    for (const reading of readings) end(reading);
  }
  if (onFailure === undefined && failures.length > 0) throw membershipsError(failures);
}

function end({ reader }: Reading): void {
  reader?.end().catch(() => {});
}

/** A source, and how far it is read. */
interface Reading {
  readonly source: MembershipSource;
  readonly provider: string;
  readonly open: (signal: AbortSignal) => unknown;
  readonly broken: (why: string) => Error;
  reader: Reader<Membership> | undefined;
}

/** What a source said when it was asked for its next membership; no box where there is none. */
type Arrival =
  | { readonly reading: Reading; readonly box: Box<Membership> | undefined }
  | { readonly reading: Reading; readonly error: unknown };

const place = { provider: "memberships", operation: "listMemberships", undone: "started" } as const;

function membershipsError(failures: readonly MembershipFailure[]): MembershipsError {
  const [first] = failures;
  const reasons = failures.map(({ provider, error }) => `${provider}: ${shown(field(error, "message") ?? error)}`);
  return new MembershipsError(
    `could not read ${failures.length} of its sources to the end; what the others hold came before this. ${reasons.join(" | ")}`,
    // Without the sources: one of the caller's own may hold credentials.
    {
      provider: place.provider,
      operation: place.operation,
      failures: failures.map(({ provider, error }) => ({ provider, error })),
      cause: first?.error,
    },
  );
}

/** What bounds a reading of many sources. From JavaScript anything may come. */
export const boundChecks: Checks = {
  signal: (value, findings) => optionChecks.signal?.(value, findings),
  concurrency: (value, findings) => {
    if (!(typeof value === "number" && value >= 1)) find(findings, "minimum", "must be a number of at least 1");
  },
};

function readingsOf(given: Iterable<MembershipSource>): Reading[] {
  if (typeof field(given, Symbol.iterator) !== "function")
    refuseArgument(place, "sources", "must be a list of sources");
  return listOf(given).map((source, index) => {
    const argument = `sources[${index}]`;
    const { provider, list } =
      partsOf(source) ??
      refuseArgument(
        place,
        argument,
        "must have `provider` and `listMemberships`; an Auth0 client becomes a source by `auth0.user(id)`",
      );
    return {
      source,
      provider,
      open: (signal) => Reflect.apply(list, source, [{ signal }]),
      broken: (why) => iterationError({ provider, operation: place.operation }, argument, why),
      reader: undefined,
    };
  });
}

function listOf<Item>(given: Iterable<Item>): Item[] {
  try {
    return [...given];
  } catch (error) {
    throw iterationError(place, "sources", "threw while it was iterated", error);
  }
}

/** What makes a source. Read once: a getter may give something else the next time, or throw. */
export function partsOf(source: unknown) {
  const provider = field(source, "provider");
  const list = field(source, "listMemberships");
  return typeof provider === "string" && typeof list === "function" ? { provider, list } : undefined;
}
