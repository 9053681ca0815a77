import { listMemberships, listUserOrganizations } from "../../../../generated/cloudflare/operations.ts";
import type { MembershipPermissions, Organization, PermissionGrant } from "../../../../generated/cloudflare/types.ts";
import type { Loose } from "../../../client/options.ts";
import { companyAt, dateAt, hexAt } from "../../../testing/fake-data.ts";
import type { Kind } from "../../../testing/seed.ts";
import type { CloudflareMembershipSeed } from "./options.ts";

export const organizationKind: Kind<Loose<Organization>> = {
  provider: "cloudflare",
  option: "organizations",
  idName: "id",
  complete: (given, index, serial) => ({
    id: "id" in given ? given.id : hexAt(serial, 32), // only if missing: a filter completes every item
    name: companyAt(index),
    permissions: ["#organization:read", "#zone:read"],
    roles: ["Administrator Read Only"],
    status: "member",
    ...given,
  }),
  check: listUserOrganizations.item,
};

export const membershipKind: Kind<CloudflareMembershipSeed> = {
  provider: "cloudflare",
  option: "memberships",
  idName: "id",
  complete: (given, index, serial) => ({
    id: "id" in given ? given.id : hexAt(serial, 32, membershipSalt),
    api_access_enabled: null,
    permissions: grants({ edit: false, read: true }),
    roles: ["Administrator Read Only"],
    status: "accepted",
    ...given,
    ...("account" in given && given.account === undefined ? {} : { account: accountAt(index, given.account) }),
  }),
  check: listMemberships.item,
};

function accountAt(index: number, given: CloudflareMembershipSeed["account"] = {}) {
  // An invalid account is rejected later, with its path.
  if (typeof given !== "object" || given === null || Array.isArray(given)) return given;
  return {
    id: Object.hasOwn(given, "id") ? given.id : hexAt(index, 32), // `in` would see a polluted prototype
    name: companyAt(index),
    type: "standard",
    created_on: dateAt(index),
    settings: {
      abuse_contact_email: null,
      access_approval_expiry: null,
      api_access_enabled: null,
      enforce_twofactor: false,
      oauth_app_access_enabled: true,
    },
    legacy_flags: { enterprise_zone_quota: { available: 0, current: 0, maximum: 0 } },
    ...given,
  };
}

/** In the recorded form: a grant has `edit`, where the vendor's page has `write`. */
function grants(grant: PermissionGrant): MembershipPermissions {
  return { dns_records: grant, organization: grant, zone: grant };
}

/** Makes the ids of memberships differ from those of organizations. */
const membershipSalt = 1;

/** The membership in the account of an organization. */
export function membershipOf({ id, name, roles, status }: Loose<Organization>): CloudflareMembershipSeed {
  return {
    account: { ...(id !== undefined && { id }), ...(name !== undefined && { name }) },
    ...(roles !== undefined && { roles }),
    status: status === "invited" ? "pending" : "accepted",
  };
}

/** The ids are those of the spec's examples. */
export const defaults = {
  organizations: [
    {
      id: "3f1c8b7e5d2a4960b8e1f7c2a9d40536",
      name: "Meridian Outdoor Supply",
      permissions: ["#dns_records:edit", "#organization:edit", "#organization:read", "#zone:edit", "#zone:read"],
      roles: ["Super Administrator - All Privileges"],
    },
    { id: "9a7d41e0c65b4f2883bd0e6f1c2a7954", name: "Harborlight Analytics" },
    { id: "5be2097fd1c84a36a0f4d9837ce61b20", name: "Alder & Vale Ceramics", roles: [], status: "invited" },
  ],
  memberships: [
    {
      id: "6c0a5e94f2b14d7c9e83b1d75f02a8c6",
      account: { id: "3f1c8b7e5d2a4960b8e1f7c2a9d40536", name: "Meridian Outdoor Supply" },
      permissions: grants({ edit: true, read: true }),
      roles: ["Super Administrator - All Privileges"],
    },
    {
      id: "d48f3b1792e64c0ab5d7e860f19c2a3b",
      account: { id: "9a7d41e0c65b4f2883bd0e6f1c2a7954", name: "Harborlight Analytics", type: "enterprise" },
    },
    {
      id: "81e6c2f5a09d4b37bc5814de7f3a9062",
      account: { id: "5be2097fd1c84a36a0f4d9837ce61b20", name: "Alder & Vale Ceramics" },
      status: "pending",
    },
  ],
} as const satisfies {
  organizations: readonly Loose<Organization>[];
  memberships: readonly CloudflareMembershipSeed[];
};
