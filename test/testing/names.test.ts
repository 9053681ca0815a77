/** Names that every object has are names like any other. */
import { describe, expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { InvalidArgumentError, NotFoundError } from "../../src/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createDouble } from "../../src/testing/index.ts";
import { route } from "../../src/testing/route.ts";
import { facts, headersOf, inherited, unchecked, urlOf } from "./subject.ts";

describe.each(providers)("%s", (provider) => {
  test.each(inherited)("is requested `%s` as for any parameter that it does not have", async (name) => {
    const { fetch, requests } = createDouble(provider);
    for (const parameter of ["take", name]) {
      const response = await fetch(`${urlOf(provider)}?${parameter}=1`, { headers: headersOf(provider) });
      expect(response.status).toBe(facts[provider].unknownParameter ?? 200);
    }
    expect(Object.entries(requests[1]?.query ?? {})).toEqual([[name, "1"]]);
    expect(Object.getPrototypeOf(requests[1]?.query)).toBe(Object.prototype);
  });

  test("has no item with a property of such a name", () => {
    for (const { option } of facts[provider].seeds)
      for (const name of inherited) {
        const seed = [Object.fromEntries([[name, 1]])];
        const make = () => createDouble(provider, unchecked({ [option]: seed }));
        expect(make).toThrow(`\`${option}[0].${name}\` is not documented`);
      }
  });
});

test.each(inherited)("`%s` is no organization of Cloudflare's and no provider", async (name) => {
  const { organizations } = createCloudflareClient({ auth: { token: "any" }, fetch: createDouble("cloudflare").fetch });
  await expect(organizations.get(name)).rejects.toThrow(NotFoundError);
  expect(() => createDouble(unchecked(name))).toThrow(InvalidArgumentError);
});

const throwing = () => {
  throw new Error("no");
};
test.each(["nobody", null, undefined, Symbol("cloudflare"), ["cloudflare"], { toString: throwing }])(
  "%o is no provider",
  (provider) => {
    const make = () => createDouble(unchecked(provider));
    expect(make).toThrow(`\`provider\` must be one of ${providers.join(", ")}`);
  },
);

test("a header field may have such a name", async () => {
  const { fetch, fail } = createDouble("cloudflare");
  fail({ status: 500, headers: JSON.parse('{ "constructor": "a", "__proto__": "b" }') });
  const { headers } = await fetch("https://api.cloudflare.com/");
  expect([headers.get("constructor"), headers.get("__proto__")]).toEqual(["a", "b"]);
});

test.each(inherited)("a path parameter may be called `%s`", (name) => {
  const path = `/teams/{${name}}`;
  const operation = {
    id: "get",
    method: "GET",
    format: 1,
    path,
    pathParameters: {},
    query: {},
    responses: {},
  } as const;
  const { parameters } = route({ prefix: "", operations: [operation] }, "GET", "/teams/a%20b");
  expect(Object.entries(parameters)).toEqual([[name, "a%20b"]]);
});
