/** Every fact of a spec names where it comes from. */
import { describe, expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { provenanceOf } from "../../scripts/tables/provenance.ts";
import { operationsOf, readSpec } from "../../src/compiler/spec.ts";
import { fieldsOf, firstOperation } from "./mutated.ts";

describe.each(providers)("%s", (provider) => {
  const spec = readSpec(provider);
  const names = provenanceOf(spec).map(({ group, name }) => `${group}: ${name}`);

  test("each operation, parameter, status and field has a row", () => {
    const expected = [
      ...operationsOf(spec).flatMap(({ id, method, path, parameters, responses }) => [
        `Operations: ${id}: ${method} ${path}`,
        ...parameters.map(({ name }) => `Parameters: ${id}: ${name}`),
        ...responses.map(({ status }) => `Statuses: ${id}: ${status}`),
      ]),
      ...Object.entries(spec.components.schemas).flatMap(([name, { properties = {} }]) => [
        `Fields: ${name}`,
        ...Object.keys(properties).map((key) => `Fields: ${name}.${key}`),
      ]),
    ];
    expect(names).toEqual(expect.arrayContaining(expected));
    expect(new Set(names).size).toBe(names.length);
  });

  test("every deviation of the spec is in a row", () => {
    const shown = provenanceOf(spec).map(({ deviation }) => deviation);
    expect(deviationsIn(spec).filter((text) => !shown.includes(text))).toEqual([]);
  });

  test("every source is used", () => {
    const used = new Set(provenanceOf(spec).flatMap(({ sources }) => sources));
    expect(Object.keys(spec["x-sources"]).filter((name) => !used.has(name))).toEqual([]);
  });
});

test("what names no source is rejected", () => {
  const spec = readSpec("k6");
  Reflect.deleteProperty(firstOperation(spec), "x-source");
  expect(() => provenanceOf(spec)).toThrow("Operations, listOrganizations: GET /v3/organizations: it has no x-source");
});

test("what names a source that the spec does not know is rejected", () => {
  const spec = readSpec("k6");
  fieldsOf(spec).nickname = { type: "string", "x-source": ["hearsay"] };
  expect(() => provenanceOf(spec)).toThrow("Fields, Organization.nickname: hearsay is not in x-sources.");
});

function deviationsIn(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, member]) =>
    key === "x-deviation" ? [String(member)] : deviationsIn(member),
  );
}
