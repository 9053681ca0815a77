/** Each named example of each documented response, as the provider's mock gives it. */
import { describe, expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { operationsOf, readSpec } from "../../src/compiler/spec.ts";
import { authorized, concreteStatus, send, useMock } from "../support/mocked.ts";

for (const provider of providers) {
  const spec = readSpec(provider);
  describe(provider, () => {
    const url = useMock(provider);
    test("every documented body has an example, so that it has a test below", () => {
      const without = operationsOf(spec).flatMap(({ id, responses }) =>
        responses
          .filter(({ hasBody, examples }) => hasBody && Object.keys(examples).length === 0)
          .map(({ status }) => `${id} ${status}`),
      );
      expect(without).toEqual([]);
    });
    for (const operation of operationsOf(spec))
      for (const { status, headers } of operation.responses.filter(({ hasBody }) => !hasBody))
        test(`${operation.id} responds with ${status}, which has no body`, async () => {
          const response = await send(url(), operation, {
            headers: { ...authorized(spec, operation), prefer: `code=${status}` },
          });
          expect(response.status).toBe(Number(status));
          for (const header of Object.keys(headers)) expect(response.headers.has(header), header).toBe(true);
          expect(await response.text()).toBe("");
        });
    for (const operation of operationsOf(spec))
      for (const { status, headers, examples } of operation.responses)
        for (const [name, example] of Object.entries(examples))
          test(`${operation.id} responds with ${status} and the example ${name}`, async () => {
            const code = concreteStatus(operation, status);
            const response = await send(url(), operation, {
              headers: { ...authorized(spec, operation), prefer: `code=${code}, example=${name}` },
            });
            expect(response.status).toBe(code);
            expect(response.headers.get("content-type")).toMatch(/^application\/(\S+\+)?json$/);
            expect(response.headers.get("sl-violations")).toBeNull();
            for (const header of Object.keys(headers)) expect(response.headers.has(header), header).toBe(true);
            expect(await response.json()).toEqual(example);
          });
  });
}
