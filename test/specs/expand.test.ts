/** The copies of the specs for generators: what is expanded in them, and that nothing else differs. */
import { describe, expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { expand } from "../../scripts/specs/expand.ts";
import { operationsOf, readSpec, type Spec } from "../../src/compiler/spec.ts";
import { judgeOf } from "../support/judge.ts";

describe.each(providers)("%s", (provider) => {
  const spec = readSpec(provider);
  const expanded = expand(readSpec(provider));
  const operations = operationsOf(expanded);

  test("no status is a range, and each has the examples that say so", () => {
    const statuses = operations.flatMap(({ responses }) => responses.map(({ status }) => status));
    expect(statuses.filter((status) => !/^\d{3}$|^default$/.test(status))).toEqual([]);
    const names = (of: Spec) =>
      operationsOf(of).map(({ responses }) => responses.flatMap(({ examples }) => Object.keys(examples)).sort());
    expect(names(expanded)).toEqual(names(spec));
  });

  test("each example fits the schema of its status", () => {
    for (const { responses } of operations)
      for (const { schema, examples } of responses)
        for (const example of Object.values(examples)) expect(judgeOf(expanded, schema)(example)).toBe(true);
  });

  test("no enum has a null beside other values", () => {
    expect(JSON.stringify(expanded)).not.toMatch(/"enum":\[[^\]]*,null/);
  });

  test("no keyword begins with x-, and the names of header fields stay", () => {
    const text = JSON.stringify(expanded);
    expect(text).not.toMatch(/"x-(source|sources|deviation|unwrap|pagination|env|vendor|internal|status)"/);
    const names = (of: Spec) =>
      operationsOf(of).map(({ responses }) => new Set(responses.flatMap(({ headers }) => Object.keys(headers))));
    expect(names(expanded)).toEqual(names(spec));
  });

  test("the description is one sentence", () => {
    expect(expanded.info.description.length).toBeLessThan(300);
  });

  test("operations, parameters and security are those of the spec", () => {
    const facts = (of: Spec) =>
      operationsOf(of).map(({ id, method, path, parameters, security, deprecated }) => ({
        ...{ id, method, path, security, deprecated },
        parameters: parameters.map(({ name, in: place, required, schema: { type } }) => [name, place, required, type]),
      }));
    expect(facts(expanded)).toEqual(facts(spec));
  });
});

test("a range whose example does not say its status is an error that names the place", () => {
  const spec = readSpec("cloudflare");
  const example = JSON.parse(JSON.stringify(spec.components.examples?.Unauthorized));
  delete example["x-status"];
  spec.components.examples = { ...spec.components.examples, Unauthorized: example };
  expect(() => expand(spec)).toThrow("get /user/organizations, 4XX: each example of a range needs its `x-status`.");
});

test("an object whose properties have the type of all others is a map", () => {
  const { MembershipPermissions, AccountLegacyFlags } = expand(readSpec("cloudflare")).components.schemas;
  expect(MembershipPermissions).not.toHaveProperty("properties");
  expect(MembershipPermissions).toHaveProperty("additionalProperties.$ref", "#/components/schemas/PermissionGrant");
  expect(AccountLegacyFlags).toHaveProperty("properties.enterprise_zone_quota");
});

test("JSON of another media type is read and expanded in the same way", () => {
  const typed = (spec: Spec): Spec =>
    JSON.parse(JSON.stringify(spec).replaceAll('"application/json":', '"application/vnd.api+json":'));
  const spec = readSpec("cloudflare");
  expect(operationsOf(typed(spec))).toEqual(operationsOf(spec));
  expect(expand(typed(spec))).toEqual(typed(expand(spec)));
});
