/** Error responses: the status or the body is an error, whatever the body is. */
import { expect } from "vitest";
import { collect, paragraph, rejection, type Stage } from "./fault.ts";
import { empty, html, json, text } from "./responses.ts";
import type { Behavior } from "./server.ts";
import type { Subject, SubjectOptions } from "./subjects.ts";

const fault = paragraph("Error responses");

const classes: readonly [status: number, name: string][] = [
  [400, "ApiError"],
  [401, "AuthenticationError"],
  [403, "PermissionError"],
  [404, "NotFoundError"],
  [429, "RateLimitError"],
  [500, "ServerError"],
];

const odd = { errors: "x", error: 7, message: {}, code: [] };
const bodies: readonly [what: string, behavior: (status: number, subject: Subject) => Behavior, body: unknown][] = [
  ["an HTML page", (status) => html(status), expect.stringContaining("<h1>Something broke</h1>")],
  ["no body", (status) => empty(status), undefined],
  ["broken JSON", (status) => text('{"message": "cut of', status), '{"message": "cut of'],
  ["`null`", (status) => json(null, status), null],
  ["a JSON string", (status) => json("no", status), "no"],
  ["an empty array", (status) => json([], status), []],
  ["an object of another form", (status) => json(odd, status), odd],
  ["the body of a success", (status, subject) => json(subject.body([subject.item(1)]), status), expect.anything()],
];

export const errorResponses = [
  fault(
    "The provider's error response becomes the class of its status, with code, message, body and the request's id.",
    async (stage) => {
      const { provider, operation, code, requestId, errorBody } = stage.subject;
      const body = errorBody("You may not pass");
      for (const [status, name] of classes) {
        const error = await errorOf(stage, json(body, status, { [requestId]: "req-4711" }));
        expect(error, String(status)).toMatchObject({ name, status, provider, operation, body, requestId: "req-4711" });
        expect(Object(error).code).toBe(code);
        for (const words of ["You may not pass", String(status), "req-4711"]) expect(String(error)).toContain(words);
      }
    },
  ),
  ...bodies.map(([what, behavior, body]) =>
    fault(`Under any error status, ${what} still gives the class of the status.`, async (stage) => {
      const { provider } = stage.subject;
      for (const [status, name] of classes) {
        const error = await errorOf(stage, behavior(status, stage.subject));
        expect(error, String(status)).toMatchObject({ name, status, provider });
        expect(Object(error).body).toEqual(body);
      }
    }),
  ),
  fault("An error response carries the rate limit and the wait that the provider states.", async (stage) => {
    const headers = { "retry-after": "9", ratelimit: '"default";r=0;t=30' };
    const error = await errorOf(stage, json(stage.subject.errorBody("Slow down"), 429, headers));
    expect(error).toMatchObject({ name: "RateLimitError", retryAfter: 9, rateLimit: { remaining: 0, reset: 30 } });
  }),
  fault("An error response that is nested deeper than anything prints is a documented error.", async (stage) => {
    const deep = (open: string, close: string) => open.repeat(100_000) + close.repeat(100_000);
    const chain = `${'[{"error_chain":'.repeat(20_000)}[]${"}]".repeat(20_000)}`;
    for (const body of [deep("[", "]"), `{"success":false,"errors":${chain}}`]) {
      const error = await errorOf(stage, text(body, 400));
      expect(error).toMatchObject({ name: "ApiError", status: 400 });
      expect(JSON.stringify(error)).toContain('"status":400');
    }
  }),
  fault(
    'An error response and a violation end `listAll` as they end `list`, an error response also with `contract: "report"`.',
    async ({ server, subject, open }) => {
      const denied = { name: "PermissionError", status: 403 };
      server.does(json(subject.errorBody("No"), 403));
      for (const call of [() => collect(open().listAll()), open({ contract: "report" }).list])
        expect(await rejection(call())).toMatchObject(denied);
      server.does(json(subject.body("nope")));
      for (const contract of ["enforce", "report"] as const)
        expect(await rejection(collect(open({ contract }).listAll()))).toMatchObject({ name: "ContractError" });
    },
  ),
];

export function errorOf({ server, open }: Stage, behavior: Behavior, options?: SubjectOptions): Promise<unknown> {
  server.does(behavior);
  return rejection(open({ retries: 0, ...options }).list());
}
