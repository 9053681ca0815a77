/** The memberships of many users. */
import { abortWith, cancelable, onAbort, throwIfAborted, throwUnlessReturned } from "../client/abort.ts";
import { throwInvalidArgument, validateOptions } from "../client/arguments.ts";
import { hash } from "../client/pages.ts";
import { field, numberOf, own } from "../client/value.ts";
import { anything } from "../contract/checks.ts";
import { collectMemberships, membershipOptionChecks } from "./list.ts";
import type { Membership, MembershipCoverage, MembershipFailure, MembershipSource } from "./membership.ts";
import { createReader, ignore, itemsPerTurn, iterationError, yieldToEventLoop } from "./reader.ts";
import { partsOf } from "./sources.ts";

/**
 * The progress of a review: an opaque JSON value to store and to pass back. It contains at most
 * `concurrency` numbers, and a hash of the users so far, which detects a changed list.
 */
export type ReviewCheckpoint = object;

/** Options of {@link reviewMemberships}. */
export interface ReviewOptions<User> {
  /** Returns the source of a user's memberships, such as `(id) => auth0.user(id)`. */
  readonly source: (user: User) => MembershipSource;
  /** How many users are read concurrently. @defaultValue `8` */
  readonly concurrency?: number | undefined;
  /** The stored checkpoint of an earlier review of the same users in the same order. Without one, or with `null`, the review begins at the first user. */
  readonly checkpoint?: unknown;
  /** Aborts the review; it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** In ms, for each user. One that is not done by then becomes a failure with a `TimeoutError`. @defaultValue none */
  readonly timeout?: number | undefined;
}

/** The result for one user: all memberships, or the failure. There are no partial lists. */
export type Review<User> = {
  /** The user, as in `users`. */
  readonly user: User;
  /** Store it once this user and all previous ones are processed: a review with it reads only the others. */
  readonly checkpoint: ReviewCheckpoint;
  /** Whether the list of the user is complete, and what may be missing. */
  readonly coverage: MembershipCoverage;
} & (
  | { readonly memberships: readonly Membership[]; readonly failure?: undefined }
  | { readonly failure: MembershipFailure; readonly memberships?: undefined }
);

/**
 * The memberships of many users, each as soon as it is available: not in the order of the users, so a slow user does not
 * delay the others. It reads `users` lazily and holds at most `concurrency` of them. Leaving the loop aborts pending
 * requests.
 *
 * After a crash, pass the same users in the same order and the last checkpoint that you stored. Every user is returned at
 * least once; only those that were pending or not stored are read again, and they come first. A change of the list of users
 * is detected after them.
 *
 * @throws `InvalidArgumentError` for invalid options, users that are not iterable, and a `source` that does not return a
 * source; what `users` or `source` throw; the reason of `signal`. A user that cannot be read is a `failure`, not a
 * rejection.
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
  return { [Symbol.asyncIterator]: () => cancelable((controller) => review(users, options, controller)) };
}

async function* review<User>(
  users: AsyncIterable<User> | Iterable<User>,
  options: ReviewOptions<User>,
  controller: AbortController,
): AsyncGenerator<Review<User>, void, undefined> {
  if (!field(users, Symbol.asyncIterator) && !field(users, Symbol.iterator))
    throwInvalid("users", "must be an iterable");
  validateOptions(context, options, { ...membershipOptionChecks, source: anything, checkpoint: anything });
  const { source, concurrency = 8, signal, timeout, checkpoint } = own(options);
  if (typeof source !== "function") throwInvalid("source", "must be a function that returns the source of a user");
  const start = readCheckpoint(checkpoint);
  const upcoming = pendingUsers(users, start, controller.signal);
  // The positions below `next` that were not returned yet.
  const open = new Set(start.open);
  let next = start.next;
  let hashOfUsers = start.hash;
  let inFlight = 0;
  let isPulling = false;
  let isDone = false;
  const events: ReviewEvent<User>[] = [];
  let wake = () => {};
  const removeListener = abortWith(signal, controller);
  onAbort(controller.signal, () => wake());
  const emit = (event: ReviewEvent<User>) => {
    events.push(own(event));
    wake();
  };
  const pull = () => {
    isPulling = true;
    upcoming.next().then(
      ({ value, done }) => emit({ next: done ? undefined : value }),
      (error: unknown) => emit({ error }),
    );
  };
  const read = ({ user, position, hash }: PositionedUser<User>) => {
    inFlight++;
    open.add(position);
    if (position >= next) {
      next = position + 1;
      hashOfUsers = hash;
    }
    collect(user).then(
      ({ memberships, failures: [failure], coverage }) => {
        for (const one of coverage) {
          const result = failure ? { user, failure, coverage: one } : { user, memberships, coverage: one };
          emit({ position, result });
        }
      },
      (error: unknown) => emit({ error }),
    );
  };
  const collect = async (user: User) => {
    const userSource = source(user);
    if (partsOf(userSource) === undefined) {
      ignore(userSource);
      throw iterationError(context, "source", "did not return an object with `provider` and `listMemberships`");
    }
    return collectMemberships([userSource], { signal: controller.signal, timeout });
  };

  try {
    for (;;) {
      throwIfAborted(controller.signal);
      if (!isPulling && !isDone && inFlight < concurrency) pull();
      const event = events.shift();
      if (event === undefined) {
        if (isDone && inFlight === 0) return;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else if ("error" in event) {
        throw event.error;
      } else if ("result" in event) {
        inFlight--;
        open.delete(event.position);
        yield { ...event.result, checkpoint: { next, open: [...open], hash: hashOfUsers } };
      } else {
        isPulling = false;
        if (event.next) read(event.next);
        else isDone = true;
      }
    }
  } catch (error) {
    throwUnlessReturned(error, controller.signal);
  } finally {
    removeListener();
    controller.abort();
    upcoming.return(undefined).catch(() => {}); // not awaited: it may take long
  }
}

/** All positions before `next` were returned, except the open ones. */
interface Checkpoint {
  readonly next: number;
  readonly open: readonly number[];
  /** Of the users before `next`. Older checkpoints have none. */
  readonly hash: number | undefined;
}

interface PositionedUser<User> {
  readonly user: User;
  readonly position: number;
  /** Of all users up to this one. */
  readonly hash: number;
}

/** The next user or the end of the users, the result for a user, or an error that ends the review. */
type ReviewEvent<User> =
  | { readonly next: PositionedUser<User> | undefined }
  | {
      readonly position: number;
      readonly result:
        | { readonly user: User; readonly memberships: readonly Membership[]; readonly coverage: MembershipCoverage }
        | { readonly user: User; readonly failure: MembershipFailure; readonly coverage: MembershipCoverage };
    }
  | { readonly error: unknown };

/** The users with their positions, without those that an earlier review returned. */
async function* pendingUsers<User>(
  users: AsyncIterable<User> | Iterable<User>,
  { next, open, hash: expected }: Checkpoint,
  signal: AbortSignal,
): AsyncGenerator<PositionedUser<User>, void, undefined> {
  const reader = createReader<User>(users, [Symbol.asyncIterator, Symbol.iterator], (problem) =>
    iterationError(context, "users", problem),
  );
  const isOpen = new Set(open);
  let position = 0;
  let sum = 0;
  let isYielding = false;
  const checkUsers = () => {
    if (position === next && expected !== undefined && sum !== expected)
      throwInvalid("checkpoint", "belongs to other users: the list has changed since. Start again without it");
  };
  try {
    for (let box = await reader.next(); box; box = await reader.next()) {
      isYielding = true;
      checkUsers();
      sum = hash(`${sum} ${textOfUser(box.item)}`);
      if (position >= next || isOpen.has(position)) yield { user: box.item, position, hash: sum };
      if (++position % itemsPerTurn === 0) await yieldToEventLoop();
      if (signal.aborted) return; // `return` of this generator waits until it yields
      isYielding = false;
    }
  } finally {
    if (isYielding) await reader.end(); // the loop was left
  }
  checkUsers();
  if (position < next) throwInvalid("checkpoint", "is beyond the last of these users, so it belongs to other users");
}

function readCheckpoint(checkpoint: unknown): Checkpoint {
  if (checkpoint === undefined || checkpoint === null) return { next: 0, open: [], hash: undefined };
  const next = field(checkpoint, "next");
  const open = field(checkpoint, "open");
  const isOpen = (position: unknown) => isPosition(position) && isPosition(next) && position < next;
  if (!isPosition(next) || !Array.isArray(open) || !open.every(isOpen))
    return throwInvalid("checkpoint", "is not a checkpoint of a review");
  return { next, open, hash: numberOf(field(checkpoint, "hash")) };
}

/** What distinguishes a user from another. */
function textOfUser(user: unknown): string {
  try {
    return typeof user === "object" ? JSON.stringify(user) : String(user);
  } catch {
    return "";
  }
}

function isPosition(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

const context = { provider: "memberships", operation: "reviewMemberships", undone: "started" } as const;

function throwInvalid(argument: string, problem: string): never {
  return throwInvalidArgument(context, argument, problem);
}
