/**
 * Responses of the service that others recorded and published, with every value replaced: names, ids, addresses, times.
 * What the spec, the client, the mapping and the double say is held against them.
 *
 * - `memberships.json`: `GET /memberships`, undated (`recorded-list` in the spec).
 * - `account-and-members.json`: `GET /accounts` and `GET /accounts/{account_id}/members`, of March 2026
 *   (`recorded-members`). A member is a membership seen from the account, so one is made of the two here.
 */
import { expect, test } from "vitest";
import { readSpec } from "../../../src/compiler/spec.ts";
import type { DriftEvent } from "../../../src/index.ts";
import { createCloudflareClient, type Membership } from "../../../src/providers/cloudflare/index.ts";
import { createDouble } from "../../../src/testing/index.ts";
import { membershipsOf } from "../../memberships/memberships-of.ts";
import recorded from "./recordings/account-and-members.json" with { type: "json" };
import list from "./recordings/memberships.json" with { type: "json" };

const [account] = recorded.accounts.result;
const memberships = recorded.members.result.map(({ id, status, api_access_enabled, policies, roles }) => ({
  ...{ id, status, api_access_enabled, policies, account },
  permissions: roles[0]?.permissions,
}));
const bodies = { list, members: { ...recorded.members, result: memberships } };

/** What the client gives, and what it reports beside it. */
async function read(body: object) {
  const drift: DriftEvent[] = [];
  const { memberships } = createCloudflareClient({
    auth: { token: "any" },
    fetch: async () => Response.json(body),
    onDrift: (event) => drift.push(event),
  });
  const page = await memberships.list();
  return { page, drift };
}

/** What an access reviewer checks; with `write`, as the vendor's page has it, it would be false for everybody. */
function areasToChange({ permissions = {} }: Membership): string[] {
  return Object.entries(permissions).flatMap(([area, grant]) => (grant.edit === true ? [area] : []));
}

test.each(Object.entries(bodies))("the spec describes everything in the recording %s", async (_, body) => {
  const { page, drift } = await read(body);
  expect(drift.map(({ pointer, message }) => `${pointer}: ${message}`)).toEqual([]);
  expect(page).toMatchObject({ total: 1, hasNext: false, items: body.result });
});

test("the client says who may change what, in areas that no page documents too", async () => {
  const [one] = (await read(bodies.list)).page.items;
  const [other] = (await read(bodies.members)).page.items;
  expect(areasToChange(one ?? {})).toEqual(expect.arrayContaining(["billing", "member", "worker", "zone"]));
  expect(areasToChange(one ?? {})).not.toContain("analytics");
  expect(areasToChange(other ?? {})).toEqual(expect.arrayContaining(["billing", "member", "worker", "zone"]));
  expect(other?.permissions?.teams).toEqual({ edit: true, pii: true, read: true, report: true });
  expect(other?.policies?.[0]?.permission_groups?.[0]?.meta?.label).toBe("all_privileges");
});

test("roles come from the list of roles in one recording and from the policies in the other", async () => {
  const found = await Promise.all(Object.values(bodies).map((body) => membershipsOf("cloudflare", [body])));
  expect(found.map(({ failures }) => failures)).toEqual([[], []]);
  expect(found.flatMap(({ memberships }) => memberships)).toMatchObject([
    { organizationName: "Me@example.com's Account", roles: ["Super Administrator - All Privileges"], status: "member" },
    { organizationName: "Saltmarsh Analytics", roles: ["Super Administrator - All Privileges"], status: "member" },
  ]);
});

test("a double takes the recordings as its memberships, and gives them back as they are", async () => {
  const { fetch } = createDouble("cloudflare", { memberships: [...bodies.list.result, ...bodies.members.result] });
  const { memberships } = createCloudflareClient({ auth: { token: "any" }, fetch });
  const { items } = await memberships.list();
  expect(items).toMatchObject([...bodies.list.result, ...bodies.members.result]);
});

test("no example, and no membership of a double's own, has a grant, setting or attribute that was never recorded", async () => {
  const examples = JSON.stringify(readSpec("cloudflare").components.examples);
  expect(examples).toContain('"edit":true');
  expect(examples).not.toContain('"write"'); // as the vendor's page has it
  const { fetch } = createDouble("cloudflare");
  const { items } = await createCloudflareClient({ auth: { token: "any" }, fetch }).memberships.list();
  const known = new Set([...keysOf(bodies), "oauth_app_access_enabled"]);
  expect([...keysOf(items)].filter((key) => !known.has(key))).toEqual([]);
  expect(items.map((item) => areasToChange(item).length > 0)).toEqual([true, false, false]);
});

/** All names of properties, at any depth. */
function keysOf(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== "object" || value === null) return found;
  for (const [key, member] of Object.entries(value)) {
    if (!Array.isArray(value)) found.add(key);
    keysOf(member, found);
  }
  return found;
}
