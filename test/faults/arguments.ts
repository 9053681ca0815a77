/** Arguments: what cannot be part of the request is refused before anything is sent, by its name. */
import { inspect } from "node:util";
import { expect } from "vitest";
import type { CallOptions } from "../../src/index.ts";
import { createArcheraClient } from "../../src/providers/archera/index.ts";
import { createAuth0Client } from "../../src/providers/auth0/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createK6Client } from "../../src/providers/k6/index.ts";
import { json } from "./answers.ts";
import { collect, paragraph, rejection, type Stage } from "./fault.ts";
import { domain, good, type SubjectOptions, secret, userId } from "./subjects.ts";

const fault = paragraph("Arguments");

/** An operation that takes an id, called from JavaScript, where anything may come. */
interface Call {
  readonly argument: string;
  readonly call: (value: unknown) => Promise<unknown>;
}

/** Ids that are no segment of a path, whatever the provider says of its ids. */
const noSegment = [
  "",
  " ",
  "\t\n",
  ".",
  "..",
  "%2e",
  "%2E",
  "%2e%2E",
  ".%2e",
  "%2e.",
  "%252e%252e",
  "%25252e",
  "\ud800",
];
const noId = [undefined, null, true, {}, [], () => "x", Symbol("x"), Number.NaN, Number.POSITIVE_INFINITY];

/** Ids that stay one segment, and how that reads on the wire. */
const segments: readonly [id: string, segment: string][] = [
  ["a/b", "a%2Fb"],
  ["../x", "..%2Fx"],
  ["a?b=c", "a%3Fb%3Dc"],
  ["a#b", "a%23b"],
  ["a%2Fb", "a%252Fb"],
  ["a b", "a%20b"],
  ["ä€🙂", "%C3%A4%E2%82%AC%F0%9F%99%82"],
  ["a\\b", "a%5Cb"],
  ["...", "..."],
  ["a;b|c", "a%3Bb%7Cc"],
  ["{id}", "%7Bid%7D"],
  ["a\r\nb", "a%0D%0Ab"],
  ["a\0b", "a%00b"],
];

const bounds: readonly [query: object, argument: string, words: readonly string[]][] = [
  [{ per_page: 4 }, "per_page", ["4", "5"]],
  [{ per_page: 51 }, "per_page", ["51", "50"]],
  [{ per_page: 5.5 }, "per_page", ["integer"]],
  [{ per_page: "10" }, "per_page", ["string", "integer"]],
  [{ per_page: null }, "per_page", ["null", "integer"]],
  [{ page: 0 }, "page", ["0", "1"]],
  [{ page: Number.NaN }, "page", ["integer"]],
  [{ name: "x".repeat(101) }, "name", ["101", "100"]],
  [{ name: "\ud800" }, "name", ["Unicode"]],
  [{ order: "size" }, "order", ["size", "id", "name", "status"]],
  [{ direction: "up" }, "direction", ["up", "asc", "desc"]],
  [{ status: "gone" }, "status", ["gone"]],
  [{ status: ["member"] }, "status", ["array", "string"]],
  [{ limit: 5 }, "limit", ["not documented"]],
  [{ constructor: "x" }, "constructor", ["not documented"]],
];

const auth0Bounds: typeof bounds = [
  [{ per_page: 0 }, "per_page", ["0", "1"]],
  [{ per_page: 101 }, "per_page", ["101", "100"]],
  [{ page: -1 }, "page", ["-1", "0"]],
  [{ page: 1001 }, "page", ["1001", "1000"]],
  [{ page: "1" }, "page", ["string", "integer"]],
  [{ include_totals: "yes" }, "include_totals", ["string", "boolean"]],
  [{ from: "x" }, "from", ["not documented"]],
  [{ take: 5 }, "take", ["not documented"]],
];

const badOptions: readonly [options: object, argument: string][] = [
  [{ timeout: 0 }, "timeout"],
  [{ timeout: -1 }, "timeout"],
  [{ timeout: Number.NaN }, "timeout"],
  [{ timeout: 2 ** 31 }, "timeout"],
  [{ timeout: "soon" }, "timeout"],
  [{ retries: -1 }, "retries"],
  [{ retries: 1.5 }, "retries"],
  [{ retries: "2" }, "retries"],
  [{ retries: Number.POSITIVE_INFINITY }, "retries"],
  [{ headers: { "x-a": "b\r\nx-c: d" } }, "headers"],
  [{ headers: { "a header": "b" } }, "headers"],
  [{ headers: { "x-a": 5 } }, "headers"],
];

export const argumentFaults = [
  fault(
    "An id that is empty, `.`, `..` or an encoding of them is refused by name, and nothing is sent.",
    (stage) => refusesIds(stage, noSegment),
    ["cloudflare", "auth0", "k6"],
  ),
  fault(
    "An id that is undefined, null or of another wrong type is refused by name, and nothing is sent.",
    (stage) => refusesIds(stage, noId),
    ["cloudflare", "auth0", "k6"],
  ),
  fault(
    "A number is no id where ids are strings, and 33 characters are too many.",
    (stage) => refusesIds(stage, [7, "x".repeat(33)]),
    ["cloudflare"],
  ),
  fault(
    "An id is a whole number from 1 where ids are numbers.",
    (stage) => refusesIds(stage, [0, -1, 1.5, "7", "7/.."]),
    ["k6"],
  ),
  fault(
    "Every other id is percent-encoded into one segment.",
    async (stage) => {
      const { server } = stage;
      for (const { call } of calls(stage))
        for (const [id, segment] of segments) {
          server.does(json({ success: false, error: "x", errors: [] }, 404));
          const before = server.requests.length;
          await rejection(call(id));
          const target = server.requests[before]?.target.split("?")[0]?.split("/") ?? [];
          expect(target).toContain(segment);
          expect(target).toHaveLength(
            5 + (stage.subject.provider === "auth0" ? 1 : target.includes("organizations") ? 1 : 0),
          );
        }
    },
    ["cloudflare", "auth0"],
  ),
  fault(
    "A query value outside the specification's bounds is refused by name and with the bound, and nothing is sent.",
    async ({ server, baseUrl, subject }) => {
      const cloudflare = createCloudflareClient({ auth: { token: secret }, baseUrl });
      const auth0 = createAuth0Client({ domain, auth: { token: secret }, baseUrl });
      const isAuth0 = subject.provider === "auth0";
      for (const [query, argument, words] of isAuth0 ? auth0Bounds : bounds) {
        const calls = isAuth0
          ? [() => auth0.organizations.list(userId, query), () => collect(auth0.organizations.listAll(userId, query))]
          : [() => cloudflare.organizations.list(query), () => cloudflare.memberships.list(query)];
        for (const call of calls) {
          // `listAll` counts the pages itself.
          if (argument === "page" && call === calls[1] && isAuth0) continue;
          const error = await refused(call(), argument);
          for (const word of words) expect(error).toContain(word);
        }
      }
      expect(server.requests).toEqual([]);
    },
    ["cloudflare", "auth0"],
  ),
  fault(
    "A query value that is undefined is one that was not given.",
    async ({ server, baseUrl, subject }) => {
      server.does(json(good(subject)));
      const { organizations } = createCloudflareClient({ auth: { token: secret }, baseUrl });
      await organizations.list(JSON.parse("{}"));
      await organizations.list({ ...{ status: undefined, per_page: undefined } } as object);
      expect(server.requests.map(({ target }) => target)).toEqual(Array(2).fill("/client/v4/user/organizations"));
    },
    ["cloudflare"],
  ),
  fault(
    "A query that is no object is refused, and nothing is sent.",
    async ({ server, baseUrl }) => {
      const { organizations } = createCloudflareClient({ auth: { token: secret }, baseUrl });
      for (const query of ["status=member", 5, true, [1]])
        expect(await rejection(organizations.list(query as object)), String(query)).toMatchObject({
          name: "InvalidArgumentError",
        });
      expect(server.requests).toEqual([]);
    },
    ["cloudflare"],
  ),
  fault(
    "An option of the call that cannot be used is refused by name, and nothing is sent.",
    async ({ server, open }) => {
      const { list } = open();
      for (const [options, argument] of [...badOptions, [{ signal: {} }, "signal"] as const])
        await refused(list(options as CallOptions), argument, options);
      expect(server.requests).toEqual([]);
    },
  ),
  fault("Options of the call that are no object are refused, and nothing is sent.", async ({ server, open }) => {
    for (const options of [null, 5, "retries"])
      expect(await rejection(open().list(options as CallOptions)), String(options)).toMatchObject({
        name: "InvalidArgumentError",
      });
    expect(server.requests).toEqual([]);
  }),
  fault("An option of the client that cannot be used is refused by name when the client is made.", async ({ open }) => {
    const more: readonly [object, string][] = [
      [{ maxRetryDelay: -1 }, "maxRetryDelay"],
      [{ maxRetryDelay: "1h" }, "maxRetryDelay"],
      [{ maxResponseBytes: 0 }, "maxResponseBytes"],
      [{ maxResponseBytes: 1.5 }, "maxResponseBytes"],
      [{ maxResponseBytes: Number.POSITIVE_INFINITY }, "maxResponseBytes"],
      [{ maxResponseBytes: "10 MB" }, "maxResponseBytes"],
      [{ contract: "maybe" }, "contract"],
      [{ fetch: "node-fetch" }, "fetch"],
      [{ baseUrl: "api.example.com" }, "baseUrl"],
      [{ baseUrl: "ftp://api.example.com" }, "baseUrl"],
      [{ baseUrl: "https://user:hunter22@example.com" }, "baseUrl"],
      [{ baseUrl: "https://example.com/?token=hunter22" }, "baseUrl"],
      [{ baseUrl: "" }, "baseUrl"],
    ];
    for (const [options, argument] of [...badOptions, ...more]) {
      const error = await refused(
        Promise.resolve().then(() => open(options as SubjectOptions)),
        argument,
        options,
      );
      expect(error).not.toContain("hunter22");
    }
  }),
  fault("A client without credentials, or without any options, is refused when it is made.", async ({ subject }) => {
    const create = {
      cloudflare: createCloudflareClient,
      auth0: createAuth0Client,
      k6: createK6Client,
      archera: createArcheraClient,
    }[subject.provider];
    for (const options of [undefined, null, {}, { auth: undefined }, { auth: null }, { auth: "token" }])
      expect(await rejection(Promise.resolve().then(() => create(options as never)))).toMatchObject({
        name: "InvalidArgumentError",
        provider: subject.provider,
      });
  }),
  fault("A domain that is no host name is refused when the client is made.", async () => {
    for (const domain of [
      undefined,
      "",
      "https://acme.auth0.com",
      "acme.auth0.com/",
      "a b",
      "x@acme.auth0.com",
      "acme.auth0.com?x",
    ])
      await refused(
        Promise.resolve().then(() => createAuth0Client({ domain: domain as string, auth: { token: secret } })),
        "domain",
      );
  }, ["auth0"]),
];

async function refusesIds(stage: Stage, ids: readonly unknown[]): Promise<void> {
  for (const { argument, call } of calls(stage)) for (const id of ids) await refused(call(id), argument);
  expect(stage.server.requests).toEqual([]);
}

/** The words of the refusal. */
async function refused(promise: Promise<unknown>, argument: string, given?: unknown): Promise<string> {
  const error = await rejection(promise, inspect(given));
  expect(error).toMatchObject({ name: "InvalidArgumentError", argument });
  expect(String(error)).toContain(`\`${argument}\``);
  return String(error);
}

function calls({ subject, baseUrl }: Stage): readonly Call[] {
  if (subject.provider === "cloudflare") {
    const { organizations, memberships } = createCloudflareClient({ auth: { token: secret }, baseUrl });
    return [
      { argument: "organization_id", call: (id) => organizations.get(id as string) },
      { argument: "organization_id", call: (id) => organizations.leave(id as string) },
      { argument: "membership_id", call: (id) => memberships.get(id as string) },
      { argument: "membership_id", call: (id) => memberships.leave(id as string) },
    ];
  }
  if (subject.provider === "auth0") {
    const { organizations } = createAuth0Client({ domain, auth: { token: secret }, baseUrl });
    return [
      { argument: "id", call: (id) => organizations.list(id as string) },
      { argument: "id", call: (id) => collect(organizations.listAll(id as string)) },
    ];
  }
  const { organizations } = createK6Client({ auth: { token: secret }, baseUrl });
  return [
    { argument: "organization_id", call: (id) => organizations.get(id as number) },
    { argument: "organization_id", call: (id) => organizations.listProjects(id as number) },
  ];
}
