/** What still showed a credential: earlier attempts, other forms of the text, and errors that nobody can look into. */
import { inspect } from "node:util";
import { expect } from "vitest";
import { paragraph, rejection } from "./fault.ts";
import { json, text } from "./responses.ts";
import { expectNoSecret } from "./secrets.ts";
import { type SubjectOptions, secret } from "./subjects.ts";

const fault = paragraph("Credentials in errors");

/** Errors that show a credential in a way of their own, or fail when they are looked at. */
const thrown: readonly [what: string, make: () => unknown][] = [
  ["its `toString`", () => ({ toString: () => `with ${secret}` })],
  ["its `toJSON`", () => Object.assign(new Error("no"), { toJSON: () => ({ sent: secret }) })],
  ["`inspect.custom`", () => Object.assign(new Error("no"), { [inspect.custom]: () => secret })],
  ["the name of a property", () => Object.assign(new Error("no"), { [secret]: 1 })],
  ["its own name", () => Object.assign(new Error("no"), { name: secret })],
  ["its code", () => Object.assign(new Error("no"), { code: secret, errno: -1, syscall: secret, address: secret })],
  ["its stack", () => Object.assign(new Error("no"), { stack: `Error: no\n    at ${secret}` })],
  ["raw bytes", () => Object.assign(new Error("no"), { data: Buffer.from(secret), rawPacket: Buffer.from(secret) })],
  ["a getter", () => Object.defineProperty(new Error("no"), "sent", { get: () => secret, enumerable: true })],
  ["a cause of its cause", () => new Error("no", { cause: new Error("no", { cause: { sent: secret } }) })],
  ["a function", () => Object.assign(() => secret, { message: secret })],
  ["an error of many", () => new AggregateError([new Error(secret)], "no")],
  ["a Proxy whose every trap throws", () => new Proxy(new Error("no"), traps)],
  ["a getter that throws", () => Object.defineProperty(new Error("no"), "message", { get: fail })],
  ["a circle of causes", () => Object.defineProperty(new Error("no"), "cause", { get: itself })],
];

export const leaks = [
  fault("The credential of an earlier attempt is in no error of a later one.", async (stage) => {
    const { server, subject, open } = stage;
    const first = `${secret}-of-the-first`;
    const tokens = [first, `${secret}-of-the-second`];
    for (const later of [
      json(subject.errorBody(`Unknown: ${first}`), 403),
      text(`<html>${first}</html>`),
      json(subject.body([{ ...subject.item(1), [first]: 1, [subject.idField]: subject.wrongId }])),
    ]) {
      let attempt = 0;
      server.does(json(subject.errorBody("Not now"), 503), later);
      const events: unknown[] = [];
      const push = (event: unknown) => events.push(event);
      const token = () => tokens[attempt++ % 2] ?? "";
      const error = await rejection(open({ token, onRetry: push, onResponse: push, onDrift: push }).list());
      for (const value of [error, events]) expectNoSecret(value, first);
    }
  }),
  fault("A credential with `/` and `~` that comes back as a name is in no pointer.", async (stage) => {
    const { server, subject, open } = stage;
    const token = "abcdefgh/ijklmnop~qrstuvwx/yz012345~67890/abcdef";
    const events: unknown[] = [];
    server.does(json(subject.body([{ ...subject.item(1), [token]: 1, [subject.idField]: { [token]: 1 } }])));
    const error = await rejection(open({ token, onDrift: (event) => events.push(event) }).list());
    expect(events).not.toEqual([]);
    for (const value of [error, events])
      expectNoSecret(value, token, token.replaceAll("~", "~0").replaceAll("/", "~1"));
  }),
  fault("Each part of a header that the caller gives is hidden.", async ({ server, subject, open }) => {
    const cookie = `lang=en; session="${secret}"; theme=dark`;
    for (const headers of [{ cookie }, { "x-session-id": secret }, { "x-signature": `v1=${secret}` }]) {
      server.does(json(subject.errorBody(`Unknown: ${secret}`), 403));
      const error = await rejection(open({ headers, token: "another-token" }).list());
      expect(error).toHaveProperty("message", expect.stringContaining("Unknown: [redacted]"));
      expectNoSecret(error, secret);
    }
  }),
  ...thrown.map(([what, make]) =>
    fault(
      `An error of \`fetch\`, limiter or token function that shows a credential in ${what} is none of ours, and shows none.`,
      async ({ server, subject, open }) => {
        server.does(json(subject.errorBody("Not now"), 503));
        const failing = () => Promise.reject(make());
        // The credential is known: it is a text, or was sent before.
        let requested = 0;
        const sources: readonly [name: string, options: SubjectOptions][] = [
          ["ConnectionError", { fetch: failing }],
          ["LimiterError", { limiter: { removeTokens: failing } }],
          ["CredentialError", { token: () => (requested++ === 0 ? secret : failing()) }],
        ];
        for (const [name, options] of sources) {
          const events: unknown[] = [];
          const error = await rejection(
            open({ retries: 1, onRetry: (event) => events.push(event), ...options }).list(),
          );
          expect(error).toHaveProperty("name", name);
          for (const value of [error, events]) expectNoSecret(value, secret);
          expectPlain(error);
        }
      },
    ),
  ),
  fault("An error that only claims to be of this library is none, and shows no credential.", async ({ open }) => {
    const claims = { [Symbol.for("org-contracts.error")]: ["OrgContractsError"], message: secret };
    let requested = 0;
    const token = () => {
      if (requested++ > 0) throw Object.assign(new Error(secret), claims);
      return secret;
    };
    const fetch = async () => new Response(null, { status: 503 });
    const error = await rejection(open({ token, fetch }).list());
    expect(error).toHaveProperty("name", "CredentialError");
    expectNoSecret(error, secret);
  }),
  fault("Bytes that no parser reads are in no error.", async ({ server, open, subject }) => {
    server.does(({ request }) => {
      const sent = request.headers[subject.header];
      request.socket.end(`HTTP/1.1 200 OK\r\nbad header ${sent}\r\n\r\n`);
    });
    const error = await rejection(open({ retries: 0 }).list());
    expect(error).toHaveProperty("name", "ConnectionError");
    expectPlain(error);
    expectNoSecret(error, secret);
  }),
  fault("A credential of 95,000 characters changes no call, and is in no error.", async ({ subject, open }) => {
    const token = "abcdefghij".repeat(9_500);
    const ok = async () => Response.json(subject.body([{ ...subject.item(1), surprise: token }]));
    const events: unknown[] = [];
    expect(await open({ token, fetch: ok, onDrift: (event) => events.push(event) }).list()).toHaveLength(1);
    expect(events).toHaveLength(1);
    const rejected = async () => Response.json(subject.errorBody(`No: ${token}`), { status: 403 });
    const error = await rejection(open({ token, fetch: rejected }).list());
    expect(error).toMatchObject({ name: "PermissionError", body: subject.errorBody("No: [redacted]") });
    expect(Object(error).message.length).toBeLessThan(1_000);
  }),
];

const plain = ["stack", "message", "name", "cause", "code", "errno", "syscall", "address", "port"];

/** Each cause is an error of our own, with nothing in it but what names a failure. */
function expectPlain(error: unknown): void {
  for (let cause = Object(error).cause; cause !== undefined; cause = cause.cause) {
    expect(Object.getPrototypeOf(cause)).toBe(Error.prototype);
    expect(Reflect.ownKeys(cause).filter((key) => !plain.includes(String(key)))).toEqual([]);
  }
}

function fail(): never {
  throw new Error(secret);
}

const traps = Object.fromEntries(Object.getOwnPropertyNames(Reflect).map((name) => [name, fail]));

function itself(this: unknown): unknown {
  return this;
}
