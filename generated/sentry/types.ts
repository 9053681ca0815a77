// Compiled from specs/sentry/openapi.yaml by `npm run generate`. Not to be edited.
export interface paths {
    readonly "/organizations/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the organizations of the user
         * @description Returns one page of the organizations of the token's user: at `https://sentry.io` those of all regions, at the URL of a region those of that region, newest first. A token that belongs to one organization gets that one at most. Needs the scope `org:read`, `org:write` or `org:admin`. The last page also has a link to a next page, with `results="false"`.
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
    readonly "/organizations/{organization_id_or_slug}/members/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the members of an organization
         * @description Returns one page of the members of an organization, and of the invitations that its managers have approved and nobody has accepted: their `user` is null, and `pending` is true. Needs the scope `member:read`, `member:write` or `member:admin`. The last page also has a link to a next page, with `results="false"`.
         */
        readonly get: operations["listMembers"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/organizations/{organization_id_or_slug}/members/{member_id}/": {
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
         * @description Removes a member, or cancels an invitation. The member is the token's user, also as `me`, or another one where the scope `member:admin` and the role allow it. The only owner or manager cannot be removed, nor can members that an identity provider or a partner manages. Needs the scope `member:read`, `member:write` or `member:admin`.
         */
        readonly delete: operations["leaveOrganization"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/users/me/regions/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the regions of the user's organizations
         * @description Returns the regions in which the token's user has organizations, in one response, each with the URL of its API. Only `https://sentry.io` has it, and newer self-hosted servers, which are one region. Needs the scope `org:read`, and a token that belongs to a user.
         */
        readonly get: operations["listRegions"];
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
        /** @description A picture. */
        readonly Avatar: {
            /** @description The kind of the picture, such as `letter_avatar`. */
            readonly avatarType?: string;
            /** @description The URL of an uploaded picture, or null. */
            readonly avatarUrl?: string | null;
            /** @description The id of an uploaded picture, or null. */
            readonly avatarUuid?: string | null;
        };
        /** @description The user's account at another service. */
        readonly ExternalUser: {
            /** @description The id at the other service. */
            readonly externalId?: string;
            /** @description The name at the other service. */
            readonly externalName?: string;
            /** @description The id of the link. */
            readonly id?: string;
            /** @description The id of the integration. */
            readonly integrationId?: string;
            /** @description The other service, such as `github`. */
            readonly provider?: string;
            /** @description The id of the team. */
            readonly teamId?: string;
            /** @description The id of the user. */
            readonly userId?: string;
        };
        /** @description An error. */
        readonly Failure: {
            /** @description The error, as a string, or as an object that a program can handle. */
            readonly detail?: string | components["schemas"]["Problem"];
            /** @description The id of a server error, for the vendor's support. */
            readonly errorId?: string;
        };
        /** @description The organization of an identity. */
        readonly IdentityOrganization: {
            /** @description The name of the organization. */
            readonly name?: string;
            /** @description The slug of the organization. */
            readonly slug?: string;
        };
        /** @description An identity provider. */
        readonly IdentityProvider: {
            /** @description The id of the provider. */
            readonly id?: string;
            /** @description The name of the provider. */
            readonly name?: string;
        };
        /** @description A member of an organization, or an invitation. */
        readonly Member: {
            /**
             * Format: date-time
             * @description When the membership was created.
             */
            readonly dateCreated?: string;
            /** @description The email address of the user, or of the invitation. */
            readonly email?: string;
            /** @description Whether the invitation has expired. */
            readonly expired?: boolean;
            /** @description The user's accounts at other services; only if requested. */
            readonly externalUsers?: readonly components["schemas"]["ExternalUser"][];
            /** @description The flags of the membership. */
            readonly flags?: components["schemas"]["MemberFlags"];
            /** @description The id of the membership, a number as a string. */
            readonly id: string;
            /** @description Who sent the invitation, or null. */
            readonly inviterName?: string | null;
            /** @description Whether the invitation is approved, such as `approved`. */
            readonly inviteStatus?: string;
            /** @description The name of the user, or the email address of the invitation. */
            readonly name?: string;
            /** @description The role in the organization, such as `member`, `admin`, `manager`, `owner` or `billing`. */
            readonly orgRole: string;
            /** @description Whether the invitation is not accepted. */
            readonly pending?: boolean;
            /** @description Deprecated by the vendor: the same as `orgRole`. */
            readonly role?: string;
            /** @description Deprecated by the vendor: the display name of the role. */
            readonly roleName?: string;
            /** @description The user, or null where the invitation is not accepted. */
            readonly user?: components["schemas"]["MemberUser"];
        };
        /** @description The flags of the membership. */
        readonly MemberFlags: {
            /** @description Whether an identity provider manages the member. */
            readonly "idp:provisioned"?: boolean;
            /** @description Whether an identity provider manages the role. */
            readonly "idp:role-restricted"?: boolean;
            /** @description Whether the plan has too few seats for the member. */
            readonly "member-limit:restricted"?: boolean;
            /** @description Whether a partner manages the member. */
            readonly "partnership:restricted"?: boolean;
            /** @description Whether the identity is no longer valid. */
            readonly "sso:invalid"?: boolean;
            /** @description Whether the user has signed in through the identity provider. */
            readonly "sso:linked"?: boolean;
        };
        /** @description One page of members. */
        readonly MemberList: readonly components["schemas"]["Member"][];
        /** @description The user of a membership, or null. */
        readonly MemberUser: {
            /** @description The second factors of the user. */
            readonly authenticators?: readonly unknown[];
            /** @description The picture of the user. */
            readonly avatar?: components["schemas"]["Avatar"];
            /** @description The URL of the picture. */
            readonly avatarUrl?: string;
            /** @description Whether the second factor can be reset. */
            readonly canReset2fa?: boolean;
            /**
             * Format: date-time
             * @description When the account was created.
             */
            readonly dateJoined?: string;
            /** @description The email address of the user. */
            readonly email?: string;
            /** @description The email addresses of the user. */
            readonly emails?: readonly components["schemas"]["UserEmail"][];
            /** @description The experiments that the user takes part in. */
            readonly experiments?: {
                readonly [key: string]: unknown;
            };
            /** @description Whether the user has two-factor authentication. */
            readonly has2fa?: boolean;
            /** @description Whether the user has a password. */
            readonly hasPasswordAuth?: boolean;
            /** @description The id of the user, a number as a string. */
            readonly id: string;
            /** @description The identities that the user signs in with. */
            readonly identities?: readonly components["schemas"]["UserIdentity"][];
            /** @description Whether the account is in use. */
            readonly isActive?: boolean;
            /** @description Whether somebody else manages the account. */
            readonly isManaged?: boolean;
            /** @description Whether the user is on the vendor's staff. */
            readonly isStaff?: boolean;
            /** @description Whether the user administers the whole service. */
            readonly isSuperuser?: boolean;
            /** @description Whether the account is suspended. */
            readonly isSuspended?: boolean;
            /**
             * Format: date-time
             * @description When the user was last active, or null.
             */
            readonly lastActive?: string | null;
            /**
             * Format: date-time
             * @description When the user last signed in, or null.
             */
            readonly lastLogin?: string | null;
            /** @description The name of the user. */
            readonly name?: string;
            /** @description The user's sign-in name. */
            readonly username?: string;
        } | null;
        /** @description An onboarding task of the organization. */
        readonly OnboardingTask: {
            /**
             * Format: date-time
             * @description When somebody acknowledged its completion, or null.
             */
            readonly completionSeen?: string | null;
            /** @description Data of the task. */
            readonly data?: {
                readonly [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When it was completed.
             */
            readonly dateCompleted?: string;
            /** @description The status of the task. */
            readonly status?: string;
            /** @description The name of the task. */
            readonly task?: string | null;
        };
        /** @description An organization, in the short form of a list. */
        readonly Organization: {
            /** @description The token's scopes in the organization. */
            readonly access?: readonly string[];
            /** @description Whether members may invite others. */
            readonly allowMemberInvite?: boolean;
            /** @description Whether members may create projects. */
            readonly allowMemberProjectCreation?: boolean;
            /** @description Whether the vendor's staff may access the organization. */
            readonly allowSuperuserAccess?: boolean;
            /** @description The picture of the organization. */
            readonly avatar?: components["schemas"]["Avatar"];
            /**
             * Format: date-time
             * @description When the organization was created.
             */
            readonly dateCreated?: string;
            /** @description Further settings, by their names. */
            readonly extraOptions?: {
                readonly [key: string]: unknown;
            };
            /** @description The features of the organization. The list no longer has it. */
            readonly features?: readonly string[];
            /** @description Whether members sign in through an identity provider. */
            readonly hasAuthProvider?: boolean;
            /** @description The id of the organization, a number as a string. */
            readonly id: string;
            /** @description Whether the organization gets new features early. */
            readonly isEarlyAdopter?: boolean;
            /** @description The URLs of the organization. */
            readonly links?: components["schemas"]["OrganizationLinks"];
            /** @description The display name of the organization. */
            readonly name: string;
            /** @description The onboarding tasks of the organization. */
            readonly onboardingTasks?: readonly components["schemas"]["OnboardingTask"][];
            /** @description Whether members must use two-factor authentication. */
            readonly require2FA?: boolean;
            /** @description The name of the organization in URLs. */
            readonly slug: string;
            /** @description Whether the organization is about to be deleted. */
            readonly status?: components["schemas"]["OrganizationStatus"];
        };
        /** @description The URLs of the organization. */
        readonly OrganizationLinks: {
            /** @description The URL of its pages. */
            readonly organizationUrl?: string;
            /** @description The URL of its region; empty on a self-hosted Sentry. */
            readonly regionUrl?: string;
        };
        /** @description One page of organizations. */
        readonly OrganizationList: readonly components["schemas"]["Organization"][];
        /** @description Whether the organization is about to be deleted. */
        readonly OrganizationStatus: {
            /** @description The status, such as `active`, `pending_deletion` or `deletion_in_progress`. */
            readonly id: string;
            /** @description The display name of the status. */
            readonly name?: string;
        };
        /** @description The error, for programs. */
        readonly Problem: {
            /** @description The kind of error, such as `sso-required` or `2fa-required`. */
            readonly code?: string;
            /** @description Data for handling it. */
            readonly extra?: {
                readonly [key: string]: unknown;
            };
            /** @description The error message. */
            readonly message?: string;
        };
        /** @description A region that stores the data of organizations. */
        readonly Region: {
            /** @description The name of the region, such as `us` or `de`. */
            readonly name: string;
            /** @description The URL of the region, such as `https://us.sentry.io`; its API is below `/api/0`. */
            readonly url: string;
        };
        /** @description The regions of the user. */
        readonly RegionList: {
            /** @description The regions, by their names. */
            readonly regions: readonly components["schemas"]["Region"][];
        };
        /** @description An email address of a user. */
        readonly UserEmail: {
            /** @description The email address. */
            readonly email?: string;
            /** @description The id of the email address. */
            readonly id?: string;
            /** @description Whether it is verified. */
            readonly is_verified?: boolean;
        };
        /** @description An identity that a user signs in with. */
        readonly UserIdentity: {
            /**
             * Format: date-time
             * @description When it was last synchronized.
             */
            readonly dateSynced?: string;
            /**
             * Format: date-time
             * @description When it was verified.
             */
            readonly dateVerified?: string;
            /** @description The id of the identity. */
            readonly id?: string;
            /** @description The name at the identity provider. */
            readonly name?: string;
            /** @description The organization that uses the identity provider. */
            readonly organization?: components["schemas"]["IdentityOrganization"];
            /** @description The identity provider. */
            readonly provider?: components["schemas"]["IdentityProvider"];
        };
    };
    responses: {
        /** @description A parameter is not valid, such as the cursor or the size of a page. */
        readonly BadRequest: {
            headers: {
                readonly "X-Sentry-Rate-Limit-ConcurrentLimit": components["headers"]["ConcurrentLimit"];
                readonly "X-Sentry-Rate-Limit-ConcurrentRemaining": components["headers"]["ConcurrentRemaining"];
                readonly "X-Sentry-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                readonly "X-Sentry-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                readonly "X-Sentry-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The token lacks a scope, or does not belong to a user. */
        readonly Forbidden: {
            headers: {
                readonly "WWW-Authenticate": components["headers"]["Challenge"];
                readonly "X-Sentry-Rate-Limit-ConcurrentLimit": components["headers"]["ConcurrentLimit"];
                readonly "X-Sentry-Rate-Limit-ConcurrentRemaining": components["headers"]["ConcurrentRemaining"];
                readonly "X-Sentry-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                readonly "X-Sentry-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                readonly "X-Sentry-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The token lacks a scope, the member is the only owner or manager, or the member is managed externally. */
        readonly LeaveForbidden: {
            headers: {
                readonly "WWW-Authenticate": components["headers"]["Challenge"];
                readonly "X-Sentry-Rate-Limit-ConcurrentLimit": components["headers"]["ConcurrentLimit"];
                readonly "X-Sentry-Rate-Limit-ConcurrentRemaining": components["headers"]["ConcurrentRemaining"];
                readonly "X-Sentry-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                readonly "X-Sentry-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                readonly "X-Sentry-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The scope or the role is not sufficient to remove this member. */
        readonly LeaveRejected: {
            headers: {
                readonly "X-Sentry-Rate-Limit-ConcurrentLimit": components["headers"]["ConcurrentLimit"];
                readonly "X-Sentry-Rate-Limit-ConcurrentRemaining": components["headers"]["ConcurrentRemaining"];
                readonly "X-Sentry-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                readonly "X-Sentry-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                readonly "X-Sentry-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description There is no such organization or member, or no such list at this URL. */
        readonly NotFound: {
            headers: {
                readonly "X-Sentry-Rate-Limit-ConcurrentLimit": components["headers"]["ConcurrentLimit"];
                readonly "X-Sentry-Rate-Limit-ConcurrentRemaining": components["headers"]["ConcurrentRemaining"];
                readonly "X-Sentry-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                readonly "X-Sentry-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                readonly "X-Sentry-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The service failed. The body may not be JSON. */
        readonly ServerFailure: {
            headers: {
                readonly "X-Sentry-Rate-Limit-ConcurrentLimit": components["headers"]["ConcurrentLimit"];
                readonly "X-Sentry-Rate-Limit-ConcurrentRemaining": components["headers"]["ConcurrentRemaining"];
                readonly "X-Sentry-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                readonly "X-Sentry-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                readonly "X-Sentry-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description Too many requests in a window, or at the same time. There is no Retry-After. */
        readonly TooManyRequests: {
            headers: {
                readonly "X-Sentry-Rate-Limit-ConcurrentLimit": components["headers"]["ConcurrentLimit"];
                readonly "X-Sentry-Rate-Limit-ConcurrentRemaining": components["headers"]["ConcurrentRemaining"];
                readonly "X-Sentry-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                readonly "X-Sentry-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                readonly "X-Sentry-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description There is no token, it is not valid, or the organization requires single sign-on or two-factor authentication. */
        readonly Unauthorized: {
            headers: {
                readonly "X-Sentry-Rate-Limit-ConcurrentLimit": components["headers"]["ConcurrentLimit"];
                readonly "X-Sentry-Rate-Limit-ConcurrentRemaining": components["headers"]["ConcurrentRemaining"];
                readonly "X-Sentry-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                readonly "X-Sentry-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                readonly "X-Sentry-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
    };
    parameters: {
        /**
         * @description The cursor from the link to the page. Without it, the first page.
         * @example 0:0:0
         */
        readonly Cursor: string;
        /**
         * @description The id or the slug of the organization.
         * @example larkspur-labs
         */
        readonly Organization: string;
        /**
         * @description The maximum number of entries per page.
         * @example 50
         */
        readonly PerPage: number;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The scopes that the token lacks, any of which is sufficient.
         * @example Bearer error="insufficient_scope", scope="org:admin org:read org:write"
         */
        readonly Challenge: string;
        /**
         * @description The number of concurrent requests allowed.
         * @example 25
         */
        readonly ConcurrentLimit: number;
        /**
         * @description The number of further concurrent requests allowed now.
         * @example 24
         */
        readonly ConcurrentRemaining: number;
        /** @description The URLs of the previous and the next page. Both are always present; `results="false"` means that a page is empty. */
        readonly Link: string;
        /**
         * @description The number of requests of this operation and this caller allowed in a window.
         * @example 40
         */
        readonly RateLimitLimit: number;
        /**
         * @description The number of requests left in this window.
         * @example 39
         */
        readonly RateLimitRemaining: number;
        /**
         * @description When the next window begins, in seconds of UNIX time.
         * @example 1785000001
         */
        readonly RateLimitReset: number;
    };
    pathItems: never;
}
/** A picture. */
export type Avatar = components['schemas']['Avatar'];
/** The user's account at another service. */
export type ExternalUser = components['schemas']['ExternalUser'];
/** An error. */
export type Failure = components['schemas']['Failure'];
/** The organization of an identity. */
export type IdentityOrganization = components['schemas']['IdentityOrganization'];
/** An identity provider. */
export type IdentityProvider = components['schemas']['IdentityProvider'];
/** A member of an organization, or an invitation. */
export type Member = components['schemas']['Member'];
/** The flags of the membership. */
export type MemberFlags = components['schemas']['MemberFlags'];
/** One page of members. */
export type MemberList = components['schemas']['MemberList'];
/** The user of a membership, or null. */
export type MemberUser = components['schemas']['MemberUser'];
/** An onboarding task of the organization. */
export type OnboardingTask = components['schemas']['OnboardingTask'];
/** An organization, in the short form of a list. */
export type Organization = components['schemas']['Organization'];
/** The URLs of the organization. */
export type OrganizationLinks = components['schemas']['OrganizationLinks'];
/** One page of organizations. */
export type OrganizationList = components['schemas']['OrganizationList'];
/** Whether the organization is about to be deleted. */
export type OrganizationStatus = components['schemas']['OrganizationStatus'];
/** The error, for programs. */
export type Problem = components['schemas']['Problem'];
/** A region that stores the data of organizations. */
export type Region = components['schemas']['Region'];
/** The regions of the user. */
export type RegionList = components['schemas']['RegionList'];
/** An email address of a user. */
export type UserEmail = components['schemas']['UserEmail'];
/** An identity that a user signs in with. */
export type UserIdentity = components['schemas']['UserIdentity'];
export type ParameterCursor = components['parameters']['Cursor'];
export type ParameterOrganization = components['parameters']['Organization'];
export type ParameterPerPage = components['parameters']['PerPage'];
export type HeaderChallenge = components['headers']['Challenge'];
export type HeaderConcurrentLimit = components['headers']['ConcurrentLimit'];
export type HeaderConcurrentRemaining = components['headers']['ConcurrentRemaining'];
export type HeaderLink = components['headers']['Link'];
export type HeaderRateLimitLimit = components['headers']['RateLimitLimit'];
export type HeaderRateLimitRemaining = components['headers']['RateLimitRemaining'];
export type HeaderRateLimitReset = components['headers']['RateLimitReset'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseLeaveForbidden = components['responses']['LeaveForbidden'];
export type ResponseLeaveRejected = components['responses']['LeaveRejected'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseServerFailure = components['responses']['ServerFailure'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type $defs = Record<string, never>;
export interface operations {
    readonly listOrganizations: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The cursor from the link to the page. Without it, the first page.
                 * @example 0:0:0
                 */
                readonly cursor?: components["parameters"]["Cursor"];
                /**
                 * @description The maximum number of entries per page.
                 * @example 50
                 */
                readonly per_page?: components["parameters"]["PerPage"];
                /**
                 * @description Only organizations that match, in the vendor's query syntax: by `id`, `slug`, `status` (`active`, `pending_deletion`, `deletion_in_progress`), `email` or `member_id` of a member, or `query`, a part of the name, the slug or a member.
                 * @example slug:larkspur-labs
                 */
                readonly query?: string;
                /**
                 * @description The field to sort by, in descending order: `members`, the number of members, or `events`, the number of events in the last day. The default is the date.
                 * @example members
                 */
                readonly sortBy?: string;
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
                    readonly "X-Sentry-Rate-Limit-ConcurrentLimit": components["headers"]["ConcurrentLimit"];
                    readonly "X-Sentry-Rate-Limit-ConcurrentRemaining": components["headers"]["ConcurrentRemaining"];
                    readonly "X-Sentry-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    readonly "X-Sentry-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    readonly "X-Sentry-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrganizationList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
        };
    };
    readonly listMembers: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The cursor from the link to the page. Without it, the first page.
                 * @example 0:0:0
                 */
                readonly cursor?: components["parameters"]["Cursor"];
                /**
                 * @description The maximum number of entries per page.
                 * @example 50
                 */
                readonly per_page?: components["parameters"]["PerPage"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id or the slug of the organization.
                 * @example larkspur-labs
                 */
                readonly organization_id_or_slug: components["parameters"]["Organization"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly "5XX": components["responses"]["ServerFailure"];
            /** @description One page of members. */
            readonly 200: {
                headers: {
                    readonly Link: components["headers"]["Link"];
                    readonly "X-Sentry-Rate-Limit-ConcurrentLimit": components["headers"]["ConcurrentLimit"];
                    readonly "X-Sentry-Rate-Limit-ConcurrentRemaining": components["headers"]["ConcurrentRemaining"];
                    readonly "X-Sentry-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    readonly "X-Sentry-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    readonly "X-Sentry-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MemberList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
        };
    };
    readonly leaveOrganization: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the member, as in the list of members, or `me`.
                 * @example 57377908164
                 */
                readonly member_id: string;
                /**
                 * @description The id or the slug of the organization.
                 * @example larkspur-labs
                 */
                readonly organization_id_or_slug: components["parameters"]["Organization"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly "5XX": components["responses"]["ServerFailure"];
            /** @description The membership, or the invitation, has ended. There is no body. */
            readonly 204: {
                headers: {
                    readonly "X-Sentry-Rate-Limit-ConcurrentLimit": components["headers"]["ConcurrentLimit"];
                    readonly "X-Sentry-Rate-Limit-ConcurrentRemaining": components["headers"]["ConcurrentRemaining"];
                    readonly "X-Sentry-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    readonly "X-Sentry-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    readonly "X-Sentry-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["LeaveRejected"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["LeaveForbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
        };
    };
    readonly listRegions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly "5XX": components["responses"]["ServerFailure"];
            /** @description The regions, possibly none. */
            readonly 200: {
                headers: {
                    readonly "X-Sentry-Rate-Limit-ConcurrentLimit": components["headers"]["ConcurrentLimit"];
                    readonly "X-Sentry-Rate-Limit-ConcurrentRemaining": components["headers"]["ConcurrentRemaining"];
                    readonly "X-Sentry-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    readonly "X-Sentry-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    readonly "X-Sentry-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RegionList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
        };
    };
}
