/** What the servers of `npm run bench -- faults` do, and how to recognize the outcome. */

import type { Behavior, FaultyServer } from "../../test/faults/server.ts";
import type { Contestant, Setup } from "./contestants.ts";
import { headersOf, startOf } from "./subject.ts";
import type { Outcome } from "./trials.ts";

export const json =
  (body: unknown, status = 200, headers = {}): Behavior =>
  ({ response }) => {
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
  };
export const raw =
  (text: string, status = 200, headers = {}): Behavior =>
  ({ response }) => {
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(text);
  };
export const silent: Behavior = () => {};
export const stalls: Behavior = ({ response }) =>
  void response.writeHead(200, { "content-type": "application/json" }).write("[");
export const cut: Behavior = ({ response }) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "1000" }).write("[");
  setTimeout(() => response.destroy(), 20);
};

export const organization = ({ subject }: Contestant, index: number) => subject.item(index);
/** The list in the form that the query requests. */
export const listed =
  ({ subject }: Contestant, items: unknown, next?: number): Behavior =>
  (exchange) => {
    const { headers, url: target } = exchange.request;
    const url = new URL(`http://${headers.host}${target}`);
    json(subject.body(items, url.searchParams, undefined, next), 200, headersOf(subject, url, next))(exchange);
  };
export const failure = ({ subject }: Contestant, status: number, message = "no") =>
  json(subject.failure(status, message), status);

/** The page that is requested: everything is on the first. */
export const pages =
  (contestant: Contestant, items: unknown): Behavior =>
  (exchange) => {
    const isFirst = startOf(contestant.subject, exchange.url.searchParams) === 0;
    listed(contestant, isFirst ? items : [])(exchange);
  };

export const failed = ({ state }: Outcome) => state === "failed";
export const recovered = ({ state, value }: Outcome) =>
  state === "responded" && Array.isArray(value) && value.length === 1;

export const reset: Behavior = ({ request }) => request.socket.resetAndDestroy();

export const withHeaders =
  (headers: Readonly<Record<string, string>>, then: Behavior): Behavior =>
  (exchange) => {
    for (const [name, value] of Object.entries(headers)) exchange.response.setHeader(name, value);
    then(exchange);
  };

/** The ways in which a provider requests a wait of two seconds: longer than the first back-off of any client here. */
export const waits: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ["Retry-After: 2", { "retry-after": "2" }],
  ['Ratelimit: "default";r=0;t=2', { ratelimit: '"default";r=0;t=2' }],
];

/** Milliseconds between the first request and the second. */
export function gapOf({ requests: [first, second] }: FaultyServer): number {
  return first && second ? second.at - first.at : 0;
}

/** A page of 50, whose number is that of its first item. */
export const fullPage = (contestant: Contestant, page: number): Behavior =>
  listed(
    contestant,
    Array.from({ length: 50 }, (_, index) => organization(contestant, page * 50 + index)),
    (page + 1) * 50,
  );

export function idsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.map((item) => item?.id) : [];
}

/** Lists, and aborts after 100 ms; fails with the reason only where the client does. */
export function aborted(contestant: Contestant, setup: Setup): Promise<unknown> {
  const reason = new Error("the caller's");
  const abort = new AbortController();
  setTimeout(() => abort.abort(reason), 100);
  return contestant.list({ ...setup, timeout: 20_000 }, abort.signal).catch((error) => {
    throw error === reason ? reason : "another reason";
  });
}
