/** The examples that the site shows: each one calls its operation. That they compile is in `examples.test.ts`. */
import { readdirSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type Provider, providers } from "../../generated/providers.ts";
import { operationsOf, readSpec } from "../../src/compiler/spec.ts";
import { createDouble, type DoubleProvider } from "../../src/testing/index.ts";
import { root } from "./documents.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const all = "docs/examples/all.ts";

describe.each(providers)("%s", (provider) => {
  const ids = operationsOf(readSpec(provider)).map(({ id }) => id);

  test("has an example of each operation for the client and for openapi-fetch, and no other", () => {
    const expected = ids.flatMap((id) => [`${id}.ts`, `${id}.openapi-fetch.ts`]);
    expect(readdirSync(`${root}docs/examples/${provider}`).sort()).toEqual([...expected, "types.ts"].sort());
  });

  test.each(ids.flatMap((id) => [`${id}.ts`, `${id}.openapi-fetch.ts`]))(
    "asks for what its name says in %s",
    async (name) => {
      const double = doubles[provider]();
      vi.stubGlobal("fetch", double.fetch);
      stubCredentials();
      const log = vi.spyOn(console, "log").mockImplementation(() => {});
      const example = `${root}docs/examples/${provider}/${name}`;
      await import(example);
      expect(log).toHaveBeenCalled();
      expect(double.requests.map(({ operation }) => operation)).toEqual([name.split(".")[0]]);
    },
  );
});

test("the example of all providers asks each of them, and prints what they answer", async () => {
  const hosts = {
    "cloudflare.com": "cloudflare",
    "auth0.com": "auth0",
    "k6.io": "k6",
    "archera.ai": "archera",
  } as const;
  vi.stubGlobal("fetch", (request: Request) => {
    const [, provider] = Object.entries(hosts).find(([host]) => new URL(request.url).host.endsWith(host)) ?? [];
    if (provider === undefined) throw new Error(`${request.url} is nobody's`);
    return createDouble(provider).fetch(request);
  });
  stubCredentials();
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  const failed = vi.spyOn(console, "error").mockImplementation(() => {});
  await import(root + all);
  expect(failed.mock.calls).toEqual([]);
  expect(new Set(log.mock.calls.map(([provider]) => provider))).toEqual(new Set(providers));
});

function stubCredentials(): void {
  for (const name of ["CLOUDFLARE_API_TOKEN", "AUTH0_TOKEN", "K6_CLOUD_TOKEN", "ARCHERA_API_KEY"])
    vi.stubEnv(name, "any");
}

const doubles: Record<Provider, () => Pick<ReturnType<typeof createDouble<DoubleProvider>>, "fetch" | "requests">> = {
  cloudflare: () =>
    createDouble("cloudflare", {
      organizations: [{ id: "01a7362d577a6c3019a474fd6f485823" }],
      memberships: [{ id: "4536bcfad5faccb111b47003c79917fa" }],
    }),
  auth0: () => createDouble("auth0"),
  k6: () => createDouble("k6", { organizations: [{ id: 1013 }] }),
  archera: () => createDouble("archera"),
};
