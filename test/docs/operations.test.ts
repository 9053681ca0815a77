/** The examples that the site shows: each one calls its operation. That they compile is in `examples.test.ts`. */
import { readdirSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { connectors } from "../../generated/connectors.ts";
import { providers } from "../../generated/providers.ts";
import { operationsOf, readSpec } from "../../src/compiler/spec.ts";
import { createDouble } from "../../src/testing/index.ts";
import { facts, unchecked } from "../testing/subject.ts";
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
    "calls what its name contains in %s",
    async (name) => {
      const double = createDouble(provider, unchecked(facts[provider].examples));
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

test("the example of all providers calls each of them, and prints the organizations", async () => {
  const urls = providers.map((provider) => [provider, readSpec(provider).servers[0]?.url ?? ""] as const);
  // A host that is a variable could be anybody's, so it comes last.
  const servers = urls
    .toSorted(([, a], [, b]) => Number(a.includes("{")) - Number(b.includes("{")))
    .map(([provider, url]) => [provider, new RegExp(`^${url.replace(/\{\w+\}/, "[^/]+")}/`)] as const);
  vi.stubGlobal("fetch", (request: Request) => {
    const [provider] = servers.find(([, server]) => server.test(request.url)) ?? [];
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
  for (const { demo } of Object.values(connectors))
    for (const [name, value] of Object.entries(demo.environment)) vi.stubEnv(name, value);
}
