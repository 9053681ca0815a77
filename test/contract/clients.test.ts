/**
 * Each documented response, as the provider's mock gives it: with its headers, and the body of the example. Of a success
 * the client gives the data, of a failure an error that holds it.
 */
import { describe, expect, test } from "vitest";
import { type Provider, providers } from "../../generated/providers.ts";
import type { SpecOperation } from "../../src/compiler/spec.ts";
import { ApiError, type DriftEvent } from "../../src/index.ts";
import { subjects } from "../faults/subjects.ts";
import { unwrapped } from "../support/data.ts";
import { useMock } from "../support/mocked.ts";
import { concreteStatus, operations, specs } from "../support/specs.ts";

for (const provider of providers) {
  const spec = specs[provider];
  const documented = operations[provider].flatMap((operation) =>
    operation.responses.map((response) => ({ operation, ...response })),
  );
  describe(provider, () => {
    const url = useMock(provider);
    test("every documented body has an example, so that it has a test below", () => {
      const without = documented.filter(({ hasBody, examples }) => hasBody && Object.keys(examples).length === 0);
      expect(without.map(({ operation, status }) => `${operation.id} ${status}`)).toEqual([]);
    });
    for (const { operation, status, headers } of documented.filter(({ hasBody }) => !hasBody))
      test(`${operation.id} gives nothing, or rejects, where ${status} has no body`, async () => {
        const { outcome, drift, mocked } = await callPreferring(provider, url(), operation, `code=${status}`);
        expect(mocked.status).toBe(Number(status));
        expectHeaders(mocked, headers);
        expect(await mocked.text()).toBe("");
        if (Number(status) < 300) expect(outcome).toBeUndefined();
        else expect(outcome).toMatchObject({ name: "ApiError", status: Number(status) });
        expect(drift).toEqual([]);
      });
    for (const { operation, status, headers, schema, examples } of documented)
      for (const [name, example] of Object.entries(examples)) {
        const code = concreteStatus(operation, status);
        const gives =
          code < 300 ? `gives the data of the example ${name}` : `rejects with the example ${name} of ${status}`;
        test(`${operation.id} ${gives}`, async () => {
          const preferred = `code=${code}, example=${name}`;
          const { outcome, drift, mocked } = await callPreferring(provider, url(), operation, preferred);
          expect(mocked.status).toBe(code);
          expect(mocked.headers.get("content-type")).toMatch(/^application\/(\S+\+)?json$/);
          expect(mocked.headers.get("sl-violations")).toBeNull();
          expectHeaders(mocked, headers);
          expect(await mocked.json()).toEqual(example);
          if (code < 300) expect(outcome).toEqual(unwrapped(spec, schema, example));
          else {
            expect(outcome).toBeInstanceOf(ApiError);
            expect(outcome).toMatchObject({ provider, operation: operation.id, status: code, body: example });
          }
          expect(drift).toEqual([]);
        });
      }
  });
}

function expectHeaders(response: Response, headers: object): void {
  expect([...response.headers.keys()]).toEqual(
    expect.arrayContaining(Object.keys(headers).map((name) => name.toLowerCase())),
  );
}

interface Called {
  /** The data, or the error. */
  readonly outcome: unknown;
  readonly drift: readonly DriftEvent[];
  /** What the mock responded. */
  readonly mocked: Response;
}

async function callPreferring(
  provider: Provider,
  baseUrl: string,
  { id }: SpecOperation,
  prefer: string,
): Promise<Called> {
  const drift: DriftEvent[] = [];
  const mocked: Response[] = [];
  const calls = subjects[provider].calls({
    baseUrl,
    retries: 0,
    onDrift: (event) => drift.push(event),
    fetch: async (request, init) => {
      request.headers.set("prefer", prefer);
      const response = await fetch(request, init);
      mocked.push(response.clone());
      return response;
    },
  });
  const outcome = await calls[id]?.().catch((error: unknown) => error);
  const [response] = mocked;
  if (response === undefined || mocked.length > 1) throw new Error(`${provider} ${id} made ${mocked.length} requests.`);
  return { outcome, drift, mocked: response };
}
