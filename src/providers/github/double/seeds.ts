import { listMemberships } from "../../../../generated/github/operations.ts";
import { textOf } from "../../../client/value.ts";
import { companyAt, slug } from "../../../testing/fake-data.ts";
import type { Kind } from "../../../testing/seed.ts";
import type { GithubMembershipSeed } from "./options.ts";

const api = "https://api.github.com";

/** The URL of an organization. What is not a login becomes one. */
export function organizationUrl(login: string): string {
  return `${api}/orgs/${segmentOf(login)}`;
}

function segmentOf(login: string): string {
  return /^[\w.-]+$/.test(login) ? login : slug(login);
}

export const membershipKind: Kind<GithubMembershipSeed> = {
  provider: "github",
  option: "memberships",
  idName: "organization_url",
  complete: (given, index, serial) => {
    const { organization, user } = given;
    const login = textOf(organization?.login) ?? loginIn(given.organization_url) ?? slug(companyAt(serial));
    const own = user === null ? null : "user" in given && user === undefined ? undefined : userOf(user);
    return {
      url: `${organizationUrl(login)}/memberships/${segmentOf(textOf(user?.login) ?? defaultLogin)}`,
      state: "active",
      role: "member",
      // A login that is taken, which a seed may hold, gets another URL.
      organization_url: organizationUrl(login) + (serial === index ? "" : `-${serial}`),
      direct_membership: true,
      enterprise_teams_providing_indirect_membership: [],
      ...given,
      ...("organization" in given && organization === undefined
        ? {}
        : { organization: organizationOf(login, index, organization) }),
      ...(own === undefined ? {} : { user: own }),
    };
  },
  check: listMemberships.item,
};

function loginIn(url: unknown): string | undefined {
  return textOf(textOf(url)?.split("/").at(-1));
}

function organizationOf(login: string, index: number, given: GithubMembershipSeed["organization"] = {}) {
  // What is no object is rejected later, with its path.
  if (typeof given !== "object" || given === null || Array.isArray(given)) return given;
  const url = organizationUrl(login);
  const id = 20_000_000 + index;
  return {
    login,
    id,
    node_id: `O_${id}`,
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    description: null,
    ...given,
  };
}

const defaultLogin = "robin-ferrer";

function userOf(given: GithubMembershipSeed["user"] = {}) {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return given;
  const login = textOf(given.login) ?? defaultLogin;
  const url = `${api}/users/${segmentOf(login)}`;
  return {
    login,
    id: 48_213_907,
    node_id: "U_kgDOAt-vkw",
    avatar_url: "https://avatars.githubusercontent.com/u/48213907?v=4",
    gravatar_id: "",
    url,
    html_url: `https://github.com/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: "User",
    user_view_type: "private",
    site_admin: false,
    ...given,
  };
}

/** Those of the spec's examples. */
export const defaultMemberships: readonly GithubMembershipSeed[] = [
  { organization: { login: "larkspur-labs", id: 31_204_477 }, role: "admin" },
  {
    organization: { login: "northgate-rail", id: 9_912_045 },
    direct_membership: false,
    enterprise_teams_providing_indirect_membership: ["ent:platform-engineers"],
  },
  { organization: { login: "tidewater-coop", id: 77_120_934 }, state: "pending" },
];
