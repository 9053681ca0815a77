/** The specs state what the vendors document, and nothing of it can get lost unnoticed. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Provider, providers } from "../../generated/providers.ts";
import { readSpec, type Spec } from "../../src/compiler/spec.ts";
import { deletionsOf } from "../support/deletions.ts";
import { factsOf, readInventory } from "../support/inventory.ts";

describe.each(providers)("%s", (provider) => {
  test("the spec states what is documented, no less and no more", () => {
    expect(factsOf(readSpec(provider)).sort()).toEqual(documented(provider));
  });

  test("whatever is deleted from the spec is missed", () => {
    const deletions = deletionsOf(readSpec(provider));
    expect(deletions.length).toBeGreaterThan(50);
    const facts = new Set(documented(provider));
    const unnoticed = deletions.filter(({ spec }) => states(spec, facts)).map(({ what }) => what);
    expect(unnoticed).toEqual([]);
  });
});

function documented(provider: Provider): string[] {
  return readInventory(
    readFileSync(new URL(`../providers/${provider}/documented.txt`, import.meta.url), "utf8"),
  ).sort();
}

/** Whether these are the spec's facts, in any order; one that can no longer be read states none. */
function states(spec: Spec, facts: ReadonlySet<string>): boolean {
  try {
    // Each occurs once.
    const stated = factsOf(spec);
    return stated.length === facts.size && stated.every((fact) => facts.has(fact));
  } catch {
    return false;
  }
}
