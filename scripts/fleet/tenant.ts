/**
 * A tenant over HTTP, in a process of its own: `tenant.ts '{"limit":1200,"window":300000}'`, or with `rate` and `burst`.
 * It prints its port. One request too many is refused, and everything else for as long as `block` says.
 */
import { createServer } from "node:http";
import { bucket, slidingWindow } from "./quota.ts";

export interface TenantOptions {
  readonly limit?: number;
  readonly window?: number;
  readonly rate?: number;
  readonly burst?: number;
  /** ms for which everything is refused after a request too many. */
  readonly block?: number;
}

export interface TenantReport {
  readonly requests: number;
  readonly refused: number;
  /** ms from the first request to the last. */
  readonly duration: number;
  /** Requests answered, as a share of what the quota allows in that time. */
  readonly share: number;
  /** Users that were asked about, and requests beyond one for each. */
  readonly users: number;
  readonly again: number;
}

const options: TenantOptions = JSON.parse(process.argv[2] ?? "{}");
const { limit = 1_200, window = 300_000, rate, burst = 50, block = 0 } = options;
const quota = rate === undefined ? slidingWindow(limit, window) : bucket(rate, burst);

const asked = new Map<string, number>();
let first = 0;
let last = 0;
let requests = 0;
let refused = 0;
let blockedUntil = 0;

const server = createServer((request, response) => {
  request.resume();
  const user = /\/users\/([^/?]+)\/organizations/.exec(request.url ?? "")?.[1];
  if (user === undefined) return void response.end(JSON.stringify(report()));
  const now = performance.now();
  first ||= now;
  last = now;
  requests++;
  if (now >= blockedUntil && quota.take(now)) blockedUntil = now + block;
  else if (now >= blockedUntil) {
    asked.set(user, (asked.get(user) ?? 0) + 1);
    const { remaining, resets } = quota.left(now);
    const ratelimit = `"default";r=${remaining};t=${Math.ceil(resets / 1000)}`;
    response.writeHead(200, { "content-type": "application/json", ratelimit });
    return void response.end(`[{"id":"org_${user.slice(-4)}","name":"organization"}]`);
  }
  refused++;
  const wait = Math.ceil((Math.max(blockedUntil, now + quota.left(now).resets) - now) / 1000);
  response.writeHead(429, { "content-type": "application/json", "retry-after": String(wait) });
  response.end('{"statusCode":429,"error":"Too Many Requests"}');
});
server.listen(0, "127.0.0.1", () => console.log(JSON.stringify(server.address())));
process.on("disconnect", () => process.exit());

function report(): TenantReport {
  const duration = last - first;
  const answered = requests - refused;
  const share = answered / (quota.rate * duration);
  return { requests, refused, duration, share, users: asked.size, again: answered - asked.size };
}
