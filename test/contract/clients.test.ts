/** Each client over the provider's mock: a success gives the data of the example, a failure an error that holds it. */
import { describe, expect, test } from "vitest";
import { type Provider, providers } from "../../generated/providers.ts";
import { operationsOf, readSpec } from "../../src/compiler/spec.ts";
import { ApiError, type DriftEvent } from "../../src/index.ts";
import { subjects } from "../faults/subjects.ts";
import { unwrapped } from "../support/data.ts";
import { concreteStatus, useMock } from "../support/mocked.ts";

for (const provider of providers) {
  const spec = readSpec(provider);
  describe(provider, () => {
    const url = useMock(provider);
    for (const operation of operationsOf(spec))
      for (const { status } of operation.responses.filter(({ hasBody }) => !hasBody))
        test(`${operation.id} gives nothing, or rejects, where ${status} has no body`, async () => {
          const { drift, data } = callPreferring(provider, url(), operation.id, `code=${status}`);
          if (Number(status) < 300) expect(await data).toBeUndefined();
          else await expect(data).rejects.toMatchObject({ name: "ApiError", status: Number(status) });
          expect(drift).toEqual([]);
        });
    for (const operation of operationsOf(spec))
      for (const { status, schema, examples } of operation.responses)
        for (const [name, example] of Object.entries(examples)) {
          const code = concreteStatus(operation, status);
          const call = () => callPreferring(provider, url(), operation.id, `code=${code}, example=${name}`);

          if (code < 300)
            test(`${operation.id} gives the data of the example ${name}`, async () => {
              const { drift, data } = call();
              expect(await data).toEqual(unwrapped(spec, schema, example));
              expect(drift).toEqual([]);
            });
          else
            test(`${operation.id} rejects with the example ${name} of ${status}`, async () => {
              const { drift, data } = call();
              const error = await data.catch((reason: unknown) => reason);
              expect(error).toBeInstanceOf(ApiError);
              expect(error).toMatchObject({ provider, operation: operation.id, status: code, body: example });
              expect(drift).toEqual([]);
            });
        }
  });
}

interface Called {
  readonly data: Promise<unknown>;
  readonly drift: readonly DriftEvent[];
}

function callPreferring(provider: Provider, baseUrl: string, id: string, prefer: string): Called {
  const drift: DriftEvent[] = [];
  const calls = subjects[provider].calls({
    baseUrl,
    retries: 0,
    onDrift: (event) => drift.push(event),
    fetch: (request, init) => {
      request.headers.set("prefer", prefer);
      return fetch(request, init);
    },
  });
  const call = calls[id];
  if (call === undefined) throw new Error(`${provider} ${id} has no call.`);
  return { data: call(), drift };
}
