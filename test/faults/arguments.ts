/** Arguments: what cannot be part of the request is rejected before anything is sent, by its name. */
import { inspect } from "node:util";
import { expect } from "vitest";
import type { CallOptions } from "../../src/index.ts";
import { collect, paragraph, rejection } from "./fault.ts";
import { json } from "./responses.ts";
import { paginates, type SubjectOptions } from "./subjects.ts";

const fault = paragraph("Arguments");

/** What is no segment of a path, whatever the provider's ids look like. */
const noIds = [
  ...["", " ", "\t\n", ".", "..", "%2e", "%2E", "%2e%2E", ".%2e", "%2e.", "%252e%252e", "%25252e", "\ud800"],
  ...[undefined, null, true, {}, [], () => "x", Symbol("x"), Number.NaN, Number.POSITIVE_INFINITY],
];

/** From JavaScript anything may come. */
type Wrong = readonly (readonly [argument: string, values: readonly unknown[]])[];

const ofCalls: Wrong = [
  ["timeout", [0, -1, Number.NaN, 2 ** 31, "soon", null]],
  ["retries", [-1, 1.5, "2", Number.POSITIVE_INFINITY, null]],
  ["headers", [{ "x-a": "b\r\nx-c: d" }, { "a header": "b" }, { "x-a": 5 }, null]],
];
const ofClients: Wrong = [
  ["maxRetryDelay", [-1, "1h", null]],
  ["maxResponseBytes", [0, 1.5, Number.POSITIVE_INFINITY, "10 MB", null]],
  ["contract", ["maybe", null]],
  ["fetch", ["node-fetch", null]],
  ["limiter", [{}, null]],
  ...["onDrift", "onRetry", "onResponse"].map((name) => [name, ["log", null]] as const),
  ["baseUrl", ["api.example.com", "ftp://api.example.com", "https://user:hunter22@example.com", "", null]],
  ["baseUrl", ["https://example.com/?token=hunter22", Symbol("x"), Object.create(null), 5, {}, [], () => "https:"]],
];
const ofSignals: Wrong = [["signal", ["x", {}, null]]];
const ofIterations: Wrong = [
  ["readAhead", ["no", -1, null]],
  ["maxItems", [0, -1, 1.5, "5", null]],
];

/** Each name that is nearly an option, with that option. */
const typos: readonly [name: string, option: string][] = [
  ["maxRetries", "retries"],
  ["retires", "retries"],
  ["timeoutMs", "timeout"],
  ["header", "headers"],
];

const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();

const untagged = {
  get [Symbol.toStringTag]() {
    throw new Error("from the getter");
  },
};

/** Objects whose values `Object.entries` does not give, or that throw where they are examined. */
export const noRecords: readonly unknown[] = [
  ...[revoked, untagged, new URLSearchParams({ status: "accepted" }), new Map([["status", "accepted"]])],
  ...[new Set(["accepted"]), [["status", "accepted"]], [], Promise.resolve({ status: "accepted" })],
];

export const argumentFaults = [
  fault(
    "An id that is no segment of a path, or of another type, is rejected by name, and nothing is sent.",
    async ({ server, subject, baseUrl }) => {
      for (const { by, parameter, call } of subject.ways({ baseUrl }))
        if (by === "operation") for (const id of noIds) await expectInvalidArgument(call(id), parameter.name, id);
      expect(server.requests).toEqual([]);
    },
    ({ ways }) => ways({}).length > 0,
  ),
  fault(
    "A query that is no plain object, or has an undocumented parameter, is rejected by name, and nothing is sent.",
    async ({ server, baseUrl, subject }) => {
      for (const { of, pageParameter, sizeParameter, isLinked } of subject.listings) {
        const { list, listAll } = of(baseUrl);
        for (const query of [...noRecords, null, "status=member", 5, true])
          for (const call of [list, (given: unknown) => collect(listAll(given))])
            await expectInvalidArgument(call(query), "query");
        for (const name of ["undocumented", "constructor", `my_${sizeParameter}`]) {
          const error = await expectInvalidArgument(list({ [name]: 5 }), name);
          expect(error).toContain("is not documented");
          if (name.startsWith("my_")) expect(error).toContain(`did you mean \`${sizeParameter}\`?`);
        }
        // A link counts the pages, from any of them on.
        if (!isLinked) await expectInvalidArgument(collect(listAll({ [pageParameter]: 3 })), pageParameter);
      }
      expect(server.requests).toEqual([]);
    },
    paginates,
  ),
  fault(
    "A query value that is undefined is one that was not given.",
    async ({ server, baseUrl, subject }) => {
      for (const { of, operation, body, item } of subject.listings) {
        server.does(json(body([item(1)], { number: 1, size: 5, total: 1 })));
        const { list } = of(baseUrl);
        const absent = Object.fromEntries(operation.parameters.map(({ name }) => [name, undefined]));
        for (const query of [undefined, {}, absent]) await list(query);
        const targets = server.requests.slice(-3).map(({ target }) => target);
        expect(targets).toEqual(Array(3).fill(targets[0]));
      }
    },
    paginates,
  ),
  fault("An option of a call that cannot be used is rejected by name, and nothing is sent.", async (stage) => {
    const { server, open } = stage;
    const { list, listAll, client } = open();
    const calls: readonly ((options: object) => Promise<unknown>)[] = [list, (options) => collect(listAll(options))];
    for (const call of calls) {
      for (const [argument, values] of [...ofCalls, ...ofSignals])
        for (const value of values) await expectInvalidArgument(call({ [argument]: value }), argument, value);
      for (const options of [...noRecords, null, 5, "retries"])
        await expectInvalidArgument(call(options as CallOptions), "options");
      for (const headers of noRecords) await expectInvalidArgument(call({ headers }), "headers");
      for (const name of ["baseUrl", "fetch", "contract", "limiter", "onDrift"])
        await expectInvalidArgument(call({ [name]: "x" }), name);
      for (const [name, option] of typos)
        expect(await expectInvalidArgument(call({ [name]: 5 }), name)).toContain(`did you mean \`${option}\`?`);
    }
    for (const [argument, values] of ofIterations) {
      for (const value of values)
        await expectInvalidArgument(collect(listAll({ [argument]: value } as object)), argument, value);
      await expectInvalidArgument(list({ [argument]: 5 } as object), argument);
    }
    const memberships: unknown = Reflect.get(client, "listMemberships");
    if (typeof memberships === "function")
      await expectInvalidArgument(collect(Reflect.apply(memberships, client, [{ maxRetries: 3 }])), "maxRetries");
    expect(server.requests).toEqual([]);
  }),
  fault(
    "An option of the client that cannot be used is rejected by name when the client is made.",
    async ({ open }) => {
      const make = async (options: object) => open(options as SubjectOptions);
      for (const [argument, values] of [...ofCalls, ...ofClients])
        for (const value of values)
          expect(await expectInvalidArgument(make({ [argument]: value }), argument, value)).not.toContain("hunter22");
      for (const [name, option] of [...typos, ["baseURL", "baseUrl"], ["url", "baseUrl"]] as const)
        expect(await expectInvalidArgument(make({ [name]: 5 }), name)).toContain(`did you mean \`${option}\`?`);
      for (const name of ["signal", "readAhead", "maxItems", "credentials", "__proto", "constructor"])
        expect(await expectInvalidArgument(make({ [name]: 5 }), name)).toContain(
          "the options are auth, timeout, retries, headers",
        );
    },
  ),
  fault("An option that is undefined is one that was not given.", async ({ server, subject, open }) => {
    server.does(json(subject.body([subject.item(1)])));
    const names = ["timeout", "retries", "headers", "signal"];
    const { list } = open({ maxRetries: undefined, maxRetryDelay: undefined } as SubjectOptions);
    expect(await list(Object.fromEntries(names.map((name) => [name, undefined])))).toHaveLength(1);
  }),
];

/** The message of the rejection. */
export async function expectInvalidArgument(
  promise: Promise<unknown>,
  argument: string,
  given?: unknown,
): Promise<string> {
  const error = await rejection(promise, inspect(given));
  expect(error).toMatchObject({ name: "InvalidArgumentError", argument });
  expect(String(error)).toContain(`\`${argument}\``);
  return String(error);
}
