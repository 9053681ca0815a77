/** A path argument becomes one segment of the path or nothing is sent. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InvalidArgumentError } from "../../src/index.ts";
import type { Way } from "../faults/subject.ts";
import { type Subject, subjects } from "../faults/subjects.ts";
import { character } from "../support/arbitrary.ts";
import { sharedRuns, timesOf } from "../support/depth.ts";

const origin = "https://proxy.example:8443";
const prefix = "/some/pre%20fix";
const sent: Request[] = [];
const options = {
  token: "a-token",
  baseUrl: `${origin}${prefix}`,
  retries: 0,
  fetch: async (request: Request) => {
    sent.push(request);
    return new Response(null, { status: 404 });
  },
};

/** Each way of putting an argument into a path. From JavaScript it may be anything. */
const ways = Object.values<Subject>(subjects).flatMap(({ provider, ways }) =>
  ways(options).map((way) => ({ ...way, name: `${provider} ${way.name}` })),
);
const runs = sharedRuns(ways.length);

const pieces = fc.constantFrom(
  ...["/", "\\", ".", "..", "%", "%2e", "%2E", "%252e", "%25", "%2f", "%5c", "%00", "%zz", "?", "#", ";", "@", ":"],
  ...[
    "\ud800",
    "\udc00",
    "\u0000",
    "\n",
    "\t",
    " ",
    "\u200b",
    "\uff0e",
    "\u2024",
    "é",
    "😀",
    "a",
    "0",
    "*",
    "$&",
    "{id}",
  ],
);
const argument = fc.oneof(
  fc.array(pieces, { maxLength: 6 }).map((pieces) => pieces.join("")),
  fc.string({ unit: character }),
  fc.array(fc.integer({ max: 0xffff, min: 0 })).map((units) => String.fromCharCode(...units)),
  fc.oneof(fc.integer(), fc.double(), fc.maxSafeInteger()),
  fc.anything(),
);

describe("a path argument", () => {
  for (const { name, call, ...way } of ways)
    test(`of ${name} stays in its segment or is rejected, ${timesOf(runs)}`, async () => {
      let rejected = 0;
      await fc.assert(
        fc.asyncProperty(argument, async (argument) => {
          sent.length = 0;
          const error = await call(argument).catch((error: unknown) => error);
          if (error instanceof InvalidArgumentError) {
            rejected++;
            if (sent.length > 0) throw new Error("It was rejected after it was sent.");
          } else staysInPlace(way, argument);
        }),
        { numRuns: runs },
      );
      expect(rejected).toBeGreaterThan(runs / 100);
      expect(runs - rejected).toBeGreaterThan(runs / 100);
    });
});

function staysInPlace(
  { operation, parameter, search }: Pick<Way, "operation" | "parameter" | "search">,
  argument: unknown,
): void {
  const [request] = sent;
  if (request === undefined || sent.length > 1) throw new Error(`${sent.length} requests were sent.`);
  if (typeof argument !== "string" && typeof argument !== "number") throw new Error(`A ${typeof argument} was sent.`);
  if ([".", ".."].includes(decodedWhole(String(argument)))) throw new Error(`${argument} would leave its place.`);
  const url = new URL(request.url);
  const expected = `${prefix}${operation.path}`.split("/");
  const found = url.pathname.split("/");
  const same =
    url.origin === origin &&
    url.search === search &&
    url.hash === "" &&
    url.username === "" &&
    found.length === expected.length &&
    found.every((segment, at) => {
      if (expected[at] === `{${parameter.name}}`) return decodeURIComponent(segment) === String(argument);
      return expected[at]?.startsWith("{") || segment === expected[at];
    });
  if (!same) throw new Error(`${JSON.stringify(argument)} was sent to ${request.url}.`);
}

/** What a server makes of it that decodes until there is nothing left to decode. */
function decodedWhole(text: string): string {
  try {
    const decoded = decodeURIComponent(text);
    return decoded === text ? text : decodedWhole(decoded);
  } catch {
    return text;
  }
}
