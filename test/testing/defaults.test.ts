/** A double works at once: without options, for every client and every operation. */
import { describe, expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { field } from "../../src/client/value.ts";
import { createDouble } from "../../src/testing/index.ts";
import { judged } from "./judged.ts";
import { connected, facts, headersOf, prefixOf, send, unchecked, urlOf } from "./subject.ts";

describe.each(providers)("%s", (provider) => {
  const headers = headersOf(provider);

  test("without options has data for each operation that only reads", async () => {
    const { found, ...judge } = judged(createDouble(provider));
    const lists = new Map<string, unknown>();
    for (const { operation, from, call } of connected(provider, judge).probes) {
      const [first]: unknown[] = unchecked(lists.get(from?.operation ?? "") ?? []);
      const data = await call(from && field(first, from.name));
      lists.set(operation, field(data, "items") ?? data);
    }
    expect(found).toEqual([]);
  });

  test("responds at any origin", async () => {
    for (const origin of ["https://proxy.example.com", "http://127.0.0.1:4010"]) {
      const response = await createDouble(provider).fetch(origin + new URL(urlOf(provider)).pathname, { headers });
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toMatch(/^application\/(\S+\+)?json$/);
    }
  });

  test("needs the path of the base URL", async () => {
    const prefix = prefixOf(provider);
    const { pathname } = new URL(urlOf(provider));
    const shortened = [pathname.slice(prefix.length), pathname.replace(`${prefix}/`, prefix)];
    for (const path of [`/other${pathname}`, ...(prefix === "" ? [] : shortened)]) {
      const double = createDouble(provider);
      const { fetch, found } = judged(double);
      const response = await fetch(new Request(`https://provider.example.com${path}`, { headers }));
      expect(response.status).toBe(404);
      expect(double.requests).toEqual([{ method: "GET", path, operation: undefined, query: {} }]);
      expect(found).toEqual([]);
    }
  });

  test("takes the address as a text, as a URL or in a Request", async () => {
    const { fetch } = createDouble(provider);
    const url = urlOf(provider);
    const requests = [fetch(url, { headers }), fetch(new URL(url), { headers }), fetch(new Request(url, { headers }))];
    for (const request of requests) expect((await request).status).toBe(200);
    const bare = new Request(url);
    expect((await fetch(bare)).status).toBe(facts[provider].rejected[0]?.[1]);
    expect((await fetch(bare, { headers })).status).toBe(200);
  });

  test("responds to an address that it does not know with 404 in the provider's format", async () => {
    const { fetch, found } = judged(createDouble(provider));
    const response = await fetch(new Request(`https://provider.example.com${prefixOf(provider)}/v1/user/tenants`));
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject(facts[provider].failures[404]);
    expect(found).toEqual([]);
  });

  test("responds to another method with 405 in the provider's format", async () => {
    const response = await send(createDouble(provider), { method: "PUT" });
    expect(response.status).toBe(405);
    expect(await response.json()).toMatchObject(facts[provider].failures[405]);
  });
});
