import { dateAt, slug } from "../../../testing/fake-data.ts";
import type { TerraformMembershipSeed } from "./options.ts";

/** The name of the organization of a membership, which is its id. */
export function nameOf({ relationships }: TerraformMembershipSeed): string {
  return relationships?.organization?.data.id ?? "";
}

export function emailOf(membership: TerraformMembershipSeed): string {
  return `platform@${slug(nameOf(membership))}.example`;
}

/** The organization of a membership. */
export function organizationOf(membership: TerraformMembershipSeed) {
  const name = nameOf(membership);
  const self = `/api/v2/organizations/${encodeURIComponent(name)}`;
  return {
    id: name,
    type: "organizations",
    attributes: {
      name,
      "external-id": `org-${slug(name)}`,
      "created-at": membership.attributes?.["created-at"] ?? dateAt(0),
      email: emailOf(membership),
      "collaborator-auth-policy": "password",
      "plan-identifier": "developer",
      "saml-enabled": false,
      permissions: { "can-update": false, "can-traverse": true },
    },
    relationships: { subscription: { links: { related: `${self}/subscription` } } },
    links: { self },
  };
}
