/** How Sentry's organizations become memberships, and what their list may leave out. */
import type { Organization } from "../../../generated/sentry/types.ts";
import { textOf } from "../../client/value.ts";
import type { MembershipMapping } from "../../memberships/map.ts";

const region = {
  code: "region",
  message:
    "The list contains the organizations of one region or of one organization only, because `baseUrl` is the URL of it. https://sentry.io/api/0 lists those of all regions.",
} as const;

const tokenScope = {
  code: "token-scope",
  message:
    "The list contains at most one organization, as with the token of an organization or an integration. Compare with a personal token (sntryu_) of the user.",
} as const;

export const mapping = {
  toMembership: ({ id, name, slug }: Partial<Organization>) => ({ id, names: [name, slug], status: "member" }),
  gaps: [region, { ...tokenScope, applies: ({ done, count }) => done && count < 2 }],
} satisfies MembershipMapping<Organization>;

/** The gaps that a client may have, by what is known of it beforehand. */
export function gapsOf(baseUrl: string, token: unknown) {
  // Only personal tokens begin like this, and only they are documented as seeing every organization of the user.
  const isPersonal = textOf(token)?.startsWith("sntryu_") === true;
  return mapping.gaps.filter(({ code }) => (code === region.code ? isRegion(baseUrl) : !isPersonal));
}

/** The host of a region, or of an organization, is a subdomain of that of the whole service; a self-hosted Sentry is one region. */
function isRegion(baseUrl: string): boolean {
  return URL.canParse(baseUrl) && new URL(baseUrl).hostname.endsWith(".sentry.io");
}

/** For the documentation. */
export const reasons = {
  status: "the operation lists the organizations that the token's user is a member of, without invitations",
  gaps: {
    region: {
      applies: "if `baseUrl` is the URL of a region, such as `https://de.sentry.io/api/0`, or of an organization",
      source: "https://docs.sentry.io/organization/data-storage-location/",
    },
    "token-scope": {
      applies: "if the list has at most one organization, unless the token begins with `sntryu_`",
      source: "https://docs.sentry.io/account/auth-tokens/",
    },
  },
};
