/** Credentials: fetched for each attempt, sent to one origin, shown to nobody. */
import { expect } from "vitest";
import { paragraph, rejection } from "./fault.ts";
import { html, json, redirect, text } from "./responses.ts";
import { expectNoSecret } from "./secrets.ts";
import { type Behavior, startServer } from "./server.ts";
import { good, type Subject, secret, subjects } from "./subjects.ts";

const fault = paragraph("Credentials");

/** Each way in which a server repeats what it was sent. */
const echoes: readonly [what: string, response: (subject: Subject, sent: string) => Behavior][] = [
  ["in the message of an error response", ({ errorBody }, sent) => json(errorBody(`Unknown: ${sent}`), 401)],
  [
    "in an undocumented field of an error response",
    (_, sent) => json({ error: "x", debug: { headers: [sent], [sent]: 1 } }, 400),
  ],
  ["in an HTML page with 200", (_, sent) => text(`<html>${"x".repeat(10)}${sent}`)],
  ["where a message is cut off", (_, sent) => text("x".repeat(100) + sent)],
  [
    "as the name of the violating field",
    ({ body, item, idField, wrongId }, sent) => json(body([{ ...item(1), [sent]: 1, [idField]: wrongId }])),
  ],
  [
    "as the code of an error response",
    (_, sent) => json({ errorCode: sent, code: sent, error: sent, message: "No" }, 400),
  ],
  [
    "in JSON escapes",
    ({ errorBody }, sent) => text(JSON.stringify(errorBody("X")).replace('"X"', `"${escaped(sent)}"`), 403),
  ],
  [
    "in the entities of an HTML page",
    (_, sent) =>
      html(
        403,
        sent.replace(/[^a-z0-9]/gi, (character) => `&#x${character.charCodeAt(0).toString(16)};`),
      ),
  ],
  ["in the id of the request", ({ errorBody, requestId }, sent) => json(errorBody("No"), 403, { [requestId]: sent })],
  ["in the target of a redirect", (_, sent) => redirect(302, `https://example.com/?sent=${encodeURIComponent(sent)}`)],
];

export const credentials = [
  ...echoes.map(([what, response]) =>
    fault(
      `A server that repeats the credential ${what} does not make the error, its cause or an event show it.`,
      async (stage) => {
        const { server, subject, open } = stage;
        server.does(echo((sent) => response(subject, sent)));
        const events: unknown[] = [];
        const push = (event: unknown) => events.push(event);
        const { list, client } = open({ retries: 1, onResponse: push, onRetry: push, onDrift: push });
        const error = await rejection(list());
        expect(error).toHaveProperty("provider", subject.provider);
        expect(server.requests[0]?.headers[subject.header]).toBe(subject.scheme + secret);
        for (const value of [error, events, client]) expectNoSecret(value, secret);
      },
    ),
  ),
  fault("A credential that the server repeats percent-encoded is in no error.", async ({ open, server }) => {
    const token = "a+b/c=d+e/f=0123456789";
    server.does(html(400, encodeURIComponent(token)));
    expectNoSecret(await rejection(open({ token }).list()), token);
  }),
  fault(
    "A server that repeats the credential in a response that drifts does not make an event show it.",
    async (stage) => {
      const { server, subject, open } = stage;
      const { body, item } = subject;
      server.does(
        echo((sent) =>
          json(body([{ ...item(1), [sent]: 1, status: sent, role: sent, third_party_client_access: sent }])),
        ),
      );
      const events: unknown[] = [];
      const push = (event: unknown) => events.push(event);
      // A provider may have one of these names for a value that is no text.
      await open({ contract: "report", onDrift: push, onResponse: push }).list();
      expect(events.length).toBeGreaterThan(1);
      expectNoSecret(events, secret);
    },
  ),
  fault(
    "A credential that is also a number, or a word of JSON, in an error response still gives the right error.",
    async (stage) => {
      const { server, subject, open } = stage;
      for (const token of ["12345678", "true", "null", "false"]) {
        const body = { ...Object(subject.errorBody("No")), more: [12345678, true, null, false], "12345678": 1 };
        server.does(json(body, 403));
        const error = await rejection(open({ token }).list());
        expect(error, token).toMatchObject({ name: "PermissionError", status: 403 });
      }
    },
  ),
  fault("Neither `inspect` nor JSON of a client shows its credentials.", async ({ subject, baseUrl }) => {
    for (const { open, sends } of subject.credentials)
      expectNoSecret(open({ baseUrl }).client, secret, ...Object.values(sends(secret)));
  }),
  ...[301, 302, 303, 307, 308].map((status) =>
    fault(
      `A ${status} is never followed, to the same origin or to another; it is a ConnectionError.`,
      async ({ server, open }) => {
        const elsewhere = await startServer();
        elsewhere.does(json([]));
        try {
          const locations = ["/elsewhere", `${elsewhere.origin}/elsewhere`, "https://nobody.invalid/", ""];
          for (const [index, location] of locations.entries()) {
            server.does(redirect(status, location));
            const error = await rejection(open({ retries: 2 }).list());
            expect(error).toMatchObject({ name: "ConnectionError", message: expect.stringContaining("redirect") });
            expect(server.requests).toHaveLength(index + 1);
          }
          expect(elsewhere.requests).toEqual([]);
        } finally {
          await elsewhere.close();
        }
      },
    ),
  ),
  fault(
    "A credential with a line break is a CredentialError that does not repeat it, and nothing is sent.",
    async ({ server, subject, open }) => {
      const { provider, operation } = subject;
      for (const value of [`${secret}\n`, `${secret}\r\nx-evil: 1`, `\r${secret}`, `${secret}\0`, `${secret}\u{1F600}`])
        for (const token of [value, () => value, async () => value]) {
          const error = await rejection(open({ token }).list());
          expect(error).toMatchObject({ name: "CredentialError", provider, operation });
          expectNoSecret(error, secret);
        }
      expect(server.requests).toEqual([]);
    },
  ),
  fault(
    "A token function is called before each attempt, and what it gives is what is sent.",
    async ({ server, subject, open }) => {
      let count = 0;
      const token = async () => `token-number-${++count}`;
      server.does(
        json(subject.errorBody("Not now"), 503),
        json(subject.errorBody("Not now"), 503),
        json(good(subject)),
      );
      const { list } = open({ token, retries: 2 });
      await list();
      await list();
      const sent = server.requests.map(({ headers }) => headers[subject.header]);
      expect(sent).toEqual([1, 2, 3, 4].map((number) => `${subject.scheme}token-number-${number}`));
    },
  ),
];

/** Responds with what came in the header fields that carry credentials. */
export function echo(response: (sent: string) => Behavior): Behavior {
  return (exchange) => {
    const sent = [...credentialFields].map((name) => exchange.request.headers[name]);
    response(sent.filter((value) => value !== undefined).join(" "))(exchange);
  };
}

const credentialFields = new Set(
  Object.values<Subject>(subjects).flatMap(({ credentials }) =>
    credentials.flatMap(({ sends }) => Object.keys(sends(""))),
  ),
);

function escaped(text: string): string {
  return [...text].map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
}
