/** Whatever a server, a proxy or a broken `fetch` may come up with. */
import fc from "fast-check";
import type { Spec, SpecOperation } from "../../src/compiler/spec.ts";
import { type Subject, subjects } from "../faults/subjects.ts";
import { nearlyValid, valid } from "../support/arbitrary.ts";

/** Text that a header field can carry (RFC 9110, section 5.5), often in the shape of a quota or a date. */
export const headerText = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)) }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...'\t ,;="-:.+'.split("")),
        fc.constantFrom("limit=", "remaining=", "reset=", ";r=", ";t=", '"default"', "Retry", "\u00a0"),
        fc.constantFrom("Sun, ", "Sunday, ", "Nov", "06", "1994", "08:49:37", " GMT", "99:99:99"),
        fc.constantFrom("NaN", "Infinity", "0x1f"),
        fc.nat().map(String),
        fc.bigInt({ min: 0n, max: 10n ** 30n }).map(String),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join("")),
);

const names = [
  ...["retry-after", "ratelimit", "ratelimit-policy", "ratelimit-limit", "ratelimit-remaining", "ratelimit-reset"],
  ...["x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset", "location", "set-cookie", "date"],
  ...["content-type", "content-length", "content-encoding", "transfer-encoding"],
  ...new Set(Object.values<Subject>(subjects).map(({ requestId }) => requestId)),
];

const headers = fc.array(fc.tuple(fc.constantFrom(...names), headerText), { maxLength: 4 });

const status = fc.oneof(
  fc.integer({ min: 200, max: 599 }),
  fc.constant(200),
  fc.constantFrom(200, 201, 204, 205, 301, 304, 307, 400, 401, 403, 404, 429, 500, 503),
);

/** Bodies in one or more pieces, some of which end in an error. */
function body(spec: Spec, { responses }: SpecOperation): fc.Arbitrary<() => BodyInit> {
  const texts = responses.flatMap(({ schema }) => [valid(spec, schema), nearlyValid(spec, schema)]);
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 100 }),
    fc
      .constantFrom("", " ", "\ufeff{}", "null", "<!doctype html>", '{"success":false}', '{"errors":[null]}')
      .map(encoded),
    fc.json({ maxDepth: 2 }).map(encoded),
    fc.oneof(...texts).map((value) => encoded(JSON.stringify(value))),
    fc.oneof(...texts.slice(0, 2)).map((value) => encoded(JSON.stringify(value))),
  );
  const cut = fc.tuple(bytes, fc.nat(200)).map(([bytes, at]) => bytes.slice(0, at));
  const pieces = fc.tuple(bytes, fc.nat(200)).map(([bytes, at]) => [bytes.slice(0, at), bytes.slice(at)]);
  const failure = fc.option(fc.string(), { nil: undefined });
  const streamed = fc.tuple(pieces, failure).map(([pieces, why]) => () => {
    return streamOf(pieces, why === undefined ? undefined : { thing: new Error(why) });
  });
  return fc.oneof(
    { weight: 4, arbitrary: fc.oneof({ weight: 3, arbitrary: bytes }, cut).map((bytes) => () => bytes as BodyInit) },
    { weight: 1, arbitrary: streamed },
  );
}

export interface RandomResponse {
  readonly what: string;
  readonly give: () => Response | Promise<Response>;
}

/** To one operation: often near to what it documents, so that not all of them fail at the first hurdle. */
export function responseTo(spec: Spec, operation: SpecOperation): fc.Arbitrary<RandomResponse> {
  return fc.record({ status, headers, body: body(spec, operation) }).map(({ status, headers, body }) => ({
    what: `${status} ${JSON.stringify(headers)}`,
    give: () => new Response([204, 205, 304].includes(status) ? null : body(), { status, headers }),
  }));
}

/** A `fetch` that rejects with anything, gives what is no response at all, or one whose body ends in anything. */
export const brokenFetch: fc.Arbitrary<RandomResponse> = fc
  .tuple(
    fc.anything({ withNullPrototype: true, withDate: true, withMap: true }),
    fc.constantFrom("resolves with", "rejects with", "rejects with an error because of", "gives a body that ends in"),
  )
  .map(([thing, how]) => ({
    what: `${how} ${fc.stringify(thing)}`,
    give: () => {
      if (how === "resolves with") return thing as Response;
      if (how === "gives a body that ends in") return new Response(streamOf([], { thing }));
      throw how === "rejects with" ? thing : new TypeError("fetch failed", { cause: thing });
    },
  }));

function streamOf(pieces: readonly Uint8Array[], failure?: { readonly thing: unknown }): ReadableStream<Uint8Array> {
  const left = pieces.filter(({ length }) => length > 0);
  return new ReadableStream({
    pull(controller) {
      const piece = left.shift();
      if (piece !== undefined) controller.enqueue(piece);
      else if (failure === undefined) controller.close();
      else controller.error(failure.thing);
    },
  });
}

function encoded(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
