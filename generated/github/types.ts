// Compiled from specs/github/openapi.yaml by `npm run generate`. Not to be edited.
export interface paths {
    readonly "/orgs/{org}/memberships/{username}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * End a membership in an organization
         * @description Removes a user from the organization, or cancels the invitation; GitHub sends the user an email in both cases. The token's user must be an owner of the organization, also to end their own membership. A membership through an enterprise team remains until the user is removed from that team. A classic or OAuth token needs the scope `admin:org`, a fine-grained one the organization permission Members, write.
         */
        readonly delete: operations["leaveOrganization"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/user/memberships/orgs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the organization memberships of the user
         * @description Returns one page of the memberships of the token's user, each with the organization, the role, and whether the user has accepted the invitation. Organizations that enforce SAML single sign-on are missing if a classic token is not authorized for them; `X-GitHub-SSO` then has their ids. Organizations that restrict OAuth apps are missing for an app that no owner has approved. A classic or OAuth token needs the scope `read:org`. The vendor's table of fine-grained permissions does not have this operation. The last page has no link to a next page.
         */
        readonly get: operations["listMemberships"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/user/memberships/orgs/{org}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the membership of the user in one organization
         * @description Returns the membership of the token's user in the organization, whether active or pending. A classic or OAuth token needs the scope `read:org`, a fine-grained one the organization permission Members, read. A GitHub App that the organization has blocked gets 403.
         */
        readonly get: operations["getMembership"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/user/orgs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the organizations of the user
         * @description Returns one page of the organizations of the token's user, without role and state: `listMemberships` has these. A classic or OAuth token needs the scope `user` or `read:org`, and returns only organizations in which its scopes allow something. A fine-grained token gets 200 with an empty list. Organizations that enforce SAML single sign-on may be missing, as in the list of memberships. The last page has no link to a next page.
         */
        readonly get: operations["listOrganizations"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The body of an error response. No property is required. */
        readonly Failure: {
            /** @description The page about the operation, or about the error. */
            readonly documentation_url?: string;
            /** @description A message for people. Its wording may change. */
            readonly message?: string;
            /** @description The HTTP status, as a string. */
            readonly status?: string;
            /** @description A URL, in a few errors. */
            readonly url?: string;
        };
        /** @description The membership of a user in an organization. */
        readonly Membership: {
            /** @description Whether the user is a direct member, not only a member through an enterprise team. */
            readonly direct_membership?: boolean;
            /** @description The enterprise teams through which the user is a member, at most 100. */
            readonly enterprise_teams_providing_indirect_membership?: readonly string[];
            /** @description The organization. */
            readonly organization: components["schemas"]["Organization"];
            /**
             * Format: uri
             * @description The URL of the organization.
             */
            readonly organization_url?: string;
            /** @description The user's permissions in the organization. */
            readonly permissions?: components["schemas"]["MembershipPermissions"];
            /**
             * @description The user's role in the organization; `admin` is an owner.
             * @enum {string}
             */
            readonly role: "admin" | "member" | "billing_manager" | (string & {});
            /**
             * @description Whether the user has accepted the invitation.
             * @enum {string}
             */
            readonly state: "active" | "pending" | (string & {});
            /**
             * Format: uri
             * @description The URL of the membership, for the owners of the organization.
             */
            readonly url?: string;
            /** @description The user, or null. */
            readonly user: components["schemas"]["User"];
        };
        /** @description One page of memberships. */
        readonly MembershipList: readonly components["schemas"]["Membership"][];
        /** @description The user's permissions in the organization. */
        readonly MembershipPermissions: {
            /** @description Whether the user may create repositories in the organization. */
            readonly can_create_repository: boolean;
        };
        /** @description An organization, in the short form. */
        readonly Organization: {
            /** @description The URL of its picture. */
            readonly avatar_url?: string;
            /** @description The description of the organization, or null. */
            readonly description?: string | null;
            /**
             * Format: uri
             * @description The URL of its events.
             */
            readonly events_url?: string;
            /** @description The URL of its webhooks. */
            readonly hooks_url?: string;
            /** @description The number that identifies the organization, and stays the same if the login changes. */
            readonly id: number;
            /** @description The URL of its issues. */
            readonly issues_url?: string;
            /** @description The name of the organization, as in its URLs. */
            readonly login: string;
            /** @description The URL of its members, with a placeholder for one. */
            readonly members_url?: string;
            /** @description The id of the organization in the GraphQL API. */
            readonly node_id?: string;
            /** @description The URL of its public members, with a placeholder for one. */
            readonly public_members_url?: string;
            /**
             * Format: uri
             * @description The URL of its repositories.
             */
            readonly repos_url?: string;
            /**
             * Format: uri
             * @description The URL of the organization.
             */
            readonly url?: string;
        };
        /** @description One page of organizations. */
        readonly OrganizationList: readonly components["schemas"]["Organization"][];
        /** @description A user, in the short form, or null. */
        readonly User: {
            /**
             * Format: uri
             * @description The URL of the user's picture.
             */
            readonly avatar_url?: string;
            /** @description The public email address of the user, or null. */
            readonly email?: string | null;
            /** @description The URL of the user's events. */
            readonly events_url?: string;
            /**
             * Format: uri
             * @description The URL of the user's followers.
             */
            readonly followers_url?: string;
            /** @description The URL of the users whom the user follows. */
            readonly following_url?: string;
            /** @description The URL of the user's gists. */
            readonly gists_url?: string;
            /** @description Empty or null in all responses seen. */
            readonly gravatar_id?: string | null;
            /**
             * Format: uri
             * @description The URL of the user's page.
             */
            readonly html_url?: string;
            /** @description The number that identifies the user, and stays the same if the login changes. */
            readonly id: number;
            /** @description The name of the user, as in their URLs. */
            readonly login: string;
            /** @description The public name of the user, or null. */
            readonly name?: string | null;
            /** @description The id of the user in the GraphQL API. */
            readonly node_id?: string;
            /**
             * Format: uri
             * @description The URL of the user's public organizations.
             */
            readonly organizations_url?: string;
            /**
             * Format: uri
             * @description The URL of the events that the user receives.
             */
            readonly received_events_url?: string;
            /**
             * Format: uri
             * @description The URL of the user's repositories.
             */
            readonly repos_url?: string;
            /** @description Whether the user administers the site. */
            readonly site_admin?: boolean;
            /** @description When something was starred; not part of a membership. */
            readonly starred_at?: string;
            /** @description The URL of the repositories that the user has starred. */
            readonly starred_url?: string;
            /**
             * Format: uri
             * @description The URL of the repositories that the user watches.
             */
            readonly subscriptions_url?: string;
            /** @description The kind of account, such as `User`. */
            readonly type?: string;
            /**
             * Format: uri
             * @description The URL of the user.
             */
            readonly url?: string;
            /** @description Whether `public` or `private` facts are shown. */
            readonly user_view_type?: string;
        } | null;
        /** @description The body of a 422. */
        readonly ValidationFailure: {
            /** @description The page about the operation. */
            readonly documentation_url: string;
            /** @description The individual errors. */
            readonly errors?: readonly components["schemas"]["ValidationProblem"][];
            /** @description A message for people. Its wording may change. */
            readonly message: string;
            /** @description The HTTP status, as a string. */
            readonly status?: string;
        };
        /** @description One error in the request. */
        readonly ValidationProblem: {
            /** @description One of `missing`, `missing_field`, `invalid`, `already_exists`, `unprocessable` or `custom`. */
            readonly code: string;
            /** @description The name of the argument. */
            readonly field?: string;
            /** @description The index of the wrong value. */
            readonly index?: number;
            /** @description A sentence for people; always present if `code` is `custom`. */
            readonly message?: string;
            /** @description The kind of resource that the error refers to. */
            readonly resource?: string;
            /** @description The value that is wrong. */
            readonly value?: string | number | readonly string[] | null;
        };
    };
    responses: {
        /** @description One of several causes: the token lacks a scope or a permission; the organization enforces SAML single sign-on and the token is not authorized for it (`X-GitHub-SSO` has the URL to do so, for an hour); or a rate limit is exceeded. */
        readonly Forbidden: {
            headers: {
                readonly "retry-after": components["headers"]["RetryAfterSometimes"];
                readonly "X-Accepted-GitHub-Permissions": components["headers"]["AcceptedPermissions"];
                readonly "X-Accepted-OAuth-Scopes": components["headers"]["AcceptedOAuthScopes"];
                readonly "X-GitHub-Api-Version-Selected": components["headers"]["VersionSelected"];
                readonly "X-GitHub-Request-Id": components["headers"]["RequestId"];
                readonly "X-GitHub-SSO": components["headers"]["SsoRequired"];
                readonly "X-OAuth-Scopes": components["headers"]["OAuthScopes"];
                readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                readonly "x-ratelimit-resource": components["headers"]["RateLimitResource"];
                readonly "x-ratelimit-used": components["headers"]["RateLimitUsed"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description One of several causes: the user is not an owner of the organization; the token lacks a scope or a permission; the organization enforces SAML single sign-on and the token is not authorized for it (`X-GitHub-SSO` has the URL to do so, for an hour); or a rate limit is exceeded. */
        readonly LeaveForbidden: {
            headers: {
                readonly "retry-after": components["headers"]["RetryAfterSometimes"];
                readonly "X-Accepted-GitHub-Permissions": components["headers"]["AcceptedPermissions"];
                readonly "X-Accepted-OAuth-Scopes": components["headers"]["AcceptedOAuthScopes"];
                readonly "X-GitHub-Api-Version-Selected": components["headers"]["VersionSelected"];
                readonly "X-GitHub-Request-Id": components["headers"]["RequestId"];
                readonly "X-GitHub-SSO": components["headers"]["SsoRequired"];
                readonly "X-OAuth-Scopes": components["headers"]["OAuthScopes"];
                readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                readonly "x-ratelimit-resource": components["headers"]["RateLimitResource"];
                readonly "x-ratelimit-used": components["headers"]["RateLimitUsed"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description There is no such organization or membership, or the token may not see it: GitHub does not state which. */
        readonly NotFound: {
            headers: {
                readonly "X-Accepted-OAuth-Scopes": components["headers"]["AcceptedOAuthScopes"];
                readonly "X-GitHub-Api-Version-Selected": components["headers"]["VersionSelected"];
                readonly "X-GitHub-Request-Id": components["headers"]["RequestId"];
                readonly "X-OAuth-Scopes": components["headers"]["OAuthScopes"];
                readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                readonly "x-ratelimit-resource": components["headers"]["RateLimitResource"];
                readonly "x-ratelimit-used": components["headers"]["RateLimitUsed"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The version in `X-GitHub-Api-Version` is no longer supported, which comes two years after the next one at the earliest. */
        readonly RetiredVersion: {
            headers: {
                readonly "X-GitHub-Api-Version-Selected": components["headers"]["VersionSelected"];
                readonly "X-GitHub-Request-Id": components["headers"]["RequestId"];
                readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                readonly "x-ratelimit-resource": components["headers"]["RateLimitResource"];
                readonly "x-ratelimit-used": components["headers"]["RateLimitUsed"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description GitHub failed, or took longer than 10 seconds. The body may not be JSON. */
        readonly ServerFailure: {
            headers: {
                readonly "X-GitHub-Api-Version-Selected": components["headers"]["VersionSelected"];
                readonly "X-GitHub-Request-Id": components["headers"]["RequestId"];
                readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                readonly "x-ratelimit-resource": components["headers"]["RateLimitResource"];
                readonly "x-ratelimit-used": components["headers"]["RateLimitUsed"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description A rate limit is exceeded. The primary one is 5,000 requests an hour for each user, with any token, and resets at `x-ratelimit-reset`. For a secondary one, `retry-after` has the seconds to wait, or it is a minute. */
        readonly TooManyRequests: {
            headers: {
                readonly "retry-after": components["headers"]["RetryAfter"];
                readonly "X-GitHub-Api-Version-Selected": components["headers"]["VersionSelected"];
                readonly "X-GitHub-Request-Id": components["headers"]["RequestId"];
                readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                readonly "x-ratelimit-resource": components["headers"]["RateLimitResource"];
                readonly "x-ratelimit-used": components["headers"]["RateLimitUsed"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The request has no token, or one that is wrong, expired or revoked. After several such requests valid tokens of the user get 403 for a while. */
        readonly Unauthorized: {
            headers: {
                readonly "X-GitHub-Api-Version-Selected": components["headers"]["VersionSelected"];
                readonly "X-GitHub-Request-Id": components["headers"]["RequestId"];
                readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                readonly "x-ratelimit-resource": components["headers"]["RateLimitResource"];
                readonly "x-ratelimit-used": components["headers"]["RateLimitUsed"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The version in `X-GitHub-Api-Version` does not exist, or this server does not have it. */
        readonly UnsupportedVersion: {
            headers: {
                readonly "X-GitHub-Api-Version-Selected": components["headers"]["VersionSelected"];
                readonly "X-GitHub-Request-Id": components["headers"]["RequestId"];
                readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                readonly "x-ratelimit-resource": components["headers"]["RateLimitResource"];
                readonly "x-ratelimit-used": components["headers"]["RateLimitUsed"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description An argument has the wrong type or an impossible value. */
        readonly ValidationFailed: {
            headers: {
                readonly "X-GitHub-Api-Version-Selected": components["headers"]["VersionSelected"];
                readonly "X-GitHub-Request-Id": components["headers"]["RequestId"];
                readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                readonly "x-ratelimit-resource": components["headers"]["RateLimitResource"];
                readonly "x-ratelimit-used": components["headers"]["RateLimitUsed"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ValidationFailure"];
            };
        };
    };
    parameters: {
        /**
         * @description The organization's `login`, case-insensitive.
         * @example larkspur-labs
         */
        readonly Organization: string;
        /**
         * @description The page number, from 1. The link to the next page contains it.
         * @example 1
         */
        readonly Page: number;
        /**
         * @description The maximum number of entries per page.
         * @example 100
         */
        readonly PerPage: number;
        /**
         * @description The user's `login`.
         * @example robin-ferrer
         */
        readonly Username: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The scopes that the operation accepts, any of which is sufficient.
         * @example admin:org, read:org, repo, user, write:org
         */
        readonly AcceptedOAuthScopes: string;
        /**
         * @description The permissions that a fine-grained token or an app needs: a comma means "and", a semicolon "or".
         * @example members=read
         */
        readonly AcceptedPermissions: string;
        /** @description The URLs of other pages (RFC 8288): `rel="next"`, `"prev"`, `"first"` and `"last"`, as far as they exist. A list on one page has no such header. */
        readonly Link: string;
        /**
         * @description The scopes of a classic or OAuth token. A fine-grained token has none, and no such header.
         * @example read:org
         */
        readonly OAuthScopes: string;
        /**
         * @description The number of requests allowed per hour.
         * @example 5000
         */
        readonly RateLimitLimit: number;
        /**
         * @description The number of requests left until the reset.
         * @example 4987
         */
        readonly RateLimitRemaining: number;
        /**
         * @description When the limit is reset, in UNIX seconds.
         * @example 1785003600
         */
        readonly RateLimitReset: number;
        /**
         * @description The rate limit that the request counts against, `core` for these operations.
         * @example core
         */
        readonly RateLimitResource: string;
        /**
         * @description The number of requests since the last reset.
         * @example 13
         */
        readonly RateLimitUsed: number;
        /**
         * @description The id of the request, for GitHub's support.
         * @example B646:3E30C6:703151:87B13E:69A9546A
         */
        readonly RequestId: string;
        /**
         * @description The seconds to wait, for a secondary limit.
         * @example 60
         */
        readonly RetryAfter: number;
        /** @description The seconds to wait, if the cause is a secondary limit. Not always present. */
        readonly RetryAfterSometimes: string;
        /** @description The ids of organizations that were left out, because they enforce SAML single sign-on and the classic token is not authorized for them. Absent if none was. */
        readonly SsoPartial: string;
        /** @description The URL at which the user authorizes the token for the organization, for an hour. Absent if the cause is another one. */
        readonly SsoRequired: string;
        /**
         * @description The version of the API that responded.
         * @example 2022-11-28
         */
        readonly VersionSelected: string;
    };
    pathItems: never;
}
/** The body of an error response. No property is required. */
export type Failure = components['schemas']['Failure'];
/** The membership of a user in an organization. */
export type Membership = components['schemas']['Membership'];
/** One page of memberships. */
export type MembershipList = components['schemas']['MembershipList'];
/** The user's permissions in the organization. */
export type MembershipPermissions = components['schemas']['MembershipPermissions'];
/** An organization, in the short form. */
export type Organization = components['schemas']['Organization'];
/** One page of organizations. */
export type OrganizationList = components['schemas']['OrganizationList'];
/** A user, in the short form, or null. */
export type User = components['schemas']['User'];
/** The body of a 422. */
export type ValidationFailure = components['schemas']['ValidationFailure'];
/** One error in the request. */
export type ValidationProblem = components['schemas']['ValidationProblem'];
export type ParameterOrganization = components['parameters']['Organization'];
export type ParameterPage = components['parameters']['Page'];
export type ParameterPerPage = components['parameters']['PerPage'];
export type ParameterUsername = components['parameters']['Username'];
export type HeaderAcceptedOAuthScopes = components['headers']['AcceptedOAuthScopes'];
export type HeaderAcceptedPermissions = components['headers']['AcceptedPermissions'];
export type HeaderLink = components['headers']['Link'];
export type HeaderOAuthScopes = components['headers']['OAuthScopes'];
export type HeaderRateLimitLimit = components['headers']['RateLimitLimit'];
export type HeaderRateLimitRemaining = components['headers']['RateLimitRemaining'];
export type HeaderRateLimitReset = components['headers']['RateLimitReset'];
export type HeaderRateLimitResource = components['headers']['RateLimitResource'];
export type HeaderRateLimitUsed = components['headers']['RateLimitUsed'];
export type HeaderRequestId = components['headers']['RequestId'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type HeaderRetryAfterSometimes = components['headers']['RetryAfterSometimes'];
export type HeaderSsoPartial = components['headers']['SsoPartial'];
export type HeaderSsoRequired = components['headers']['SsoRequired'];
export type HeaderVersionSelected = components['headers']['VersionSelected'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseLeaveForbidden = components['responses']['LeaveForbidden'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseRetiredVersion = components['responses']['RetiredVersion'];
export type ResponseServerFailure = components['responses']['ServerFailure'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponseUnsupportedVersion = components['responses']['UnsupportedVersion'];
export type ResponseValidationFailed = components['responses']['ValidationFailed'];
export type $defs = Record<string, never>;
export interface operations {
    readonly leaveOrganization: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The organization's `login`, case-insensitive.
                 * @example larkspur-labs
                 */
                readonly org: components["parameters"]["Organization"];
                /**
                 * @description The user's `login`.
                 * @example robin-ferrer
                 */
                readonly username: components["parameters"]["Username"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly "5XX": components["responses"]["ServerFailure"];
            /** @description The membership, or the invitation, has ended. There is no body. */
            readonly 204: {
                headers: {
                    readonly "X-Accepted-OAuth-Scopes": components["headers"]["AcceptedOAuthScopes"];
                    readonly "X-GitHub-Api-Version-Selected": components["headers"]["VersionSelected"];
                    readonly "X-GitHub-Request-Id": components["headers"]["RequestId"];
                    readonly "X-OAuth-Scopes": components["headers"]["OAuthScopes"];
                    readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    readonly "x-ratelimit-resource": components["headers"]["RateLimitResource"];
                    readonly "x-ratelimit-used": components["headers"]["RateLimitUsed"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["UnsupportedVersion"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["LeaveForbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 410: components["responses"]["RetiredVersion"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 429: components["responses"]["TooManyRequests"];
        };
    };
    readonly listMemberships: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The page number, from 1. The link to the next page contains it.
                 * @example 1
                 */
                readonly page?: components["parameters"]["Page"];
                /**
                 * @description The maximum number of entries per page.
                 * @example 100
                 */
                readonly per_page?: components["parameters"]["PerPage"];
                /**
                 * @description Only memberships in this state. Without it, those in both.
                 * @example active
                 */
                readonly state?: "active" | "pending";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly "5XX": components["responses"]["ServerFailure"];
            /** @description One page of memberships, possibly none. */
            readonly 200: {
                headers: {
                    readonly Link: components["headers"]["Link"];
                    readonly "X-Accepted-OAuth-Scopes": components["headers"]["AcceptedOAuthScopes"];
                    readonly "X-GitHub-Api-Version-Selected": components["headers"]["VersionSelected"];
                    readonly "X-GitHub-Request-Id": components["headers"]["RequestId"];
                    readonly "X-GitHub-SSO": components["headers"]["SsoPartial"];
                    readonly "X-OAuth-Scopes": components["headers"]["OAuthScopes"];
                    readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    readonly "x-ratelimit-resource": components["headers"]["RateLimitResource"];
                    readonly "x-ratelimit-used": components["headers"]["RateLimitUsed"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MembershipList"];
                };
            };
            /** @description Nothing has changed since the response that the request names in `If-None-Match` or `If-Modified-Since`. Only a request with one of these headers gets it. */
            readonly 304: {
                headers: {
                    readonly "X-GitHub-Api-Version-Selected": components["headers"]["VersionSelected"];
                    readonly "X-GitHub-Request-Id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    readonly "x-ratelimit-resource": components["headers"]["RateLimitResource"];
                    readonly "x-ratelimit-used": components["headers"]["RateLimitUsed"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["UnsupportedVersion"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 410: components["responses"]["RetiredVersion"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 429: components["responses"]["TooManyRequests"];
        };
    };
    readonly getMembership: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The organization's `login`, case-insensitive.
                 * @example larkspur-labs
                 */
                readonly org: components["parameters"]["Organization"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly "5XX": components["responses"]["ServerFailure"];
            /** @description The membership. */
            readonly 200: {
                headers: {
                    readonly "X-Accepted-OAuth-Scopes": components["headers"]["AcceptedOAuthScopes"];
                    readonly "X-GitHub-Api-Version-Selected": components["headers"]["VersionSelected"];
                    readonly "X-GitHub-Request-Id": components["headers"]["RequestId"];
                    readonly "X-OAuth-Scopes": components["headers"]["OAuthScopes"];
                    readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    readonly "x-ratelimit-resource": components["headers"]["RateLimitResource"];
                    readonly "x-ratelimit-used": components["headers"]["RateLimitUsed"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Membership"];
                };
            };
            readonly 400: components["responses"]["UnsupportedVersion"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 410: components["responses"]["RetiredVersion"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 429: components["responses"]["TooManyRequests"];
        };
    };
    readonly listOrganizations: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The page number, from 1. The link to the next page contains it.
                 * @example 1
                 */
                readonly page?: components["parameters"]["Page"];
                /**
                 * @description The maximum number of entries per page.
                 * @example 100
                 */
                readonly per_page?: components["parameters"]["PerPage"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly "5XX": components["responses"]["ServerFailure"];
            /** @description One page of organizations, possibly none. */
            readonly 200: {
                headers: {
                    readonly Link: components["headers"]["Link"];
                    readonly "X-Accepted-OAuth-Scopes": components["headers"]["AcceptedOAuthScopes"];
                    readonly "X-GitHub-Api-Version-Selected": components["headers"]["VersionSelected"];
                    readonly "X-GitHub-Request-Id": components["headers"]["RequestId"];
                    readonly "X-GitHub-SSO": components["headers"]["SsoPartial"];
                    readonly "X-OAuth-Scopes": components["headers"]["OAuthScopes"];
                    readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    readonly "x-ratelimit-resource": components["headers"]["RateLimitResource"];
                    readonly "x-ratelimit-used": components["headers"]["RateLimitUsed"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrganizationList"];
                };
            };
            /** @description Nothing has changed since the response that the request names in `If-None-Match` or `If-Modified-Since`. Only a request with one of these headers gets it. */
            readonly 304: {
                headers: {
                    readonly "X-GitHub-Api-Version-Selected": components["headers"]["VersionSelected"];
                    readonly "X-GitHub-Request-Id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    readonly "x-ratelimit-resource": components["headers"]["RateLimitResource"];
                    readonly "x-ratelimit-used": components["headers"]["RateLimitUsed"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["UnsupportedVersion"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 410: components["responses"]["RetiredVersion"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 429: components["responses"]["TooManyRequests"];
        };
    };
}
