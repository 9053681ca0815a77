/** Error responses: the status or the body is an error, whatever the body is. */
import { expect } from "vitest";
import { collect, paragraph, rejection, type Stage } from "./fault.ts";
import { empty, html, json, text } from "./responses.ts";
import type { Behavior } from "./server.ts";
import type { Subject } from "./subjects.ts";

const fault = paragraph("Error responses");

const classes: readonly [status: number, name: string][] = [
  [400, "ApiError"],
  [401, "AuthenticationError"],
  [402, "ApiError"],
  [403, "PermissionError"],
  [404, "NotFoundError"],
  [405, "ApiError"],
  [408, "ApiError"],
  [409, "ApiError"],
  [410, "ApiError"],
  [418, "ApiError"],
  [422, "ApiError"],
  [429, "RateLimitError"],
  [499, "ApiError"],
  [500, "ServerError"],
  [501, "ServerError"],
  [502, "ServerError"],
  [503, "ServerError"],
  [504, "ServerError"],
  [520, "ServerError"],
  [599, "ServerError"],
];

const bodies: readonly [what: string, behavior: (status: number, subject: Subject) => Behavior, body: unknown][] = [
  ["an HTML page", (status) => html(status), expect.stringContaining("<h1>Something broke</h1>")],
  ["no body", (status) => empty(status), undefined],
  [
    "broken JSON",
    (status) => text('{"message": "cut of', status, { "content-type": "application/json" }),
    '{"message": "cut of',
  ],
  ["`null`", (status) => json(null, status), null],
  ["a JSON string", (status) => json("no", status), "no"],
  ["an empty array", (status) => json([], status), []],
  [
    "an object of another form",
    (status) => json({ errors: "x", error: 7, message: {}, code: [] }, status),
    { errors: "x", error: 7, message: {}, code: [] },
  ],
  ["the body of a success", (status, subject) => json(subject.body([subject.item(1)]), status), expect.anything()],
];

export const errorResponses = [
  fault(
    "The provider's error response becomes the class of its status, with code, message and body.",
    async (stage) => {
      const { subject } = stage;
      const words = "You may not pass";
      for (const [status, name] of classes) {
        const body = subject.errorBody(words);
        const error = await errorOf(stage, json(body, status));
        const { provider, operation, code } = subject;
        expect(error, String(status)).toMatchObject({ name, status, provider, operation, body });
        expect(Object(error).code).toBe(code);
        expect(String(error)).toContain(words);
        expect(String(error)).toContain(String(status));
      }
    },
  ),
  ...bodies.map(([what, behavior, body]) =>
    fault(`Under any error status, ${what} still gives the class of the status.`, async (stage) => {
      for (const [status, name] of classes) {
        const error = await errorOf(stage, behavior(status, stage.subject));
        expect(error, String(status)).toMatchObject({ name, status, provider: stage.subject.provider });
        expect(Reflect.get(Object(error), "body")).toEqual(body);
      }
    }),
  ),
  fault("An error response carries the id that the provider gave the request.", async (stage) => {
    const error = await errorOf(
      stage,
      json(stage.subject.errorBody("No"), 404, { [stage.subject.requestId]: "req-4711" }),
    );
    expect(error).toMatchObject({ requestId: "req-4711" });
    expect(String(error)).toContain("req-4711");
  }),
  fault("An error response carries the rate limit and the wait that the provider states.", async (stage) => {
    const headers = { "retry-after": "9", ratelimit: '"default";r=0;t=30' };
    const error = await errorOf(stage, json(stage.subject.errorBody("Slow down"), 429, headers));
    expect(error).toMatchObject({ retryAfter: 9, rateLimit: { remaining: 0, reset: 30 } });
  }),
  fault("A 304 that nobody requested is an error, and not retried.", async (stage) => {
    const error = await errorOf(stage, empty(304));
    expect(["ApiError", "ConnectionError"]).toContain(Reflect.get(Object(error), "name"));
    expect(stage.server.requests).toHaveLength(1);
  }),
  fault("An error response that is nested deeper than anything prints is a documented error.", async (stage) => {
    const deep = (open: string, close: string) => text(open.repeat(100_000) + close.repeat(100_000), 400);
    const chain = `${'[{"error_chain":'.repeat(20_000)}[]${"}]".repeat(20_000)}`;
    for (const behavior of [deep("[", "]"), text(`{"success":false,"errors":${chain}}`, 400)]) {
      const error = await errorOf(stage, behavior);
      expect(error).toMatchObject({ name: "ApiError", status: 400 });
      expect(JSON.stringify(error)).toContain('"status":400');
    }
  }),
  fault("A 404 with a wait of an hour is no RateLimitError.", async (stage) => {
    const error = await errorOf(stage, json(stage.subject.errorBody("No"), 404, { "retry-after": "3600" }));
    expect(error).toMatchObject({ name: "NotFoundError", retryAfter: 3600 });
  }),
  fault("An error response ends `listAll` as it ends `list`.", async ({ server, subject, open }) => {
    server.does(json(subject.errorBody("No"), 403));
    expect(await rejection(collect(open().listAll()))).toMatchObject({ name: "PermissionError", status: 403 });
  }),
];

export function errorOf({ server, open }: Stage, behavior: Behavior): Promise<unknown> {
  server.does(behavior);
  return rejection(open({ retries: 0 }).list());
}
