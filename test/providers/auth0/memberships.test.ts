/** What the examples do not show of Auth0's organizations as memberships. */
import { expect, test } from "vitest";
import { membershipsOf } from "../../memberships/memberships-of.ts";

test("an Auth0 organization without names is called by its id", async () => {
  const { memberships } = await membershipsOf("auth0", [
    [{ id: "org_1" }, { id: "org_2", name: "two", display_name: "" }],
  ]);
  expect(memberships.map(({ organizationName }) => organizationName)).toEqual(["org_1", "two"]);
});
