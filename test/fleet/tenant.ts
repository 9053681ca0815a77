/**
 * A tenant over HTTP, in a process of its own: `tenant.ts '{"limit":1200,"window":300000}'`, or with `rate` and `burst`.
 * It prints its port. One request too many is rejected, and everything else for the time of `block`.
 */
import { createServer } from "node:http";
import { listen } from "../../src/cli/serve.ts";

export interface TenantOptions {
  readonly limit?: number;
  readonly window?: number;
  readonly rate?: number;
  readonly burst?: number;
  /** ms for which everything is rejected after a request too many. */
  readonly block?: number;
}

export interface TenantReport {
  readonly requests: number;
  readonly rejected: number;
  /** ms from the first request to the last. */
  readonly duration: number;
  /** Successful requests, as a share of what the quota allows in that time. */
  readonly share: number;
  /** The same without the first window, in which a quota that nobody has used yet lets more through at once. */
  readonly steady: number;
  /** The share of the time in which everything was rejected. */
  readonly blocked: number;
  /** Users that were requested, and requests beyond one for each. */
  readonly users: number;
  readonly again: number;
}

const options: TenantOptions = JSON.parse(process.argv[2] ?? "{}");
const { limit = 1_200, window = 300_000, rate, burst = 50, block = 0 } = options;
const quota = rate === undefined ? slidingWindow(limit, window) : bucket(rate, burst);

const requested = new Map<string, number>();
let first = 0;
let last = 0;
let requests = 0;
let rejected = 0;
let acceptedFirst = 0;
let blockedUntil = 0;
let blocked = 0;

const server = createServer((request, response) => {
  request.resume();
  const user = /\/users\/([^/?]+)\/organizations/.exec(request.url ?? "")?.[1];
  if (user === undefined) return void response.end(JSON.stringify(report()));
  const now = performance.now();
  first ||= now;
  last = now;
  requests++;
  if (now >= blockedUntil && quota.take(now)) {
    blockedUntil = now + block;
    blocked += block;
  } else if (now >= blockedUntil) {
    if (now < first + window) acceptedFirst++;
    requested.set(user, (requested.get(user) ?? 0) + 1);
    const { remaining, resets } = quota.left(now);
    const ratelimit = `"default";r=${remaining};t=${Math.ceil(resets / 1000)}`;
    response.writeHead(200, { "content-type": "application/json", ratelimit });
    return void response.end(`[{"id":"org_${user.slice(-4)}","name":"organization"}]`);
  }
  rejected++;
  const wait = Math.ceil((Math.max(blockedUntil, now + quota.left(now).resets) - now) / 1000);
  response.writeHead(429, { "content-type": "application/json", "retry-after": String(wait) });
  response.end('{"statusCode":429,"error":"Too Many Requests"}');
});
console.log((await listen(server, 0)).url);
process.on("disconnect", () => process.exit());

function report(): TenantReport {
  const duration = last - first;
  const responded = requests - rejected;
  const share = responded / (quota.rate * duration);
  const steady = (responded - acceptedFirst) / (quota.rate * (duration - window));
  const timeBlocked = Math.max(0, blocked - Math.max(0, blockedUntil - last));
  return {
    requests,
    rejected,
    duration,
    share,
    steady,
    blocked: timeBlocked / duration,
    users: requested.size,
    again: responded - requested.size,
  };
}

/** How a provider counts. Times are ms. */
interface Quota {
  /** Counts a request; whether it is one too many. */
  readonly take: (now: number) => boolean;
  /** What may follow at once, and ms until there is more. */
  readonly left: (now: number) => { readonly remaining: number; readonly resets: number };
  /** Requests per ms that it allows in the long run. */
  readonly rate: number;
}

/**
 * No more than `limit` requests in any `window`, wherever it begins. That is stricter than a provider whose windows begin
 * somewhere: what passes here passes there.
 */
function slidingWindow(limit: number, window: number): Quota {
  const times: number[] = [];
  let first = 0;
  const forget = (now: number) => {
    while (first < times.length && now - (times[first] ?? now) >= window) first++;
    if (first > 100_000) {
      times.splice(0, first);
      first = 0;
    }
  };
  return {
    rate: limit / window,
    take: (now) => {
      forget(now);
      times.push(now);
      return times.length - first > limit;
    },
    left: (now) => {
      forget(now);
      const remaining = Math.max(0, limit - (times.length - first));
      return { remaining, resets: (times[first] ?? now) + window - now };
    },
  };
}

/** A token bucket: `rate` requests per second, and `burst` at once. */
function bucket(rate: number, burst: number): Quota {
  let level = burst;
  let at = 0;
  const fill = (now: number) => {
    level = Math.min(burst, level + ((now - at) * rate) / 1000);
    at = now;
  };
  return {
    rate: rate / 1000,
    take: (now) => {
      fill(now);
      if (level < 1) return true;
      level--;
      return false;
    },
    left: (now) => {
      fill(now);
      return { remaining: Math.floor(level), resets: ((burst - level) * 1000) / rate };
    },
  };
}
