// Compiled from specs/terraform/openapi.yaml by `npm run generate`. Not to be edited.
export interface paths {
    readonly "/organization-memberships": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the organization memberships of the user
         * @description Returns the memberships of the token's user, invitations included, each with the organization, the teams and the status. The organization's id is its name. What a team token or an organization token gets is not documented.
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
    readonly "/organization-memberships/{organization_membership_id}": {
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
         * End a membership
         * @description Removes a user from an organization: the token's user, or another one where the token may manage memberships. Owners cannot remove themselves from their own organization, and get 403.
         */
        readonly delete: operations["leaveMembership"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/organizations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the organizations
         * @description Returns one page of the organizations that the token may see, each with its settings and the token's permissions. Without `page[number]` and `page[size]` it returns the whole list, without a total.
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
        /** @description The body of an error response. */
        readonly Failure: {
            /** @description The individual errors. */
            readonly errors?: readonly components["schemas"]["Problem"][];
        };
        /** @description A reference to an object by kind and id. */
        readonly Identifier: {
            /** @description The id of the object. */
            readonly id: string;
            /** @description The kind of the object, such as `users`. */
            readonly type: string;
        };
        /** @description A related object. Only the attributes of users are described here. */
        readonly Included: {
            /** @description The attributes of the object. */
            readonly attributes?: components["schemas"]["IncludedAttributes"];
            /** @description The id of the object. */
            readonly id: string;
            /** @description The links of the object. */
            readonly links?: components["schemas"]["SelfLink"];
            /** @description The objects that this one is related to. */
            readonly relationships?: {
                readonly [key: string]: unknown;
            };
            /** @description The kind of the object, such as `users`. */
            readonly type: string;
        };
        /** @description The attributes of a user. Other kinds of objects have other attributes. */
        readonly IncludedAttributes: {
            /** @description How the user signs in, such as `hcp_sso`. */
            readonly "auth-method"?: string;
            /** @description The URL of the picture. */
            readonly "avatar-url"?: string | null;
            /** @description The email address of the user. */
            readonly email?: string | null;
            /** @description Whether this is not a person but the synthetic account of a team token or an organization token. */
            readonly "is-service-account"?: boolean;
            /** @description The name of the user, or null for one who has not signed up. */
            readonly username?: string | null;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The membership of a user in an organization, or an invitation. */
        readonly Membership: {
            /** @description The attributes of the membership. */
            readonly attributes: components["schemas"]["MembershipAttributes"];
            /** @description The id of the membership, which begins with `ou-`. */
            readonly id: string;
            /** @description The organization, the user and the teams. */
            readonly relationships: components["schemas"]["MembershipRelationships"];
            /** @description The kind of the object, `organization-memberships`. */
            readonly type: string;
        };
        /** @description The attributes of the membership. */
        readonly MembershipAttributes: {
            /**
             * Format: date-time
             * @description When the membership was created.
             */
            readonly "created-at"?: string;
            /** @description The email address of the user. */
            readonly email?: string | null;
            /** @description Whether the organization requires two-factor authentication. Only on invitations. */
            readonly "is-org-two-factor-required"?: boolean;
            /**
             * @description Whether the user is a member, or has not accepted the invitation. What `inactive` means is not documented.
             * @enum {string}
             */
            readonly status: "active" | "invited" | "inactive" | (string & {});
        };
        /** @description One page of memberships. */
        readonly MembershipPage: {
            /** @description The memberships. */
            readonly data: readonly components["schemas"]["Membership"][];
            /** @description The related objects that `include` names. */
            readonly included?: readonly components["schemas"]["Included"][];
            /** @description The URLs of the pages. */
            readonly links?: components["schemas"]["PageLinks"];
            /** @description The position of this page. */
            readonly meta?: components["schemas"]["PageMeta"];
        };
        /** @description The organization, the user and the teams. */
        readonly MembershipRelationships: {
            /** @description The organization. Its id is its name. */
            readonly organization: components["schemas"]["ToOrganization"];
            /** @description The user's identity in a directory. */
            readonly "scim-identity"?: components["schemas"]["ToOne"];
            /** @description The teams of the organization that the user belongs to. */
            readonly teams?: components["schemas"]["ToTeams"];
            /** @description The user. */
            readonly user?: components["schemas"]["ToUser"];
        };
        /** @description A reference to an object by kind and id, or null. */
        readonly OptionalIdentifier: {
            /** @description The id of the object. */
            readonly id: string;
            /** @description The kind of the object, such as `agent-pools`. */
            readonly type: string;
        } | null;
        /** @description An organization. Its id is its name. */
        readonly Organization: {
            /** @description The settings of the organization, and the token's permissions. */
            readonly attributes: components["schemas"]["OrganizationAttributes"];
            /** @description The name of the organization, as in its URLs. */
            readonly id: string;
            /** @description The URLs of the organization. */
            readonly links?: components["schemas"]["SelfLink"];
            /** @description The related objects of the organization. */
            readonly relationships?: components["schemas"]["OrganizationRelationships"];
            /** @description The kind of the object, `organizations`. */
            readonly type: string;
        };
        /** @description The settings of the organization, and the token's permissions. */
        readonly OrganizationAttributes: {
            /** @description Whether the statuses of a commit are reported as one. */
            readonly "aggregated-commit-status-enabled"?: boolean;
            /** @description Whether a workspace with resources may be deleted. */
            readonly "allow-force-delete-workspaces"?: boolean;
            /** @description Whether health is assessed in all workspaces. HCP Terraform only. */
            readonly "assessments-enforced"?: boolean;
            /** @description How members sign in, such as `password` or `two_factor_mandatory`. */
            readonly "collaborator-auth-policy"?: string;
            /** @description Whether costs are estimated. */
            readonly "cost-estimation-enabled"?: boolean;
            /**
             * Format: date-time
             * @description When the organization was created.
             */
            readonly "created-at"?: string;
            /** @description Where workspaces run, such as `remote`. */
            readonly "default-execution-mode"?: string;
            /** @description The email address for notifications. */
            readonly email?: string | null;
            /** @description The id of the organization, which stays the same if the name changes. */
            readonly "external-id"?: string;
            /** @description Whether the queue of runs is shared fairly. */
            readonly "fair-run-queuing-enabled"?: boolean;
            /** @description Whether modules are shared with all organizations. Terraform Enterprise only. */
            readonly "global-module-sharing"?: boolean | null;
            /** @description Whether providers are shared with all organizations. Terraform Enterprise only. */
            readonly "global-provider-sharing"?: boolean | null;
            /** @description The id of the organization in HCP. HCP Terraform only. */
            readonly "hcp-id"?: string | null;
            /** @description Whether the organization has limited use. */
            readonly "is-in-degraded-mode"?: boolean;
            /** @description Whether the organization is managed in HCP. HCP Terraform only. */
            readonly "is-unified"?: boolean;
            /** @description How many organizations use its modules. Terraform Enterprise only. */
            readonly "module-consuming-organizations-count"?: number | null;
            /** @description The name of the organization, which is also its id. */
            readonly name: string;
            /** @description The SAML role of the owners, or null. */
            readonly "owners-team-saml-role-id"?: string | null;
            /** @description The token's permissions in the organization, with names such as `can-update`. */
            readonly permissions?: {
                readonly [key: string]: boolean;
            };
            /** @description Whether the plan has expired. */
            readonly "plan-expired"?: boolean;
            /** @description When the plan expires, or null. */
            readonly "plan-expires-at"?: string | null;
            /** @description The plan, such as `developer`. */
            readonly "plan-identifier"?: string;
            /** @description Whether the plan is an enterprise plan. */
            readonly "plan-is-enterprise"?: boolean;
            /** @description Whether the plan is a trial. */
            readonly "plan-is-trial"?: boolean;
            /** @description How many organizations use its providers. Terraform Enterprise only. */
            readonly "provider-consuming-organizations-count"?: number | null;
            /** @description How many more modules can be tested. */
            readonly "remaining-testable-count"?: number | null;
            /** @description Whether members may sign in through SAML. */
            readonly "saml-enabled"?: boolean;
            /** @description Whether a plan that was not run is reported as passed. */
            readonly "send-passing-statuses-for-untriggered-speculative-plans"?: boolean;
            /** @description The duration of a session in minutes, or null for the default. */
            readonly "session-remember"?: number | null;
            /** @description The minutes until an idle session ends, or null for the default. */
            readonly "session-timeout"?: number | null;
            /** @description Whether outdated speculative plans are canceled. */
            readonly "speculative-plan-management-enabled"?: boolean;
            /** @description Where stacks run. */
            readonly "stacks-default-execution-mode"?: string;
            /** @description Whether stacks can be used. */
            readonly "stacks-enabled"?: boolean;
            /** @description Whether tests of modules can be generated. */
            readonly "test-generation-enabled"?: boolean;
            /** @description Whether the organization complies with the two-factor policy. HCP Terraform only. */
            readonly "two-factor-conformant"?: boolean;
        };
        /** @description One page of organizations. */
        readonly OrganizationPage: {
            /** @description The organizations. */
            readonly data: readonly components["schemas"]["Organization"][];
            /** @description The related objects that `include` names. */
            readonly included?: readonly components["schemas"]["Included"][];
            /** @description The URLs of the pages. */
            readonly links?: components["schemas"]["PageLinks"];
            /** @description The position of this page. */
            readonly meta?: components["schemas"]["PageMeta"];
        };
        /** @description The related objects of the organization. */
        readonly OrganizationRelationships: {
            /** @description The token for audit trails. */
            readonly "audit-trails-authentication-token"?: components["schemas"]["ToOne"];
            /** @description The token of the organization. */
            readonly "authentication-token"?: components["schemas"]["ToOne"];
            /** @description How long data is kept. */
            readonly "data-retention-policy"?: components["schemas"]["ToOne"];
            /** @description The agents that workspaces run on, or null. */
            readonly "default-agent-pool"?: components["schemas"]["ToOne"];
            /** @description The project of workspaces that have no other. */
            readonly "default-project"?: components["schemas"]["ToOne"];
            /** @description The entitlements of the plan. */
            readonly "entitlement-set"?: components["schemas"]["ToOne"];
            /** @description The organizations whose modules it uses. Terraform Enterprise only. */
            readonly "module-producers"?: components["schemas"]["ToOne"];
            /** @description The connections to version control. */
            readonly "oauth-tokens"?: components["schemas"]["ToOne"];
            /** @description The organization's own encryption key. */
            readonly "primary-hyok-configuration"?: components["schemas"]["ToOne"];
            /** @description The organizations whose providers it uses. Terraform Enterprise only. */
            readonly "provider-producers"?: components["schemas"]["ToOne"];
            /** @description The agents that stacks run on, or null. */
            readonly "stacks-default-agent-pool"?: components["schemas"]["ToOne"];
            /** @description The plan. */
            readonly subscription?: components["schemas"]["ToOne"];
        };
        /** @description The URLs of the pages. */
        readonly PageLinks: {
            /** @description The URL of the first page. */
            readonly first?: string;
            /** @description The URL of the last page. */
            readonly last?: string;
            /** @description The URL of the next page, or null. */
            readonly next?: string | null;
            /** @description The URL of the previous page, or null. */
            readonly prev?: string | null;
            /** @description The URL of this page. */
            readonly self?: string;
        };
        /** @description Metadata of the list. */
        readonly PageMeta: {
            /** @description The position of this page, and the totals. */
            readonly pagination?: components["schemas"]["Pagination"];
        };
        /** @description The position of this page, and the totals. */
        readonly Pagination: {
            /** @description The number of this page. */
            readonly "current-page"?: number;
            /** @description The number of the next page, or null. */
            readonly "next-page"?: number | null;
            /** @description The maximum number of entries per page. Not every list has it. */
            readonly "page-size"?: number;
            /** @description The number of the previous page, or null. */
            readonly "prev-page"?: number | null;
            /** @description The number of entries on all pages. */
            readonly "total-count"?: number;
            /** @description The number of pages. */
            readonly "total-pages"?: number;
        };
        /** @description A JSON:API error object. */
        readonly Problem: {
            /** @description The error, in a sentence. */
            readonly detail?: string;
            /** @description The HTTP status. */
            readonly status?: string | number;
            /** @description The error, in a few words. */
            readonly title?: string;
        };
        /** @description The link to a related object. */
        readonly RelatedLink: {
            /** @description The path of the object, without the host. */
            readonly related?: string;
        };
        /** @description The link to an object. */
        readonly SelfLink: {
            /** @description The path of the object, without the host. */
            readonly self?: string;
        };
        /** @description A relationship to one object, or to none. */
        readonly ToOne: {
            /** @description The object, or null. */
            readonly data?: components["schemas"]["OptionalIdentifier"];
            /** @description The links of the object. */
            readonly links?: components["schemas"]["RelatedLink"];
        };
        /** @description The id of the organization. */
        readonly ToOrganization: {
            /** @description The organization. */
            readonly data: components["schemas"]["Identifier"];
        };
        /** @description The ids of the teams. */
        readonly ToTeams: {
            /** @description The teams. */
            readonly data?: readonly components["schemas"]["Identifier"][];
        };
        /** @description The id of the user. */
        readonly ToUser: {
            /** @description The user. */
            readonly data?: components["schemas"]["Identifier"];
        };
    };
    responses: {
        /** @description The request could not be read. */
        readonly BadRequest: {
            headers: {
                readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["Failure"];
            };
        };
        /** @description The user is an owner of the organization, and cannot remove themselves. */
        readonly LeaveForbidden: {
            headers: {
                readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["Failure"];
            };
        };
        /** @description There is no such membership or path, or the token may not see or do it: the service does not distinguish these cases. */
        readonly NotFound: {
            headers: {
                readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["Failure"];
            };
        };
        /** @description The service failed. The body may not be JSON. */
        readonly ServerFailure: {
            headers: {
                readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["Failure"];
            };
        };
        /** @description More than 30 requests per second, with all tokens of the user together or, without a token, from one IP address. */
        readonly TooManyRequests: {
            headers: {
                readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["Failure"];
            };
        };
        /** @description The token is missing, wrong or expired. */
        readonly Unauthorized: {
            headers: {
                readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["Failure"];
            };
        };
    };
    parameters: {
        /**
         * @description The page number, from 1.
         * @example 1
         */
        readonly PageNumber: number;
        /**
         * @description The maximum number of entries per page.
         * @example 100
         */
        readonly PageSize: number;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The number of requests allowed per second; fewer for some operations.
         * @example 30
         */
        readonly RateLimitLimit: number;
        /**
         * @description The number of requests left in this second.
         * @example 29
         */
        readonly RateLimitRemaining: number;
        /**
         * @description The seconds until the reset, possibly with a fraction.
         * @example 0.4
         */
        readonly RateLimitReset: number;
        /**
         * @description The id of the request, for the vendor's support.
         * @example 5d1f7c0e-8f0a-4b53-9a55-1c1be0d3c7f2
         */
        readonly RequestId: string;
    };
    pathItems: never;
}
/** The body of an error response. */
export type Failure = components['schemas']['Failure'];
/** A reference to an object by kind and id. */
export type Identifier = components['schemas']['Identifier'];
/** A related object. Only the attributes of users are described here. */
export type Included = components['schemas']['Included'];
/** The attributes of a user. Other kinds of objects have other attributes. */
export type IncludedAttributes = components['schemas']['IncludedAttributes'];
/** The membership of a user in an organization, or an invitation. */
export type Membership = components['schemas']['Membership'];
/** The attributes of the membership. */
export type MembershipAttributes = components['schemas']['MembershipAttributes'];
/** One page of memberships. */
export type MembershipPage = components['schemas']['MembershipPage'];
/** The organization, the user and the teams. */
export type MembershipRelationships = components['schemas']['MembershipRelationships'];
/** A reference to an object by kind and id, or null. */
export type OptionalIdentifier = components['schemas']['OptionalIdentifier'];
/** An organization. Its id is its name. */
export type Organization = components['schemas']['Organization'];
/** The settings of the organization, and the token's permissions. */
export type OrganizationAttributes = components['schemas']['OrganizationAttributes'];
/** One page of organizations. */
export type OrganizationPage = components['schemas']['OrganizationPage'];
/** The related objects of the organization. */
export type OrganizationRelationships = components['schemas']['OrganizationRelationships'];
/** The URLs of the pages. */
export type PageLinks = components['schemas']['PageLinks'];
/** Metadata of the list. */
export type PageMeta = components['schemas']['PageMeta'];
/** The position of this page, and the totals. */
export type Pagination = components['schemas']['Pagination'];
/** A JSON:API error object. */
export type Problem = components['schemas']['Problem'];
/** The link to a related object. */
export type RelatedLink = components['schemas']['RelatedLink'];
/** The link to an object. */
export type SelfLink = components['schemas']['SelfLink'];
/** A relationship to one object, or to none. */
export type ToOne = components['schemas']['ToOne'];
/** The id of the organization. */
export type ToOrganization = components['schemas']['ToOrganization'];
/** The ids of the teams. */
export type ToTeams = components['schemas']['ToTeams'];
/** The id of the user. */
export type ToUser = components['schemas']['ToUser'];
export type ParameterPageNumber = components['parameters']['PageNumber'];
export type ParameterPageSize = components['parameters']['PageSize'];
export type HeaderRateLimitLimit = components['headers']['RateLimitLimit'];
export type HeaderRateLimitRemaining = components['headers']['RateLimitRemaining'];
export type HeaderRateLimitReset = components['headers']['RateLimitReset'];
export type HeaderRequestId = components['headers']['RequestId'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseLeaveForbidden = components['responses']['LeaveForbidden'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseServerFailure = components['responses']['ServerFailure'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type $defs = Record<string, never>;
export interface operations {
    readonly listMemberships: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The kinds of related objects to return in `included`, separated by commas: `user`, `teams` and `organization`.
                 * @example user
                 */
                readonly include?: string;
                /**
                 * @description The page number, from 1.
                 * @example 1
                 */
                readonly "page[number]"?: components["parameters"]["PageNumber"];
                /**
                 * @description The maximum number of entries per page.
                 * @example 100
                 */
                readonly "page[size]"?: components["parameters"]["PageSize"];
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
                    readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["MembershipPage"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
        };
    };
    readonly leaveMembership: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the membership, which begins with `ou-`.
                 * @example ou-3fQm8vXw2KpL7dRa
                 */
                readonly organization_membership_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly "5XX": components["responses"]["ServerFailure"];
            /** @description The membership has ended. There is no body. */
            readonly 204: {
                headers: {
                    readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["LeaveForbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
        };
    };
    readonly listOrganizations: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The kinds of related objects to return in `included`, separated by commas: `subscription`.
                 * @example subscription
                 */
                readonly include?: string;
                /**
                 * @description The page number, from 1.
                 * @example 1
                 */
                readonly "page[number]"?: components["parameters"]["PageNumber"];
                /**
                 * @description The maximum number of entries per page.
                 * @example 100
                 */
                readonly "page[size]"?: components["parameters"]["PageSize"];
                /**
                 * @description Only organizations whose name or email address for notifications matches. It takes precedence over the two below.
                 * @example larkspur
                 */
                readonly q?: string;
                /**
                 * @description Only organizations whose email address for notifications matches.
                 * @example platform@larkspur-labs.example
                 */
                readonly "q[email]"?: string;
                /**
                 * @description Only organizations whose name matches.
                 * @example larkspur
                 */
                readonly "q[name]"?: string;
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
                    readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["OrganizationPage"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
        };
    };
}
