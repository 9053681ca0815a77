import { listMemberships } from "../../../../generated/terraform/operations.ts";
import { companyAt, dateAt, hexAt, slug } from "../../../testing/fake-data.ts";
import type { Kind } from "../../../testing/seed.ts";
import type { TerraformMembershipSeed } from "./options.ts";

export const membershipKind: Kind<TerraformMembershipSeed> = {
  provider: "terraform",
  option: "memberships",
  idName: "id",
  complete: (given, index, serial) => ({
    id: `ou-${hexAt(serial, 16)}`,
    type: "organization-memberships",
    ...given,
    ...("attributes" in given && given.attributes === undefined
      ? {}
      : { attributes: attributesOf(index, given.attributes) }),
    ...("relationships" in given && given.relationships === undefined
      ? {}
      : { relationships: relationshipsOf(index, given.relationships) }),
  }),
  check: listMemberships.item,
};

function attributesOf(index: number, given: TerraformMembershipSeed["attributes"] = {}) {
  // What is no object is rejected later, with its path.
  if (typeof given !== "object" || given === null || Array.isArray(given)) return given;
  return { status: "active", email: "robin.ferrer@larkspur-labs.example", "created-at": dateAt(index), ...given };
}

function relationshipsOf(index: number, given: TerraformMembershipSeed["relationships"] = {}) {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return given;
  return {
    teams: { data: [{ id: `team-${hexAt(index, 16, teamSalt)}`, type: "teams" }] },
    user: { data: { id: "user-7hKd2VqLm9XwRt4B", type: "users" } },
    organization: { data: { id: slug(companyAt(index)), type: "organizations" } },
    ...given,
  };
}

/** Makes the ids of teams differ from those of memberships. */
const teamSalt = 1;

const to = (id: string) => ({ organization: { data: { id, type: "organizations" } } });

/** Those of the spec's examples. */
export const defaultMemberships: readonly TerraformMembershipSeed[] = [
  { id: "ou-3fQm8vXw2KpL7dRa", relationships: to("larkspur-labs") },
  { id: "ou-9cTn5sJy4HbG6mEk", attributes: { status: "invited" }, relationships: to("tidewater-coop") },
];
