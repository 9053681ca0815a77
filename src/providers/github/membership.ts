/** How GitHub's memberships become those of the common model, and what their list may leave out. */
import type { Membership } from "../../../generated/github/types.ts";
import type { PageEvent } from "../../client/options.ts";
import { textOf } from "../../client/value.ts";
import type { MembershipMapping } from "../../memberships/map.ts";

export const mapping = {
  toMembership: ({ organization, user, role, state, direct_membership: isDirect }: Partial<Membership>) => ({
    id: organization?.id,
    names: [organization?.login],
    roles: role === undefined ? undefined : [role],
    status: state === "active" ? "member" : state === "pending" ? "invited" : state,
    // Others come through a team of the enterprise.
    via: isDirect === true ? "direct" : isDirect === false ? "inherited" : undefined,
    user: user && { id: user.id, email: user.email },
  }),
  gaps: [
    {
      code: "saml",
      message:
        "Organizations that enforce SAML single sign-on are missing, because the token is not authorized for them. Authorize a personal access token under Configure SSO at https://github.com/settings/tokens, or sign in to the organization and authorize the app again.",
      applies: ({ page }) => /^partial-results/.test(page?.headers.get("x-github-sso") ?? ""),
    },
    {
      code: "oauth-app",
      message:
        "The token is that of an OAuth app, and organizations that restrict such apps are missing unless an owner has approved this one. Request the approval at https://github.com/settings/applications.",
      applies: ({ page }) => page !== undefined && statesScopes(page) && page.headers.has("x-oauth-client-id"),
    },
    {
      code: "fine-grained-token",
      message:
        "The token is not a classic one, and GitHub does not document which organizations it lists for a fine-grained token or an app. Compare with a classic token that has the scope read:org.",
      applies: ({ page }) => page !== undefined && !statesScopes(page),
    },
  ],
} satisfies MembershipMapping<Membership>;

/** Only responses to classic and OAuth tokens do; an app's token may have a blank header. */
function statesScopes({ headers }: PageEvent): boolean {
  return textOf(headers.get("x-oauth-scopes")) !== undefined;
}

/** For the documentation. */
export const reasons = {
  status: "the vendor states it as `state`",
  gaps: {
    saml: {
      applies: "if a response has the header `X-GitHub-SSO: partial-results`",
      source: "https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api",
    },
    "oauth-app": {
      applies: "if a response has the headers `X-OAuth-Scopes` and `X-OAuth-Client-Id`",
      source: "https://docs.github.com/en/rest/guides/discovering-resources-for-a-user",
    },
    "fine-grained-token": {
      applies:
        "if a response has no header `X-OAuth-Scopes`, or an empty one: with a fine-grained token or an app's token",
      source:
        "https://docs.github.com/en/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens",
    },
  },
};
