/** How GitHub's memberships become those of the common model, and what their list may leave out. */
import type { Membership } from "../../../generated/github/types.ts";
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
        "Organizations that enforce SAML single sign-on are missing, because the token is not authorized for them. Authorize it under Configure SSO at https://github.com/settings/tokens.",
      applies: ({ page }) => /^partial-results/.test(page?.headers.get("x-github-sso") ?? ""),
    },
    {
      code: "fine-grained-token",
      message:
        "The token is not a classic one, and GitHub does not document which organizations it lists for a fine-grained token or an app. Compare with a classic token that has the scope read:org.",
      // Only responses to classic and OAuth tokens state scopes.
      applies: ({ page }) => page !== undefined && !page.headers.has("x-oauth-scopes"),
    },
  ],
} satisfies MembershipMapping<Membership>;

/** For the documentation. */
export const reasons = {
  status: "the vendor states it as `state`",
  gaps: {
    saml: {
      applies: "if a response has the header `X-GitHub-SSO: partial-results`",
      source: "https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api",
    },
    "fine-grained-token": {
      applies: "if a response has no header `X-OAuth-Scopes`: with a fine-grained token or an app's token",
      source:
        "https://docs.github.com/en/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens",
    },
  },
};
