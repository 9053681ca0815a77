/** A double and a mock made from the spec give the same status to the same request, except where the list has another. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Provider, providers } from "../../generated/providers.ts";
import { operationsOf, type Parameter, readSpec } from "../../src/compiler/spec.ts";
import { createDouble } from "../../src/testing/index.ts";
import { type Argument, allowed, rejected } from "../support/arguments.ts";
import { propertyRuns } from "../support/depth.ts";
import { successOf, useMock } from "../support/mocked.ts";
import { ofEachProvider } from "../support/providers.ts";
import { judged } from "../testing/judged.ts";
import { prefixOf } from "../testing/subject.ts";
import type { AgreementFacts } from "./agreement.ts";
import { anyRequest, requestFor, type SentRequest, signedWith } from "./requests.ts";

const facts = await ofEachProvider<AgreementFacts>("agreement");

/** Each is two requests over HTTP. */
const runs = propertyRuns / 50;

for (const provider of providers) {
  const spec = readSpec(provider);
  const { invalid, explain = (_, mock) => mock, disagreements } = facts[provider];
  describe(provider, () => {
    const url = useMock(provider);

    for (const operation of operationsOf(spec)) {
      const { id, security, parameters } = operation;
      const success = successOf(operation);
      const [first] = security;
      const headers = signedWith(spec, Object.keys(first ?? {}));

      for (const alternative of security) {
        const schemes = Object.keys(alternative);
        test(`${id} is accepted with ${schemes.join(" and ")}`, async () => {
          expect(await statuses(provider, url(), requestFor(operation, signedWith(spec, schemes)))).toEqual([
            success,
            success,
          ]);
        });
      }
      for (const parameter of parameters) {
        const { name } = parameter;
        const request = ({ value }: Argument) => requestFor(operation, headers, { [name]: String(value) });

        for (const argument of parameter.in === "path" ? [] : allowed(parameter))
          test(`${id} is accepted with ${argument.what} as ${name}`, async () => {
            const expected = [success, explain(request(argument), success)];
            expect(await statuses(provider, url(), request(argument))).toEqual(expected);
          });
        for (const argument of rejected(parameter))
          test(`${id} is rejected with ${argument.what} as ${name}`, async () => {
            expect(await statuses(provider, url(), request(argument))).toEqual([invalid, invalid]);
          });
        for (const text of textsFor(parameter))
          test(`${id} with the query ${text} has the same status`, async () => {
            const { path, ...rest } = requestFor(operation, headers);
            const [mock, double] = await statuses(provider, url(), { ...rest, path: `${path}?${text}` });
            expect(double).toBe(mock);
          });
      }
    }

    test(`any request has the same status, ${runs} times`, async () => {
      await fc.assert(
        fc.asyncProperty(anyRequest(provider), async (request) => {
          const [mock = 0, double] = await statuses(provider, url(), request);
          expect(double).toBe(explain(request, mock));
        }),
        { numRuns: runs },
      );
    });

    test.each(disagreements.map((each) => [each.what, each.request.path, each] as const))(
      "disagree on %s: %s",
      async (_, __, { request, mock, double }) => {
        expect(await statuses(provider, url(), request)).toEqual([mock, double]);
      },
    );
  });
}

/** Numbers and booleans written otherwise. */
function textsFor({ name, in: place, schema }: Parameter): string[] {
  if (place === "path") return [];
  if (schema.type === "boolean") return ["", "1", "TRUE"].map((value) => `${name}=${value}`);
  if (schema.type !== "integer") return [];
  const values = ["", "1e1", "5.0", "%205", "true", "null", `1&${name}=2`];
  return values.map((value) => `${name}=${value}`);
}

/** The statuses of the mock and of a new double, whose response is compared with the spec. */
async function statuses(provider: Provider, url: string, { method, path, headers }: SentRequest): Promise<number[]> {
  const mock = await fetch(url + path, { method, headers });
  await mock.body?.cancel();
  const { fetch: send, found } = judged(createDouble(provider));
  const double = await send(new Request(`https://double.example.com${prefixOf(provider)}${path}`, { method, headers }));
  expect(found).toEqual([]);
  return [mock.status, double.status];
}
