import { onAbort } from "./abort.ts";
import { withDeadline } from "./deadline.ts";
import { LimiterError, RateLimitError } from "./errors.ts";
import { type Heard, learn, paceDelay, probing, type Quota } from "./pace.ts";
import { type Redact, redactCause } from "./redact.ts";
import type { Outgoing } from "./send.ts";

/** A budget of requests, for one process or for many: `RateLimiterQueue` of rate-limiter-flexible is one. */
export interface Limiter {
  /** Resolves when so many requests may be sent. A rejection is a failure of the limiter: the request is not sent. */
  removeTokens(tokens: number): Promise<unknown>;
}

/** Ends a turn: with what the answer says, or without an answer. */
export type EndTurn = (heard?: Heard) => void;

/** What a turn is waited for with. */
export interface Waiting extends Pick<Outgoing, "place" | "signal" | "retries"> {
  readonly redact: Redact;
}

/** Waits until an attempt may be sent. */
export type Turn = (waiting: Waiting) => Promise<EndTurn>;

/** The line in which the attempts of one client wait for the quota that its answers tell, and for their tokens. */
export function createTurns(maxRetryDelay: number, limiter: Limiter | undefined): Turn {
  /** Those who wait; each tells how many ms it has to wait still, or 0 when it waits no more. */
  const line = new Set<() => number>();
  let known: Quota | undefined;
  let underWay = 0;
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** ms by which the timers are ahead of the clock, where a test fakes one and not the other. */
  let ahead = 0;
  const clock = () => performance.now() + ahead;

  const advance = () => {
    clearTimeout(timer);
    for (const settle of line) {
      const delay = settle();
      if (delay > 0) {
        const due = clock() + delay;
        timer = setTimeout(() => {
          const early = due - clock();
          // A real timer may be early by fractions of a ms: it is set again.
          if (early > 50) ahead += early;
          advance();
        }, delay);
        return;
      }
      line.delete(settle);
    }
  };

  const wait = ({ place, signal, retries }: Waiting, isSent: boolean) =>
    new Promise<void>((resolve, reject) => {
      signal?.throwIfAborted();
      const longest = retries > 0 ? maxRetryDelay : 0;
      const settle = () => {
        const now = clock();
        // Those who wait for a new quota do not fall upon it all at once; one alone may.
        if (known && known.until <= now) known = line.size > 1 ? probing : undefined;
        const delay = known ? paceDelay(known, { underWay, waiting: line.size, last }, now, longest) : 0;
        const isRefused = delay > longest && known !== undefined && known.resets < Infinity;
        if (known && delay > 0 && longest > 0 && !isRefused) return Math.min(delay, known.until - now);
        forget();
        if (isRefused) reject(notSent(place, Math.ceil(delay / 1000)));
        else resolve();
        if (isSent && !isRefused) {
          underWay++;
          last = now;
        }
        return 0;
      };
      const forget = onAbort(signal, () => {
        line.delete(settle);
        forget();
        reject(signal?.reason);
        advance();
      });
      if (longest === 0) settle();
      else if (line.add(settle).size === 1) advance();
    });

  return async (waiting) => {
    if (limiter) {
      await wait(waiting, false); // no token is taken while nothing could be sent
      await takeToken(limiter, waiting);
    }
    await wait(waiting, true);
    let isOver = false;
    return (heard) => {
      if (isOver) return;
      isOver = true;
      underWay--;
      if (heard) known = learn(known, heard, clock());
      advance();
    };
  };
}

/** The longest delay of a timer: the signal ends the wait, nothing else does. */
const forever = 2 ** 31 - 1;

async function takeToken(limiter: Limiter, { place, signal, redact }: Waiting): Promise<void> {
  try {
    await withDeadline(forever, signal, Error, async () => limiter.removeTokens(1));
  } catch (error) {
    signal?.throwIfAborted();
    const cause = redactCause(error, redact);
    throw new LimiterError(
      "was not sent: the limiter failed, and nothing is sent without a token. Its error is the `cause`.",
      { ...place, cause },
    );
  }
}

function notSent(place: Waiting["place"], retryAfter: number): RateLimitError {
  return new RateLimitError(
    `was not sent: by an earlier answer the quota is used up for ${retryAfter} s. Ask again then, or let it wait: with \`retries\`, and a longer \`maxRetryDelay\`.`,
    { ...place, status: 429, retryAfter },
  );
}
