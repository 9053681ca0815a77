import { listTeams } from "../../../../generated/vercel/operations.ts";
import { textOf } from "../../../client/value.ts";
import { companyAt, hexAt, slug } from "../../../testing/fake-data.ts";
import type { Kind } from "../../../testing/seed.ts";
import type { VercelTeamSeed } from "./options.ts";

const user = "qL7dRa3fQm8vXw2KpZ9sTn5s";
/** The newest team, unless a seed has another. */
const newest = 1_755_000_000_000;
const day = 86_400_000;

export const teamKind: Kind<VercelTeamSeed> = {
  provider: "vercel",
  option: "teams",
  idName: "id",
  complete: (given, index, serial) => {
    const id = textOf(given.id) ?? `team_${hexAt(serial, 24)}`;
    const name = given.name ?? companyAt(index);
    const createdAt = given.createdAt ?? newest - index * day;
    const slugged = textOf(given.slug) ?? slug(name);
    return {
      ...(given.limited ? { limitedBy: ["scope"] } : detailsOf(slugged, createdAt)),
      id,
      slug: slugged,
      name,
      avatar: null,
      createdAt,
      ...given,
      ...("membership" in given && given.membership === undefined
        ? {}
        : { membership: membershipOf(id, createdAt, given.membership) }),
    };
  },
  check: listTeams.item,
};

/** What a limited team lacks. */
function detailsOf(slug: string, createdAt: number) {
  return {
    creatorId: user,
    updatedAt: createdAt,
    description: null,
    stagingPrefix: slug,
    billing: { plan: "pro" },
  };
}

function membershipOf(teamId: string, createdAt: number, given: VercelTeamSeed["membership"] = {}) {
  // What is no object is rejected later, with its path.
  if (typeof given !== "object" || given === null || Array.isArray(given)) return given;
  return { uid: user, teamId, confirmed: true as const, role: "MEMBER", created: createdAt, createdAt, ...given };
}

/** Those of the spec's examples. */
export const defaultTeams: readonly VercelTeamSeed[] = [
  {
    id: "team_3fQm8vXw2KpL7dRaBq4ZtW8n",
    slug: "larkspur-labs",
    name: "Larkspur Labs",
    createdAt: 1_710_148_841_118,
    membership: { role: "OWNER" },
  },
  {
    id: "team_9cTn5sJy4HbG6mEkXd7RfM2g",
    slug: "tidewater-coop",
    name: "Tidewater Cooperative",
    createdAt: 1_655_072_968_396,
    membership: { role: "DEVELOPER", teamRoles: ["DEVELOPER", "SECURITY"], joinedFrom: { origin: "mail" } },
  },
  {
    id: "team_4vBx7qDf1ZtS9kHnWf5D2mGs",
    slug: "northgate-rail",
    name: "Northgate Rail",
    createdAt: 1_640_095_775_941,
    limited: true,
    saml: { enforced: true },
    membership: { joinedFrom: { origin: "saml" } },
  },
];
