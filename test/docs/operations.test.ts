/** The examples of the operations, which the reference shows: they compile, and each one calls its operation. */
import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { operationsOf, type Provider, providers, readSpec } from "../../scripts/spec.ts";
import { createDouble, type DoubleProvider } from "../../src/testing/index.ts";
import { compile } from "./compile.ts";
import { root } from "./documents.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const files = providers.flatMap((provider) =>
  readdirSync(`${root}docs/examples/${provider}`).map((name) => `docs/examples/${provider}/${name}`),
);

test("compile", () => {
  const blocks = files.map((file) => ({ file, line: 0, language: "ts", code: readFileSync(root + file, "utf8") }));
  expect(compile(blocks)).toEqual([]);
});

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
      for (const name of ["CLOUDFLARE_API_TOKEN", "AUTH0_TOKEN", "K6_CLOUD_TOKEN", "ARCHERA_API_KEY"])
        vi.stubEnv(name, "any");
      const log = vi.spyOn(console, "log").mockImplementation(() => {});
      const example = `${root}docs/examples/${provider}/${name}`;
      await import(example);
      expect(log).toHaveBeenCalled();
      expect(double.requests.map(({ operation }) => operation)).toEqual([name.split(".")[0]]);
    },
  );
});

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
