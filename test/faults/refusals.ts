/** Refusals: the provider said no, in whatever body. */
import { expect } from "vitest";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createK6Client } from "../../src/providers/k6/index.ts";
import { empty, html, json, text } from "./answers.ts";
import { collect, paragraph, rejection, type Stage } from "./fault.ts";
import type { Behaviour } from "./server.ts";
import { good, type Subject, secret } from "./subjects.ts";

const fault = paragraph("Refusals");

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

const bodies: readonly [what: string, behaviour: (status: number, subject: Subject) => Behaviour, body: unknown][] = [
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

export const refusals = [
  fault(
    "The provider's refusal, under any status, becomes the class of the status, with code, words and body.",
    async (stage) => {
      const { subject } = stage;
      const words = "You may not pass";
      for (const [status, name] of classes) {
        const body = subject.refusal(words);
        const error = await refused(stage, json(body, status));
        const { provider, operation, code } = subject;
        expect(error, String(status)).toMatchObject({ name, status, provider, operation, code, body });
        expect(String(error)).toContain(words);
        expect(String(error)).toContain(String(status));
      }
    },
  ),
  ...bodies.map(([what, behaviour, body]) =>
    fault(`Under any status of refusal, ${what} still gives the class of the status.`, async (stage) => {
      for (const [status, name] of classes) {
        const error = await refused(stage, behaviour(status, stage.subject));
        expect(error, String(status)).toMatchObject({ name, status, provider: stage.subject.provider });
        expect(Reflect.get(Object(error), "body")).toEqual(body);
      }
    }),
  ),
  fault("A refusal carries the id that the provider gave the request.", async (stage) => {
    const error = await refused(
      stage,
      json(stage.subject.refusal("No"), 404, { [stage.subject.requestId]: "req-4711" }),
    );
    expect(error).toMatchObject({ requestId: "req-4711" });
    expect(String(error)).toContain("req-4711");
  }),
  fault(
    "A refusal carries the id in the header that Auth0's specification names.",
    async (stage) => {
      const error = await refused(
        stage,
        json(stage.subject.refusal("No"), 404, { "ot-baggage-auth0-request-id": "req-4711" }),
      );
      expect(error).toMatchObject({ requestId: "req-4711" });
    },
    ["auth0"],
  ),
  fault("A refusal carries what the provider says of its quota and of the wait.", async (stage) => {
    const headers = { "retry-after": "9", ratelimit: '"default";r=0;t=30' };
    const error = await refused(stage, json(stage.subject.refusal("Slow down"), 429, headers));
    expect(error).toMatchObject({ retryAfter: 9, rateLimit: { remaining: 0, reset: 30 } });
  }),
  fault("A 304 that nobody asked for is an error, and not asked for again.", async (stage) => {
    const error = await refused(stage, empty(304));
    expect(["ApiError", "ConnectionError"]).toContain(Reflect.get(Object(error), "name"));
    expect(stage.server.requests).toHaveLength(1);
  }),
  fault("A refusal that is nested deeper than anything prints is a documented error.", async (stage) => {
    const deep = (open: string, close: string) => text(open.repeat(100_000) + close.repeat(100_000), 400);
    const chain = `${'[{"error_chain":'.repeat(20_000)}[]${"}]".repeat(20_000)}`;
    for (const behaviour of [deep("[", "]"), text(`{"success":false,"errors":${chain}}`, 400)]) {
      const error = await refused(stage, behaviour);
      expect(error).toMatchObject({ name: "ApiError", status: 400 });
      expect(JSON.stringify(error)).toContain('"status":400');
    }
  }),
  fault("A 404 that asks to wait for an hour is no RateLimitError.", async (stage) => {
    const error = await refused(stage, json(stage.subject.refusal("No"), 404, { "retry-after": "3600" }));
    expect(error).toMatchObject({ name: "NotFoundError", retryAfter: 3600 });
  }),
  fault("A refusal ends `listAll` as it ends `list`.", async ({ server, subject, open }) => {
    server.does(json(subject.refusal("No"), 403));
    expect(await rejection(collect(open().listAll()))).toMatchObject({ name: "PermissionError", status: 403 });
  }),
  fault(
    "`success: false` with 200 is an ApiError with Cloudflare's own code and words.",
    async (stage) => {
      const error = await refused(stage, json(stage.subject.refusal("It is closed today"), 200));
      expect(error).toMatchObject({ name: "ApiError", status: 200, code: 1234 });
      expect(String(error)).toContain("It is closed today");
    },
    ["cloudflare"],
  ),
  fault(
    "`success: false` with 200 is a refusal, and no drift: there is no data to differ.",
    async ({ server, subject, open }) => {
      server.does(json(subject.refusal("No"), 200));
      const drifts: unknown[] = [];
      await rejection(open({ onDrift: (event) => drifts.push(event) }).list());
      expect(drifts).toEqual([]);
    },
    ["cloudflare"],
  ),
  fault(
    "`success: false` with 200 is an ApiError even where a result stands beside it.",
    async (stage) => {
      const body = { ...Object(good(stage.subject)), success: false, errors: [] };
      expect(await refused(stage, json(body))).toMatchObject({ name: "ApiError", status: 200 });
    },
    ["cloudflare"],
  ),
  fault(
    "`success: false` with 200 to a DELETE is an ApiError: nobody must think that they left.",
    async ({ server, baseUrl, subject }) => {
      server.does(json(subject.refusal("You are the last owner"), 200));
      const { organizations, memberships } = createCloudflareClient({ auth: { token: secret }, baseUrl });
      for (const leave of [organizations.leave, memberships.leave])
        expect(await rejection(leave("x1"))).toMatchObject({ name: "ApiError", code: 1234 });
    },
    ["cloudflare"],
  ),
  fault(
    "`errors` beside a success are no failure.",
    async ({ server, subject, open }) => {
      server.does(json({ ...Object(good(subject)), errors: [{ code: 1234, message: "A remark" }] }));
      expect(await open().list()).toHaveLength(2);
    },
    ["cloudflare"],
  ),
  ...[6003, 6103, 6111, 9106, 9109, 10000, 10001].map((code) =>
    fault(
      `Cloudflare's code ${code} is an AuthenticationError under 200, 400, 401, 403 and 404 alike.`,
      async (stage) => {
        for (const status of [200, 400, 401, 403, 404]) {
          const body = { success: false, errors: [{ code, message: "Bad credentials" }], messages: [], result: null };
          expect(await refused(stage, json(body, status))).toMatchObject({ name: "AuthenticationError", status, code });
        }
      },
      ["cloudflare"],
    ),
  ),
  fault(
    "A bad credential that stands in the chain below another code is an AuthenticationError.",
    async (stage) => {
      const errors = [{ code: 1000, message: "Bad request", error_chain: [{ code: 6111, message: "Invalid format" }] }];
      const error = await refused(stage, json({ success: false, errors }, 400));
      expect(error).toMatchObject({ name: "AuthenticationError", code: 1000 });
      expect(String(error)).toContain("Invalid format");
    },
    ["cloudflare"],
  ),
  fault(
    "Cloudflare's code 971 is a RateLimitError.",
    async (stage) => {
      const body = { success: false, errors: [{ code: 971, message: "Please wait" }] };
      expect(await refused(stage, json(body, 429))).toMatchObject({ name: "RateLimitError", code: 971 });
    },
    ["cloudflare"],
  ),
  fault(
    "k6's codes for not found, not allowed and not authenticated go before the status.",
    async ({ server, baseUrl }) => {
      const meanings: readonly [number, string][] = [
        [3, "NotFoundError"],
        [4, "PermissionError"],
        [5, "AuthenticationError"],
        [6, "AuthenticationError"],
      ];
      const { organizations } = createK6Client({ auth: { token: secret }, baseUrl });
      for (const [code, name] of meanings) {
        server.does(json({ error: { message: "No", code } }, 400));
        for (const call of [
          () => organizations.list(),
          () => organizations.get(1),
          () => organizations.listProjects(1),
        ])
          expect(await rejection(call())).toMatchObject({ name, status: 400, code });
      }
    },
    ["k6"],
  ),
  fault(
    "Auth0's `insufficient_scope` is a PermissionError that names the scope.",
    async (stage) => {
      const body = {
        statusCode: 403,
        error: "Forbidden",
        message: "Insufficient scope",
        errorCode: "insufficient_scope",
      };
      const error = await refused(stage, json(body, 403));
      expect(error).toMatchObject({ name: "PermissionError", code: "insufficient_scope" });
      expect(String(error)).toContain("read:organizations");
    },
    ["auth0"],
  ),
];

function refused({ server, open }: Stage, behaviour: Behaviour): Promise<unknown> {
  server.does(behaviour);
  return rejection(open({ retries: 0 }).list());
}
