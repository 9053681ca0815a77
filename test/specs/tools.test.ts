/** What tools of others do with a spec: they take the first of several, and refuse what they do not know. */
import { describe, expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { operationsOf, readSpec } from "../../src/compiler/spec.ts";

describe.each(providers)("%s", (provider) => {
  const spec = readSpec(provider);
  const operations = operationsOf(spec);

  test("the first security alternative is one header, and the same for each operation", () => {
    const [first] = operations[0]?.security ?? [];
    expect(Object.keys(first ?? {})).toHaveLength(1);
    for (const { security } of operations) expect(security[0]).toEqual(first);
  });

  test("the first example of a 401, or of all refusals, is that of a request without credentials", () => {
    for (const { responses } of operations) {
      const refusal =
        responses.find(({ status }) => status === "401") ?? responses.find(({ status }) => /4XX/i.test(status));
      const names = Object.keys(refusal?.examples ?? {});
      expect(names[0]).toMatch(/^(missing-(credentials|authentication)|no-(credential|token))$/);
    }
  });

  test("the first example of a 400 is one that a request with an accepted credential and a known path can meet", () => {
    const refused = operations.flatMap(({ responses }) => responses.filter(({ status }) => status === "400"));
    for (const { examples } of refused)
      expect(Object.keys(examples)[0]).toMatch(
        /^(invalid-query-string|invalid-value|bad-cursor|missing-scope|bad-request|unsupported-version)$/,
      );
  });

  test("a variable of the server has a default and no description, which some tools refuse", () => {
    for (const { variables = {} } of spec.servers)
      for (const variable of Object.values(variables))
        expect(Object.keys(variable).filter((key) => !key.startsWith("x-"))).toEqual(["default"]);
  });

  test("every URL of a flow is absolute", () => {
    const schemes = Object.values(spec.components.securitySchemes);
    const urls = schemes.flatMap(({ flows = {} }) =>
      Object.values(flows).flatMap((flow) => Object.entries(flow).filter(([key]) => key.endsWith("Url"))),
    );
    for (const [, url] of urls) expect(new URL(String(url)).protocol).toBe("https:");
  });

  test("a pattern of a UUID has the format beside it, of which generators of values make valid ones", () => {
    const patterns = Object.values(spec.components.schemas)
      .flatMap(({ properties = {} }) => Object.values(properties))
      .filter(({ pattern }) => pattern?.includes("[0-9a-f]{8}-[0-9a-f]{4}"));
    for (const { format } of patterns) expect(format).toBe("uuid");
  });

  test("a source in a repository is pinned to a commit or a tag", () => {
    const unpinned = Object.values(spec["x-sources"]).filter(
      ({ url }) =>
        new URL(url).host === "github.com" &&
        !/\/(issues|pull)\/\d+$|\/(blob|tree)\/([0-9a-f]{40}|v\d+\.\d+\.\d+)(\/|$)/.test(url),
    );
    expect(unpinned.map(({ url }) => url).filter((url) => !gone.includes(url))).toEqual([]);
  });
});

/** Repositories that no longer hold what was seen in them, or of which no commit is known. */
const gone = ["https://github.com/KajJagtenberg/eventflowdb", "https://github.com/bywatersolutions/koha-stress-tester"];
