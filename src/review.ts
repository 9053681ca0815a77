/** One question for many users: where does each of them belong? */
import { onAbort } from "./http/abort.ts";
import { accept, refuseArgument } from "./http/arguments.ts";
import { field, own } from "./http/value.ts";
import {
  boundChecks,
  collectMemberships,
  type Membership,
  type MembershipFailure,
  type MembershipSource,
  partsOf,
} from "./memberships.ts";
import { createReader, ignore, itemsPerTurn, iterationError, yieldToEventLoop } from "./reader.ts";

/**
 * How far a review has come: a JSON value to store and to give back, with nothing in it that is yours to read. It has a
 * few numbers, no more of them than `concurrency`.
 */
export type ReviewCheckpoint = object;

/** Options of {@link reviewMemberships}. */
export interface ReviewOptions<User> {
  /** Where the memberships of a user come from, such as `(id) => auth0.user(id)`. */
  readonly source: (user: User) => MembershipSource;
  /** How many users are asked about side by side. @defaultValue `8` */
  readonly concurrency?: number | undefined;
  /** The checkpoint of an earlier review of the same users in the same order, as it came out of your store. Without one, or with `null`, it begins at the first. */
  readonly checkpoint?: unknown;
  /** Ends the review at once; it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What came of one user: all memberships, or why they could not be read. There is no such thing as half a list. */
export type Review<User> = {
  /** As it came from `users`. */
  readonly user: User;
  /** To be stored once this user, and all that came before, are dealt with: a review that begins with it asks for the others. */
  readonly checkpoint: ReviewCheckpoint;
} & (
  | { readonly memberships: readonly Membership[]; readonly failure?: undefined }
  | { readonly failure: MembershipFailure; readonly memberships?: undefined }
);

/**
 * The memberships of many users, each as soon as it is known: not in the order of the users, so that a slow one holds up
 * nobody. It takes users no faster than they are answered, and holds `concurrency` of them. Leaving the loop ends what is
 * under way.
 *
 * After a crash, give it the same users in the same order and the last checkpoint that you stored. Every user is handed
 * over, and asked for again are only those that were under way or not stored.
 *
 * @throws `InvalidArgumentError` for options that cannot be used, users that cannot be iterated, and a `source` that gives
 * none; what `users` or `source` throw; the reason of `signal`.
 * A user who cannot be read is a `failure`, and no rejection.
 * @example
 * ```ts
 * import { reviewMemberships } from "org-contracts";
 * import { createAuth0Client } from "org-contracts/auth0";
 *
 * const auth0 = createAuth0Client({ domain: "acme.eu.auth0.com", auth: { token: "…" } });
 * const users = ["auth0|654e2f1a", "auth0|654e2f1b"];
 * for await (const { user, memberships, failure } of reviewMemberships(users, { source: (id) => auth0.user(id) })) {
 *   console.log(user, failure?.error ?? memberships);
 * }
 * ```
 */
export function reviewMemberships<User>(
  users: AsyncIterable<User> | Iterable<User>,
  options: ReviewOptions<User>,
): AsyncIterable<Review<User>> {
  return { [Symbol.asyncIterator]: () => review(users, options) };
}

async function* review<User>(
  users: AsyncIterable<User> | Iterable<User>,
  options: ReviewOptions<User>,
): AsyncGenerator<Review<User>, void, undefined> {
  if (!field(users, Symbol.asyncIterator) && !field(users, Symbol.iterator)) refuse("users", "must be an iterable");
  accept(place, "options", options, boundChecks);
  const { source, concurrency = 8, signal, checkpoint } = own(options);
  if (typeof source !== "function") refuse("source", "must be a function from a user to a source");
  const start = progressOf(checkpoint);
  const upcoming = positioned(users, start);
  /** Positions below `next` that are not handed over. */
  const open = new Set(start.open);
  let next = start.next;
  let underWay = 0;
  let isPulling = false;
  let isOver = false;
  const arrived: Arrival<User>[] = [];
  let wake = () => {};
  const leave = new AbortController();
  const forget = onAbort(signal, () => {
    leave.abort(signal?.reason);
    wake();
  });
  const arrive = (arrival: Arrival<User>) => {
    arrived.push(own(arrival));
    wake();
  };
  const pull = () => {
    isPulling = true;
    upcoming.next().then(
      ({ value, done }) => arrive({ place: done ? undefined : value }),
      (error: unknown) => arrive({ error }),
    );
  };
  const ask = ({ user, position }: Place<User>) => {
    underWay++;
    open.add(position);
    next = Math.max(next, position + 1);
    collect(user).then(
      ({ memberships, failures: [failure] }) =>
        arrive({ position, answer: failure ? { user, failure } : { user, memberships } }),
      (error: unknown) => arrive({ error }),
    );
  };
  const collect = async (user: User) => {
    const given = source(user);
    if (partsOf(given) === undefined) {
      ignore(given);
      throw iterationError(place, "source", "did not return an object with `provider` and `listMemberships`");
    }
    return collectMemberships([given], { signal: leave.signal });
  };

  try {
    for (;;) {
      signal?.throwIfAborted();
      if (!isPulling && !isOver && underWay < concurrency) pull();
      const arrival = arrived.shift();
      if (arrival === undefined) {
        if (isOver && underWay === 0) return;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else if ("error" in arrival) {
        throw arrival.error;
      } else if ("answer" in arrival) {
        underWay--;
        open.delete(arrival.position);
        yield { ...arrival.answer, checkpoint: { next, open: [...open] } };
      } else {
        isPulling = false;
        if (arrival.place) ask(arrival.place);
        else isOver = true;
      }
    }
  } finally {
    forget();
    leave.abort();
    upcoming.return(undefined).catch(() => {}); // it may take its time
  }
}

/** What a checkpoint holds: all positions before `next` are handed over, except the open ones. */
interface Progress {
  readonly next: number;
  readonly open: readonly number[];
}

interface Place<User> {
  readonly user: User;
  readonly position: number;
}

/** What comes in: a user or the end of them, what was found out of a user, or what ends the review. */
type Arrival<User> =
  | { readonly place: Place<User> | undefined }
  | {
      readonly position: number;
      readonly answer:
        | { readonly user: User; readonly memberships: readonly Membership[] }
        | { readonly user: User; readonly failure: MembershipFailure };
    }
  | { readonly error: unknown };

/** The users with their positions, without those who were handed over before. */
async function* positioned<User>(
  users: AsyncIterable<User> | Iterable<User>,
  { next, open }: Progress,
): AsyncGenerator<Place<User>, void, undefined> {
  const reader = createReader<User>(users, [Symbol.asyncIterator, Symbol.iterator], (why) =>
    iterationError(place, "users", why),
  );
  const isOpen = new Set(open);
  let position = 0;
  let isLeft = false;
  try {
    for (let box = await reader.next(); box; box = await reader.next()) {
      isLeft = true;
      if (position >= next || isOpen.has(position)) yield { user: box.item, position };
      isLeft = false;
      if (++position % itemsPerTurn === 0) await yieldToEventLoop();
    }
  } finally {
    if (isLeft) await reader.end();
  }
  if (position < next) refuse("checkpoint", "lies beyond the last of these users, so it is of others");
}

function progressOf(checkpoint: unknown): Progress {
  if (checkpoint === undefined || checkpoint === null) return { next: 0, open: [] };
  const next = field(checkpoint, "next");
  const open = field(checkpoint, "open");
  const isBefore = (position: unknown) => isPosition(position) && isPosition(next) && position < next;
  if (!isPosition(next) || !Array.isArray(open) || !open.every(isBefore))
    return refuse("checkpoint", "is none that a review gave");
  return { next, open };
}

function isPosition(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

const place = { provider: "memberships", operation: "reviewMemberships", undone: "started" } as const;

function refuse(argument: string, why: string): never {
  return refuseArgument(place, argument, why);
}
