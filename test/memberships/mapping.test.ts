/** Each provider's objects become memberships: every example of every spec, written out. */
import { describe, expect, test } from "vitest";
import { type Provider, providers } from "../../generated/providers.ts";
import { mappingDocument, mappingOf } from "../../scripts/membership-table.ts";
import { sources } from "../../scripts/sources.ts";
import { ContractError, collectMemberships, type Membership } from "../../src/index.ts";
import { expected } from "./expected.ts";

const ask = async (provider: Provider, body: unknown, contract?: "report") => {
  const source = sources[provider]({ fetch: async () => Response.json(body), contract });
  return await collectMemberships([source]);
};

describe.each(providers)("%s", async (provider) => {
  const { operation } = await mappingOf(provider);
  const examples = operation.answers.find(({ status }) => status === "200")?.examples ?? {};

  test("has an expectation for every example of its spec, and for nothing else", () => {
    expect(Object.keys(expected[provider]).toSorted()).toEqual(Object.keys(examples).toSorted());
  });

  test.each(Object.entries(examples))("maps the example %s", async (name, body) => {
    const { memberships, failures } = await ask(provider, body);
    expect(failures).toEqual([]);
    expect(memberships.map(brief)).toEqual(expected[provider][name]);
    for (const membership of memberships) expect(membership.provider).toBe(provider);
    expect(memberships.map(({ source }) => source)).toEqual(itemsOf(body));
  });

  test("gives no more than `maxItems`, and says so where there are more", async () => {
    const body = Object.values(examples).find((example) => [itemsOf(example)].flat().length > 1);
    const source = sources[provider]({ fetch: async () => Response.json(body) });
    const options = { signal: new AbortController().signal, maxItems: 1 };
    const limited = { provider, listMemberships: () => source.listMemberships(options) };
    const { memberships, failures } = await collectMemberships([limited]);
    expect(memberships).toHaveLength(1);
    expect(failures).toMatchObject([{ error: { name: "ContractError", violations: [{ keyword: "maxItems" }] } }]);
  });

  test("says what it cannot do where an organization has no id, whatever the contract is", async () => {
    for (const item of [{}, null, "nope", 5, { account: null }, { policies: [null], roles: "x", id: null }]) {
      const { failures } = await ask(provider, wrapped(provider, [item]), "report");
      expect(failures).toMatchObject([{ provider, error: { name: "ContractError", operation: operation.id } }]);
      expect(failures[0]?.error).toBeInstanceOf(ContractError);
    }
  });
});

test("one without an id hides none of the others, and the source says in the end that there was one", async () => {
  const account = (id: string | undefined) => ({ account: { id, name: "A" }, status: "accepted" });
  const result = [account("a"), { status: "accepted" }, account("c")];
  const { memberships, failures } = await ask("cloudflare", { success: true, result });
  expect(memberships.map(({ organizationId }) => organizationId)).toEqual(["a", "c"]);
  expect(failures).toMatchObject([{ provider: "cloudflare", error: { name: "ContractError" } }]);
  expect(failures[0]?.error).toHaveProperty("message", expect.stringContaining("1 of the organizations had no id"));
});

test("a provider that does not say a status, or says a new one, is not put right", async () => {
  const account = { id: "a", name: "A" };
  const result = [{ account }, { account, status: "suspended" }];
  const { memberships } = await ask("cloudflare", { success: true, result });
  expect(memberships.map(({ status }) => status)).toEqual(["unknown", "suspended"]);
});

test("roles and what policies grant stand side by side, each once, and what is denied is no role", async () => {
  const groups = (...names: (string | undefined)[]) => names.map((name, index) => ({ id: `g${index}`, name }));
  const policies = [
    { access: "allow", permission_groups: groups("Admin", "DNS", undefined) },
    { access: "deny", permission_groups: groups("Billing") },
  ];
  const result = [{ account: { id: "a", name: "A" }, roles: ["Admin"], policies, status: "accepted" }];
  const { memberships } = await ask("cloudflare", { success: true, result });
  expect(memberships[0]?.roles).toEqual(["Admin", "DNS", "g2"]);
});

test("an Auth0 organization without names is called by its id", async () => {
  const { memberships } = await ask("auth0", [{ id: "org_1" }, { id: "org_2", name: "two", display_name: "" }]);
  expect(memberships.map(({ organizationName }) => organizationName)).toEqual(["org_1", "two"]);
});

test("the table says of each field what the clients do with it", async () => {
  const mappings = await Promise.all(providers.map(async (provider) => [provider, await mappingOf(provider)] as const));
  const rows = Object.fromEntries(
    mappingDocument(mappings)
      .split("\n")
      .filter((line) => line.startsWith("| `"))
      .map((line) => line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, "")))
      .map(([field, ...cells]) => [field, cells]),
  );
  expect(rows).toMatchObject({
    "`organizationId`": ["`org_id`", "`id`", "`account.id`", "`id`"],
    "`organizationName`": ["`name`", "`display_name`, else `name`, else `id`", "`account.name`", "`name`"],
    "`status`": [
      "always `member`",
      "always `member`",
      "`status`: `accepted` is `member`, `pending` is `invited`, `rejected` is `rejected`",
      "always `member`",
    ],
  });
  expect(rows["`roles`"]?.[2]).toContain("`deny` gives no `policies[].permission_groups[].name`");
  expect(mappings.map(([, { lost }]) => lost.includes("kind"))).toEqual([true, false, false, false]);
});

function brief({ organizationId, organizationName, roles, status }: Membership) {
  return [organizationId, organizationName, roles, status];
}

function itemsOf(body: unknown): unknown {
  if (Array.isArray(body)) return body;
  const { result, organizations } = body as { result?: unknown; organizations?: unknown };
  return result ?? organizations;
}

function wrapped(provider: Provider, items: readonly unknown[]): unknown {
  if (provider === "cloudflare") return { success: true, result: items };
  return provider === "k6" ? { organizations: items } : items;
}
