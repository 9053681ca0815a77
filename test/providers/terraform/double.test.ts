import { describe, expect, test } from "vitest";
import { NotFoundError } from "../../../src/index.ts";
import { createTerraformClient } from "../../../src/providers/terraform/index.ts";
import { createDouble, type TerraformDoubleOptions } from "../../../src/testing/index.ts";
import { collect } from "../../faults/fault.ts";

const client = (options: TerraformDoubleOptions) =>
  createTerraformClient({ auth: { token: "any" }, fetch: createDouble("terraform", options).fetch, retries: 0 });

const to = (id: string) => ({ organization: { data: { id, type: "organizations" } } });
const names = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

test("without options there are a membership and an invitation, and the organization of the first", async () => {
  const { memberships, organizations } = client({});
  const { items, total } = await memberships.list();
  expect(items.map(({ attributes }) => attributes.status)).toEqual(["active", "invited"]);
  expect(total).toBe(2);
  expect(names((await organizations.list()).items)).toEqual(["larkspur-labs"]);
});

test("what is requested is included, each object once", async () => {
  const { fetch } = createDouble("terraform", { memberships: { count: 3, at: () => ({}) } });
  const read = async (query: string) => {
    const headers = { authorization: "Bearer any" };
    const response = await fetch(`https://app.terraform.io/api/v2/organization-memberships${query}`, { headers });
    expect(response.headers.get("content-type")).toBe("application/vnd.api+json");
    return (await response.json()).included;
  };
  expect(await read("")).toBeUndefined();
  const kinds = (await read("?include=user,teams,organization")).map(({ type }: { type: string }) => type);
  expect(kinds.sort()).toEqual([...Array(3).fill("organizations"), ...Array(3).fill("teams"), "users"]);
});

describe("pages", () => {
  const memberships = {
    count: 73,
    at: (index: number) => ({ attributes: { status: index % 3 === 0 ? "invited" : "active" } }),
  };

  test("join to the whole, and the organizations are those of the active memberships", async () => {
    const terraform = client({ memberships });
    expect(await collect(terraform.memberships.listAll())).toHaveLength(73);
    const whole = await collect(terraform.organizations.listAll());
    expect(whole).toHaveLength(48);
    expect(await collect(terraform.organizations.listAll({ "page[size]": 7 }))).toEqual(whole);
    expect(await terraform.organizations.list({ "page[size]": 7 })).toMatchObject({ total: 48, hasNext: true });
  });

  test("of organizations are all at once, without a total, where a request has no page", async () => {
    const { fetch } = createDouble("terraform", { memberships });
    const headers = { authorization: "Bearer any" };
    const body = await (await fetch("https://app.terraform.io/api/v2/organizations", { headers })).json();
    expect(body.data).toHaveLength(48);
    expect(Object.keys(body)).toEqual(["data"]);
  });
});

test("organizations are found by name and address, and `q` goes before both", async () => {
  const { organizations } = client({ memberships: [{ relationships: to("acme") }, { relationships: to("globex") }] });
  expect(names((await organizations.list({ q: "ACM" })).items)).toEqual(["acme"]);
  expect(names((await organizations.list({ "q[name]": "glob" })).items)).toEqual(["globex"]);
  expect(names((await organizations.list({ "q[email]": "platform@acme" })).items)).toEqual(["acme"]);
  expect(names((await organizations.list({ "q[name]": "glob", "q[email]": "acme" })).items)).toEqual([]);
  expect(names((await organizations.list({ q: "acme", "q[name]": "globex" })).items)).toEqual(["acme"]);
});

test("leaving takes the membership and the organization away, until a reset", async () => {
  const double = createDouble("terraform", { memberships: [{ id: "ou-1" }, { id: "ou-2" }] });
  const { memberships, organizations } = createTerraformClient({ auth: { token: "any" }, fetch: double.fetch });
  expect(await memberships.leave("ou-1")).toBeUndefined();
  expect(names((await memberships.list()).items)).toEqual(["ou-2"]);
  expect((await organizations.list()).total).toBe(1);
  await expect(memberships.leave("ou-1")).rejects.toThrow(NotFoundError);
  double.reset();
  expect((await memberships.list()).total).toBe(2);
});
