/** What HCP Terraform's spec states beyond what a schema can hold. */
import { expect, test } from "vitest";
import { operationsOf, readSpec } from "../../../src/compiler/spec.ts";

test("the spec names the operations at its paths that it leaves out", () => {
  const spec = readSpec("terraform");
  const description = spec.info.description.replaceAll(/\s+/g, " ");
  for (const left of ["`GET /organization-memberships/{organization_membership_id}`", "`POST /organizations`"])
    expect(description).toContain(left);
  expect(operationsOf(spec)).toHaveLength(3);
});
