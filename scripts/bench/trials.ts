/** The faults that every client meets in `npm run bench -- faults`, and what a caller may expect of each. */
import { inspect } from "node:util";
import { validateResponse } from "../../src/client/validate-response.ts";
import { operationsOf, readSpec } from "../../src/compiler/spec.ts";
import { type Behavior, type FaultyServer, startServer } from "../../test/faults/server.ts";
import {
  aborted,
  cut,
  failed,
  failure,
  fullPage,
  gapOf,
  idsOf,
  json,
  listed,
  organization,
  pages,
  raw,
  recovered,
  reset,
  silent,
  stalls,
  waits,
  withHeaders,
} from "./behaviors.ts";
import { type Contestant, type Setup, secret } from "./contestants.ts";
import type { SubjectDefinition } from "./subject.ts";
import type { Subject } from "./subjects.ts";

export interface Trial {
  readonly name: string;
  readonly script: (contestant: Contestant) => Behavior[];
  readonly retries?: number;
  /** The deadline of an attempt in ms. @defaultValue `400` */
  readonly timeout?: number;
  /** Whether it applies to a contestant. @defaultValue It does. */
  readonly applies?: (contestant: Contestant) => boolean;
  /** Whether what came of the call is right. */
  readonly passes: (outcome: Outcome, contestant: Contestant) => boolean | Promise<boolean>;
  readonly call?: (contestant: Contestant, setup: Setup) => Promise<unknown>;
}

export interface Outcome {
  readonly server: FaultyServer;
  /** `late`: neither a response nor an error in time. */
  readonly state: "responded" | "failed" | "late";
  readonly value: unknown;
}

const canLeave = ({ leave }: Contestant) => leave !== undefined;

export const trials: readonly Trial[] = [
  { name: "headers never come", script: () => [silent], passes: failed },
  { name: "the body stalls", script: () => [stalls], passes: failed },
  { name: "the body is cut short", script: () => [cut], passes: failed },
  { name: "the gzip is corrupt", script: () => [raw("not gzip", 200, { "content-encoding": "gzip" })], passes: failed },
  {
    name: "503, then the response",
    retries: 1,
    script: (c) => [failure(c, 503), pages(c, [organization(c, 1)])],
    passes: recovered,
  },
  {
    name: "a stalled body, then the response",
    retries: 1,
    script: (c) => [stalls, pages(c, [organization(c, 1)])],
    passes: recovered,
  },
  {
    name: "a 429 that requests a wait of an hour fails at once",
    retries: 1,
    script: (c) => [
      (exchange) => {
        exchange.response.setHeader("retry-after", "3600");
        failure(c, 429)(exchange);
      },
    ],
    passes: ({ state, server }) => state === "failed" && server.requests.length === 1,
  },
  {
    name: "HTML with 200",
    script: () => [raw("<!doctype html><p>Sign in</p>", 200, { "content-type": "text/html" })],
    passes: failed,
  },
  { name: "an empty 200", script: () => [raw("")], passes: failed },
  { name: "data of the wrong type", script: (c) => [pages(c, "nope")], passes: failed },
  { name: "an id of the wrong type", script: (c) => [pages(c, [withWrongId(c)])], passes: failed },
  {
    name: "an item without the id that it must have",
    applies: ({ subject }) => validateResponse(subject.operation, 200, withoutId(subject)).violations.length > 0,
    script: ({ subject }) => [json(withoutId(subject))],
    passes: failed,
  },
  {
    name: "success: false with 200",
    applies: ({ subject }) => "success" in Object(subject.failure(200, "no")),
    script: ({ subject }) => [json(subject.failure(200, "no"))],
    passes: failed,
  },
  {
    name: "the same page for ever",
    script: (c) => [fullPage(c, 0)],
    passes: ({ state, server }) => state === "failed" && server.requests.length <= 3,
  },
  {
    name: "a redirect gets no credentials",
    script: () => [],
    passes: async ({ state }) => state === "failed",
    call: async (contestant, setup) => {
      const elsewhere = await startServer();
      const here = await startServer();
      elsewhere.does(listed(contestant, []));
      here.does(
        ({ response, request }) => void response.writeHead(302, { location: elsewhere.origin + request.url }).end(),
      );
      try {
        await contestant.list({ ...setup, origin: here.origin }).catch(() => {});
        if (JSON.stringify(elsewhere.requests.map(({ headers }) => headers)).includes(secret)) return "leaked";
        throw new Error("kept");
      } finally {
        await Promise.all([here.close(), elsewhere.close()]);
      }
    },
  },
  {
    name: "a credential that the server repeats is not in the error",
    script: (c) => [failure(c, 400, `Bad key ${secret}`)],
    passes: ({ state, value }) =>
      state === "failed" && !inspect(value, { depth: 9, showHidden: true }).includes(secret),
  },
  {
    name: 'leaving ".." sends nothing',
    applies: canLeave,
    script: (c) => [listed(c, { id: "x" })],
    call: (contestant, setup) => contestant.leave?.(setup, "..") ?? Promise.resolve(),
    passes: ({ state, server }) => state === "failed" && server.requests.length === 0,
  },
  {
    name: "an abort in the body ends the call with the caller's reason",
    script: () => [stalls],
    call: aborted,
    passes: ({ state, value }) => state === "failed" && value instanceof Error,
  },
  ...[408, 429, 500, 502, 504].map(
    (status): Trial => ({
      name: `${status}, then the response`,
      retries: 1,
      script: (c) => [failure(c, status), pages(c, [organization(c, 1)])],
      passes: recovered,
    }),
  ),
  {
    name: "400 is not tried again",
    retries: 2,
    script: (c) => [failure(c, 400)],
    passes: ({ state, server }) => state === "failed" && server.requests.length === 1,
  },
  {
    name: "exactly as many retries as were allowed",
    retries: 2,
    script: (c) => [failure(c, 503)],
    passes: ({ state, server }) => state === "failed" && server.requests.length === 3,
  },
  { name: "a reset connection", script: () => [reset], passes: failed },
  {
    name: "a reset connection, then the response",
    retries: 1,
    script: (c) => [reset, pages(c, [organization(c, 1)])],
    passes: recovered,
  },
  {
    name: "a body cut short, then the response",
    retries: 1,
    script: (c) => [cut, pages(c, [organization(c, 1)])],
    passes: recovered,
  },
  ...waits.map(
    ([name, headers]): Trial => ({
      name: `${name} is waited for`,
      applies: ({ subject }) => Object.keys(headers).every((header) => documents(subject, header)),
      retries: 1,
      timeout: 2_500,
      script: (c) => [withHeaders(headers, failure(c, 429)), pages(c, [organization(c, 1)])],
      passes: (outcome) => recovered(outcome) && gapOf(outcome.server) >= 1_900,
    }),
  ),
  {
    name: "an HTML page with 502 gives its status",
    script: () => [raw("<h1>Bad gateway</h1>", 502, { "content-type": "text/html" })],
    passes: ({ state, value }) => state === "failed" && inspect(value).includes("502"),
  },
  {
    name: "an unknown field and an unknown value do no harm",
    script: (c) => [pages(c, [{ ...unknownItem(c), new: { field: 1 } }])],
    passes: recovered,
  },
  {
    name: "a page that fails in the middle is read again, without loss or repeats",
    retries: 1,
    script: (c) => [fullPage(c, 0), cut, fullPage(c, 1), pages(c, [])],
    passes: ({ state, value }) =>
      state === "responded" && new Set(idsOf(value)).size === 100 && idsOf(value).length === 100,
  },
  {
    name: "a page size of 500 is rejected before it is sent",
    script: (c) => [pages(c, [organization(c, 1)])],
    call: (contestant, setup) => contestant.page(setup, 500),
    passes: ({ state, server }) => state === "failed" && server.requests.length === 0,
  },
  ...["", ".", "%2e%2e", "a/../b"].map(
    (id): Trial => ({
      name: `leaving ${JSON.stringify(id)} stays in its place`,
      applies: canLeave,
      script: (c) => [listed(c, { id: "x" })],
      call: (contestant, setup) => contestant.leave?.(setup, id) ?? Promise.resolve(),
      passes: ({ server }, { subject }) => {
        // An SDK may put the path of the API itself before it.
        const place = new RegExp(`${subject.leave?.path.replace(/\{[^}]*\}/g, "[^/]+")}$`);
        return server.requests.every(({ target }) => place.test(new URL(target, "http://a").pathname));
      },
    }),
  ),
  {
    name: "a credential with a line break is not in the error",
    script: (c) => [pages(c, [])],
    call: (contestant, setup) => contestant.list({ ...setup, credential: `${secret}\n` }),
    passes: ({ state, value, server }) =>
      state === "failed" &&
      server.requests.length === 0 &&
      !inspect(value, { depth: 9, showHidden: true }).includes(secret),
  },
  {
    name: "an abort in the back-off ends the call with the caller's reason",
    retries: 1,
    script: (c) => [withHeaders({ "retry-after": "2" }, failure(c, 503))],
    call: aborted,
    passes: ({ state, value }) => state === "failed" && value instanceof Error,
  },
];

function unknownItem({ subject }: Contestant): object {
  return subject.unknownItem?.(1) ?? { ...subject.item(1), status: "suspended" };
}

function withWrongId(contestant: Contestant): object {
  const item = organization(contestant, 1);
  return { ...item, id: "id" in item && typeof item.id === "number" ? String(item.id) : 1 };
}

/** Whether the provider sends a header with its list. `Retry-After` is a header of HTTP, and applies to all. */
function documents({ provider, operation }: Subject, header: string): boolean {
  if (header === "retry-after") return true;
  const { responses = [] } = operationsOf(readSpec(provider)).find(({ id }) => id === operation.id) ?? {};
  return responses.some(({ headers }) => Object.keys(headers).some((name) => name.toLowerCase() === header));
}

/** A list with an item that has no id. */
function withoutId(subject: SubjectDefinition): unknown {
  const { id: _, ...item }: { id?: unknown } = subject.item(1);
  return subject.body([item], new URLSearchParams());
}
