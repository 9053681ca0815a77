/** Each provider's objects become memberships: every example of every spec, written out. */
import { describe, expect, test } from "vitest";
import { operationOf } from "../../scripts/tables/memberships.ts";
import { readSpec } from "../../src/compiler/spec.ts";
import { collectMemberships, type Membership } from "../../src/index.ts";
import { unwrapped } from "../support/data.ts";
import { facts } from "./facts.ts";
import { membershipsFrom } from "./memberships-of.ts";

describe.each(facts)("%s", async (_, source, fact) => {
  const { provider, open } = source;
  const operation = await operationOf(source);
  const { schema = {}, examples = {} } = operation.responses.find(({ status }) => status === "200") ?? {};
  const spec = readSpec(provider);
  const byName = new Map(Object.entries(fact.examples));
  const itemsOf = (body: unknown) => unwrapped(spec, schema, body);

  /** The first example with other items. */
  function withItems(items: readonly unknown[]): unknown {
    const [example] = Object.values(examples);
    const list = itemsOf(example);
    if (list === example) return items;
    const [key = ""] = Object.entries(Object(example)).find(([, value]) => value === list) ?? [];
    return { ...Object(example), [key]: items };
  }

  test("has an expectation for every example of its spec, and for nothing else", () => {
    expect([...byName.keys()].toSorted()).toEqual(Object.keys(examples).toSorted());
  });

  test.each(Object.entries(examples))("maps the example %s", async (name, body) => {
    const { memberships, failures } = await membershipsFrom(open, [body, withItems([])]);
    expect(failures).toEqual([]);
    expect(memberships.map(brief)).toEqual(byName.get(name));
    for (const membership of memberships) expect(membership.provider).toBe(provider);
    expect(memberships.map(({ source }) => source)).toEqual(itemsOf(body));
  });

  test("gives no more than `maxItems`, and says so where there are more", async () => {
    const body = Object.values(examples).find((example) => [itemsOf(example)].flat().length > 1);
    const source = open({ fetch: async () => Response.json(body) });
    const options = { signal: new AbortController().signal, maxItems: 1 };
    const limited = { provider, listMemberships: () => source.listMemberships(options) };
    const { memberships, failures } = await collectMemberships([limited]);
    expect(memberships).toHaveLength(1);
    expect(failures).toMatchObject([{ error: { name: "ContractError", violations: [{ keyword: "maxItems" }] } }]);
  });

  test("is an error that names it where an organization has no id, whatever the contract is", async () => {
    for (const item of [{}, null, "nope", 5, { account: null }, { policies: [null], roles: "x", id: null }]) {
      const { failures } = await membershipsFrom(open, [withItems([item])], "report");
      expect(failures).toMatchObject([{ provider, error: { name: "ContractError", operation: operation.id } }]);
    }
  });
});

function brief({ organizationId, organizationName, roles, status, via }: Membership) {
  return [organizationId, organizationName, roles, status, ...(via === undefined ? [] : [via])];
}
