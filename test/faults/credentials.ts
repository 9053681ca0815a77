/** Credentials: fetched for each attempt, sent to one origin, shown to nobody. */
import { expect } from "vitest";
import type { Token } from "../../src/index.ts";
import { paragraph, rejection, type Stage } from "./fault.ts";
import { html, json, redirect, text } from "./responses.ts";
import { expectNoSecret } from "./secrets.ts";
import { type Behavior, type Exchange, startServer } from "./server.ts";
import { good, type Subject, secret, subjects } from "./subjects.ts";

const fault = paragraph("Credentials");
const redirects = [301, 302, 303, 307, 308];

/** Each way in which a server repeats what it was sent. */
const echoes: readonly [what: string, behavior: (subject: Subject) => Behavior][] = [
  ["in the message of an error response", ({ errorBody }) => echo((sent) => json(errorBody(`Unknown: ${sent}`), 401))],
  [
    "in an undocumented field of an error response",
    () => echo((sent) => json({ error: "x", debug: { headers: [sent], [sent]: 1 } }, 400)),
  ],
  ["in an HTML page of failure", () => echo((sent) => html(502, sent))],
  ["in an HTML page with 200", () => echo((sent) => text(`<html>${"x".repeat(10)}${sent}`))],
  ["where a message is cut off", () => echo((sent) => text("x".repeat(100) + sent))],
  ["at the start of a body that is not JSON", () => echo((sent) => text(sent))],
  [
    "as the name of the violating field",
    ({ body, item, idField, wrongId }) => echo((sent) => json(body([{ ...item(1), [sent]: 1, [idField]: wrongId }]))),
  ],
  [
    "as the code of an error response",
    () => echo((sent) => json({ errorCode: sent, code: sent, error: sent, message: "No" }, 400)),
  ],
  [
    "in JSON escapes",
    ({ errorBody }) => echo((sent) => text(JSON.stringify(errorBody("X")).replace('"X"', `"${escaped(sent)}"`), 403)),
  ],
  ["in the entities of an HTML page", () => echo((sent) => html(403, entities(sent)))],
  ["percent-encoded in small letters", () => echo((sent) => html(403, percents(sent)))],
  [
    "in the id of the request",
    ({ errorBody, requestId }) => echo((sent) => json(errorBody("No"), 403, { [requestId]: sent })),
  ],
  [
    "in the target of a redirect",
    () => echo((sent) => redirect(302, `https://example.com/?sent=${encodeURIComponent(sent)}`)),
  ],
  [
    "as a status line of its own making",
    () =>
      echo(
        (sent) =>
          ({ request }) =>
            void request.socket.end(`HTTP/1.1 ${sent}\r\n\r\n`),
      ),
  ],
];

export const credentials = [
  ...echoes.map(([what, behavior]) =>
    fault(
      `A server that repeats the credential ${what} does not make the error, its cause or an event show it.`,
      async (stage) => {
        const { server, subject, open } = stage;
        server.does(behavior(subject));
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
    "A fetch whose error shows the request's headers does not make the ConnectionError show them.",
    async ({ open, subject }) => {
      const fetch = (request: Request) => {
        const headers = [...request.headers];
        const sent = request.headers.get(subject.header);
        return Promise.reject(
          new TypeError(`cannot send ${sent}`, { cause: Object.assign(new Error(`with ${sent}`), { headers }) }),
        );
      };
      const events: unknown[] = [];
      const error = await rejection(open({ fetch, retries: 1, onRetry: (event) => events.push(event) }).list());
      expect(error).toMatchObject({ name: "ConnectionError", cause: expect.anything() });
      for (const value of [error, events]) expectNoSecret(value, secret);
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
  ...redirects.map((status) =>
    fault(
      `A ${status} is never followed, to the same origin or to another; it is a ConnectionError.`,
      async (stage) => {
        const { server, open } = stage;
        const elsewhere = await startServer();
        elsewhere.does(json([]));
        try {
          for (const location of ["/elsewhere", `${elsewhere.origin}/elsewhere`, "https://nobody.invalid/", ""]) {
            const before = server.requests.length;
            server.does(redirect(status, location));
            const error = await rejection(open({ retries: 0 }).list());
            expect(error).toMatchObject({ name: "ConnectionError" });
            expect(String(error)).toContain("redirect");
            expect(server.requests.length - before).toBe(1);
          }
          expect(elsewhere.requests).toEqual([]);
        } finally {
          await elsewhere.close();
        }
      },
    ),
  ),
  fault("A redirect is a response and is not retried.", async ({ server, open }) => {
    server.does(redirect(302, "/elsewhere"));
    expect(await rejection(open({ retries: 2 }).list())).toMatchObject({ name: "ConnectionError" });
    expect(server.requests).toHaveLength(1);
  }),
  fault(
    "A credential with a line break is a CredentialError that does not repeat it, and nothing is sent.",
    async (stage) => {
      for (const value of [`${secret}\n`, `${secret}\r\nx-evil: 1`, `\r${secret}`, `${secret}\0`, `${secret}\u{1F600}`])
        for (const token of [value, () => value, async () => value]) expectNoSecret(await unsent(stage, token), secret);
    },
  ),
  fault("A credential that is empty, or no string, is a CredentialError, and nothing is sent.", async (stage) => {
    for (const value of ["", "  ", null, 5, {}] as string[])
      for (const token of [value, () => value, async () => value])
        expect(await unsent(stage, token)).toHaveProperty(
          "message",
          expect.stringContaining("is empty or not a string"),
        );
    await unsent(stage, () => JSON.parse("{}").token);
  }),
  fault(
    "A token function that throws or rejects is a CredentialError with its error as the cause, and nothing is sent.",
    async (stage) => {
      const cause = new Error("the vault is sealed");
      const failing = [
        () => {
          throw cause;
        },
        () => Promise.reject(cause),
      ];
      for (const token of failing) expect(await unsent(stage, token)).toHaveProperty("cause.message", cause.message);
      expect(await unsent(stage, () => Promise.reject("sealed"))).toHaveProperty("cause.message", "sealed");
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
  fault(
    "A token function that fails between two attempts ends the call in a CredentialError.",
    async ({ server, subject, open }) => {
      let count = 0;
      const token = () => {
        if (++count > 1) throw new Error(`the vault no longer knows ${secret}`);
        return secret;
      };
      server.does(json(subject.errorBody("Not now"), 503));
      const error = await rejection(open({ token }).list());
      expect(error).toMatchObject({ name: "CredentialError" });
      expectNoSecret(error, secret);
      expect(server.requests).toHaveLength(1);
    },
  ),
];

/** Responds with what came in the header fields that carry credentials. */
export function echo(response: (sent: string) => Behavior): Behavior {
  return (exchange: Exchange) => {
    const sent = [...credentialFields].map((name) => exchange.request.headers[name]);
    response(sent.filter((value) => value !== undefined).join(" "))(exchange);
  };
}

const credentialFields = new Set(
  Object.values<Subject>(subjects).flatMap(({ credentials }) =>
    credentials.flatMap(({ sends }) => Object.keys(sends(""))),
  ),
);

function entities(text: string): string {
  return text.replace(/[^a-z0-9]/gi, (character) => `&#x${character.charCodeAt(0).toString(16)};`);
}

function percents(text: string): string {
  return text.replace(/[^a-z0-9]/gi, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

function escaped(text: string): string {
  return [...text].map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
}

async function unsent({ server, subject, open }: Stage, token: Token): Promise<unknown> {
  const error = await rejection(open({ token }).list());
  const { provider, operation } = subject;
  expect(error).toMatchObject({ name: "CredentialError", provider, operation });
  expect(server.requests).toEqual([]);
  return error;
}
