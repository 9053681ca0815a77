import { listMembers, listOrganizations } from "../../../../generated/sentry/operations.ts";
import type { Member, Organization } from "../../../../generated/sentry/types.ts";
import type { Loose } from "../../../client/options.ts";
import { textOf } from "../../../client/value.ts";
import { companyAt, dateAt, slug } from "../../../testing/fake-data.ts";
import type { Kind } from "../../../testing/seed.ts";

export const organizationKind: Kind<Loose<Organization>> = {
  provider: "sentry",
  option: "organizations",
  idName: "id",
  complete: (given, index, serial) => {
    const name = textOf(given.name) ?? companyAt(index);
    const own = textOf(given.slug) ?? slug(name);
    return {
      id: String(4_509_120_034 + serial),
      slug: own,
      name,
      status: { id: "active", name: "active" },
      dateCreated: dateAt(index),
      isEarlyAdopter: false,
      require2FA: false,
      avatar: { avatarType: "letter_avatar", avatarUuid: null },
      links: { organizationUrl: `https://${own}.sentry.io`, regionUrl: "https://us.sentry.io" },
      hasAuthProvider: false,
      allowMemberInvite: true,
      allowMemberProjectCreation: true,
      allowSuperuserAccess: false,
      ...given,
    };
  },
  check: listOrganizations.item,
};

const flags = {
  "idp:provisioned": false,
  "idp:role-restricted": false,
  "sso:linked": false,
  "sso:invalid": false,
  "member-limit:restricted": false,
  "partnership:restricted": false,
};

export const memberKind: Kind<Loose<Member>> = {
  provider: "sentry",
  option: "members",
  idName: "id",
  complete: (given, index, serial) => {
    const email = textOf(given.email) ?? `member-${index + 1}@larkspur-labs.example`;
    const name = textOf(given.name) ?? email;
    const isPending = given.pending === true || given.user === null;
    return {
      id: String(57_377_908_164 + serial),
      email,
      name,
      orgRole: "member",
      user: isPending ? null : { id: String(280_094_367_316 + index), name, username: email, email, isActive: true },
      pending: isPending,
      expired: false,
      flags,
      dateCreated: dateAt(index),
      inviteStatus: "approved",
      inviterName: null,
      ...given,
    };
  },
  check: listMembers.item,
};

/** Those of the spec's example. */
export const defaultOrganizations: readonly Loose<Organization>[] = [
  { id: "4509120034", slug: "larkspur-labs", name: "Larkspur Labs" },
  {
    id: "4510733921",
    slug: "tidewater-coop",
    name: "Tidewater Cooperative",
    links: { organizationUrl: "https://tidewater-coop.sentry.io", regionUrl: "https://de.sentry.io" },
  },
];

export const defaultMembers: readonly Loose<Member>[] = [
  { email: "robin.ferrer@larkspur-labs.example", name: "Robin Ferrer", orgRole: "admin" },
  { email: "alex.thorne@larkspur-labs.example", name: "Alex Thorne", orgRole: "owner" },
  { email: "kit.morrow@larkspur-labs.example", pending: true, inviterName: "Alex Thorne" },
];
