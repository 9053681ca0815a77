/** Arguments: what cannot be part of the request is rejected before anything is sent, by its name. */
import { inspect } from "node:util";
import { expect } from "vitest";
import type { Parameter } from "../../src/compiler/spec.ts";
import type { CallOptions } from "../../src/index.ts";
import { rejected as beyond } from "../support/arguments.ts";
import { collect, paragraph, rejection, type Stage } from "./fault.ts";
import { filled } from "./lists.ts";
import { json } from "./responses.ts";
import type { Way } from "./subject.ts";
import { paginates, type Subject, type SubjectOptions } from "./subjects.ts";

const fault = paragraph("Arguments");

/** Ids that are no segment of a path, whatever the provider's ids look like. */
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
    "An id that is empty, `.`, `..` or an encoding of them is rejected by name, and nothing is sent.",
    (stage) => rejectsIds(stage, () => noSegment),
    takesIds,
  ),
  fault(
    "An id that is undefined, null or of another wrong type is rejected by name, and nothing is sent.",
    (stage) => rejectsIds(stage, () => noId),
    takesIds,
  ),
  fault(
    "An id outside the specification's type and bounds is rejected by name, and nothing is sent.",
    (stage) => rejectsIds(stage, wrongValues),
    takesIds,
  ),
  fault(
    "Every other id is percent-encoded into one segment.",
    async ({ server, subject, baseUrl }) => {
      for (const { operation, call } of textWays(subject, baseUrl))
        for (const [id, segment] of segments) {
          server.does(json({ success: false, error: "x", errors: [] }, 404));
          const before = server.requests.length;
          await rejection(call(id));
          const target = server.requests[before]?.target.split("?")[0]?.split("/") ?? [];
          expect(target).toContain(segment);
          expect(target).toHaveLength((subject.prefix + operation.path).split("/").length);
        }
    },
    (subject) => textWays(subject).length > 0,
  ),
  fault(
    "A query value outside the specification's bounds is rejected by name and with the bound, and nothing is sent.",
    async ({ server, baseUrl, subject }) => {
      for (const { of, operation, pageParameter, isLinked } of subject.listings) {
        const { list, listAll } = of(baseUrl);
        const parameters = operation.parameters.filter((parameter) => parameter.in === "query");
        for (const parameter of parameters)
          for (const value of [...wrongValues(parameter), null, [parameter.example]]) {
            const { name } = parameter;
            const words = wordsOf(parameter, value);
            // `listAll` counts the pages itself.
            const isCounted = name === pageParameter && !isLinked;
            const lists = [list, ...(isCounted ? [] : [(query: object) => collect(listAll(query))])];
            for (const list of lists) {
              const error = await expectInvalidArgument(list({ [name]: value }), name, value);
              for (const word of words) expect(error).toContain(word);
            }
          }
        for (const name of ["undocumented", "constructor"])
          expect(await expectInvalidArgument(list({ [name]: "x" }), name)).toContain("not documented");
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
        for (const query of [
          undefined,
          {},
          Object.fromEntries(operation.parameters.map(({ name }) => [name, undefined])),
        ])
          await list(query);
        const targets = server.requests.slice(-3).map(({ target }) => target);
        // A client may send a default of its own.
        expect(targets[0]?.split("?")[0]).toBe(subject.prefix + filled(operation));
        expect(targets).toEqual(Array(3).fill(targets[0]));
      }
    },
    paginates,
  ),
  fault(
    "A query that is no object is rejected, and nothing is sent.",
    async ({ server, baseUrl, subject }) => {
      for (const { of } of subject.listings)
        for (const query of ["status=member", 5, true, [1]])
          expect(await rejection(of(baseUrl).list(query)), String(query)).toMatchObject({
            name: "InvalidArgumentError",
          });
      expect(server.requests).toEqual([]);
    },
    paginates,
  ),
  fault(
    "An option of the call that cannot be used is rejected by name, and nothing is sent.",
    async ({ server, open }) => {
      const { list } = open();
      for (const [options, argument] of [...badOptions, [{ signal: {} }, "signal"] as const])
        await expectInvalidArgument(list(options as CallOptions), argument, options);
      expect(server.requests).toEqual([]);
    },
  ),
  fault("Options of the call that are no object are rejected, and nothing is sent.", async ({ server, open }) => {
    for (const options of [null, 5, "retries"])
      expect(await rejection(open().list(options as CallOptions)), String(options)).toMatchObject({
        name: "InvalidArgumentError",
      });
    expect(server.requests).toEqual([]);
  }),
  fault(
    "An option of the client that cannot be used is rejected by name when the client is made.",
    async ({ open }) => {
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
        const error = await expectInvalidArgument(
          Promise.resolve().then(() => open(options as SubjectOptions)),
          argument,
          options,
        );
        expect(error).not.toContain("hunter22");
      }
    },
  ),
  fault("A client without credentials, or without any options, is rejected when it is made.", async ({ subject }) => {
    for (const options of [undefined, null, {}, { auth: undefined }, { auth: null }, { auth: "token" }])
      expect(await rejection(Promise.resolve().then(() => subject.create(options)))).toMatchObject({
        name: "InvalidArgumentError",
        provider: subject.provider,
      });
  }),
];

/** Values that the specification does not allow: of another type, or past a bound. */
function wrongValues(parameter: Parameter): unknown[] {
  const values: unknown[] = beyond(parameter).map(({ value }) => value);
  if (parameter.schema.type === "string") return [...values, 7, "\ud800"];
  return [...values, "7", "7/..", Number.NaN];
}

/** What the rejection of a value names: the bound that it is past, or the type. */
function wordsOf({ schema }: Parameter, value: unknown): string[] {
  const { type, format, enum: choices = [], minimum, maximum, maxLength } = schema;
  if (value === "\ud800") return choices.length > 0 || format !== undefined ? [] : ["Unicode"];
  if (type === "integer" && choices.length > 0) return choices.map(String);
  if (typeof value === "number" && type === "integer" && Number.isInteger(value))
    return [String(value), String(value < Number(minimum) ? minimum : maximum)];
  if (typeof value === "string" && choices.length > 0) return choices.map(String);
  if (typeof value === "string" && type === "string") return value === "" ? [] : [String(maxLength)];
  return [String(type)];
}

function takesIds({ ways }: Subject): boolean {
  return ways({}).length > 0;
}

/** The operations whose id is a text. */
function textWays({ ways }: Subject, baseUrl = "https://api.example.com"): readonly Way[] {
  return ways({ baseUrl }).filter(({ by, parameter }) => by === "operation" && parameter.schema.type === "string");
}

async function rejectsIds(
  { server, subject, baseUrl }: Stage,
  idsFor: (parameter: Parameter) => readonly unknown[],
): Promise<void> {
  for (const { by, parameter, call } of subject.ways({ baseUrl }))
    if (by === "operation")
      for (const id of idsFor(parameter)) await expectInvalidArgument(call(id), parameter.name, id);
  expect(server.requests).toEqual([]);
}

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
