/** What the examples do not show of Cloudflare's memberships. */
import { expect, test } from "vitest";
import { membershipsOf } from "../../memberships/memberships-of.ts";

test("one without an id hides none of the others, and the source fails in the end", async () => {
  const account = (id: string | undefined) => ({ account: { id, name: "A" }, status: "accepted" });
  const result = [account("a"), { status: "accepted" }, account("c")];
  const { memberships, failures } = await membershipsOf("cloudflare", [{ success: true, result }]);
  expect(memberships.map(({ organizationId }) => organizationId)).toEqual(["a", "c"]);
  expect(failures).toMatchObject([{ provider: "cloudflare", error: { name: "ContractError" } }]);
  expect(failures[0]?.error).toHaveProperty("message", expect.stringContaining("1 of the organizations had no id"));
});

test("a provider that sends no status, or a new one, is not corrected", async () => {
  const account = { id: "a", name: "A" };
  const result = [{ account }, { account, status: "suspended" }];
  const { memberships } = await membershipsOf("cloudflare", [{ success: true, result }]);
  expect(memberships.map(({ status }) => status)).toEqual(["unknown", "suspended"]);
});

test("roles and what policies grant stand side by side, each once, and what is denied is no role", async () => {
  const groups = (...names: (string | undefined)[]) => names.map((name, index) => ({ id: `g${index}`, name }));
  const policies = [
    { access: "allow", permission_groups: groups("Admin", "DNS", undefined) },
    { access: "deny", permission_groups: groups("Billing") },
  ];
  const result = [{ account: { id: "a", name: "A" }, roles: ["Admin"], policies, status: "accepted" }];
  const { memberships } = await membershipsOf("cloudflare", [{ success: true, result }]);
  expect(memberships[0]?.roles).toEqual(["Admin", "DNS", "g2"]);
});
