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
         * @description Returns one page of the organizations of the token's user: at `https://sentry.io` those of all regions, at the address of a region those of that region, newest first. A token that belongs to one organization gets that one at most. Needs the scope `org:read`, `org:write` or `org:admin`. The last page has a link to the next one as well, with `results="false"`.
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
         * @description Returns one page of the members of an organization, and of the invitations that its managers have approved and nobody has accepted: their `user` is null, and `pending` is true. Needs the scope `member:read`, `member:write` or `member:admin`. The last page has a link to the next one as well, with `results="false"`.
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
         * @description Returns the regions in which the token's user has organizations, in one response, each with the address of its API. Only `https://sentry.io` has it, and newer servers of one's own, which are one region. Needs the scope `org:read`, and a token that belongs to a user.
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
            /** @description The address of an uploaded picture, or null. */
            readonly avatarUrl?: string | null;
            /** @description The id of an uploaded picture, or null. */
            readonly avatarUuid?: string | null;
        };
        /** @description The same person at another service. */
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
        /** @description A failure. */
        readonly Failure: {
            /** @description What happened, as a text, or as an object where a program is to act on it. */
            readonly detail?: string | components["schemas"]["Problem"];
            /** @description The id of a failure of the service, for the vendor's support. */
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
            /** @description The same person at other services; only where it was requested. */
            readonly externalUsers?: readonly components["schemas"]["ExternalUser"][];
            /** @description What applies to the membership. */
            readonly flags?: components["schemas"]["MemberFlags"];
            /** @description The id of the membership, a number as a text. */
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
            /** @description Deprecated by the vendor: the role as people read it. */
            readonly roleName?: string;
            /** @description The user, or null where the invitation is not accepted. */
            readonly user?: components["schemas"]["MemberUser"];
        };
        /** @description What applies to the membership. */
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
            /** @description The factors of the user. */
            readonly authenticators?: readonly unknown[];
            /** @description The picture of the user. */
            readonly avatar?: components["schemas"]["Avatar"];
            /** @description The address of the picture. */
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
            /** @description Whether the user has two factors. */
            readonly has2fa?: boolean;
            /** @description Whether the user has a password. */
            readonly hasPasswordAuth?: boolean;
            /** @description The id of the user, a number as a text. */
            readonly id: string;
            /** @description The identities with which the user signs in. */
            readonly identities?: readonly components["schemas"]["UserIdentity"][];
            /** @description Whether the account is in use. */
            readonly isActive?: boolean;
            /** @description Whether somebody else manages the account. */
            readonly isManaged?: boolean;
            /** @description Whether the user is of the staff. */
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
            /** @description The name with which the user signs in. */
            readonly username?: string;
        } | null;
        /** @description A first step that the organization has taken. */
        readonly OnboardingTask: {
            /**
             * Format: date-time
             * @description When somebody saw that it was done, or null.
             */
            readonly completionSeen?: string | null;
            /** @description What is known of it. */
            readonly data?: {
                readonly [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When it was done.
             */
            readonly dateCompleted?: string;
            /** @description How far it is. */
            readonly status?: string;
            /** @description The name of the step. */
            readonly task?: string | null;
        };
        /** @description An organization, in the short form of a list. */
        readonly Organization: {
            /** @description What the token may do in the organization, as scopes. */
            readonly access?: readonly string[];
            /** @description Whether members may invite others. */
            readonly allowMemberInvite?: boolean;
            /** @description Whether members may create projects. */
            readonly allowMemberProjectCreation?: boolean;
            /** @description Whether the vendor's staff may look into the organization. */
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
            /** @description What the organization may use. The list no longer has it. */
            readonly features?: readonly string[];
            /** @description Whether members sign in through an identity provider. */
            readonly hasAuthProvider?: boolean;
            /** @description The id of the organization, a number as a text. */
            readonly id: string;
            /** @description Whether the organization gets new features early. */
            readonly isEarlyAdopter?: boolean;
            /** @description Where the organization is. */
            readonly links?: components["schemas"]["OrganizationLinks"];
            /** @description The name of the organization as people write it. */
            readonly name: string;
            /** @description The first steps that the organization has taken. */
            readonly onboardingTasks?: readonly components["schemas"]["OnboardingTask"][];
            /** @description Whether members need two factors. */
            readonly require2FA?: boolean;
            /** @description The name of the organization in addresses. */
            readonly slug: string;
            /** @description Whether the organization is about to be deleted. */
            readonly status?: components["schemas"]["OrganizationStatus"];
        };
        /** @description Where the organization is. */
        readonly OrganizationLinks: {
            /** @description The address of its pages. */
            readonly organizationUrl?: string;
            /** @description The address of its region; empty on a Sentry of one's own. */
            readonly regionUrl?: string;
        };
        /** @description One page of organizations. */
        readonly OrganizationList: readonly components["schemas"]["Organization"][];
        /** @description Whether the organization is about to be deleted. */
        readonly OrganizationStatus: {
            /** @description The status, such as `active`, `pending_deletion` or `deletion_in_progress`. */
            readonly id: string;
            /** @description The status as people read it. */
            readonly name?: string;
        };
        /** @description What happened, for programs. */
        readonly Problem: {
            /** @description The kind, such as `sso-required` or `2fa-required`. */
            readonly code?: string;
            /** @description What is needed to act on it. */
            readonly extra?: {
                readonly [key: string]: unknown;
            };
            /** @description What happened. */
            readonly message?: string;
        };
        /** @description A region, in which the data of organizations is. */
        readonly Region: {
            /** @description The name of the region, such as `us` or `de`. */
            readonly name: string;
            /** @description The address of the region, such as `https://us.sentry.io`; its API is below `/api/0`. */
            readonly url: string;
        };
        /** @description The regions of the user. */
        readonly RegionList: {
            /** @description The regions, by their names. */
            readonly regions: readonly components["schemas"]["Region"][];
        };
        /** @description An email address of a user. */
        readonly UserEmail: {
            /** @description The address. */
            readonly email?: string;
            /** @description The id of the address. */
            readonly id?: string;
            /** @description Whether it is verified. */
            readonly is_verified?: boolean;
        };
        /** @description An identity with which a user signs in. */
        readonly UserIdentity: {
            /**
             * Format: date-time
             * @description When it was last read.
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
        /** @description The token lacks a scope, or belongs to no user where one is needed. */
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
        /** @description The token lacks a scope, the member is the only owner or manager, or somebody else manages the member. */
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
        /** @description The scope or the role does not suffice to remove this member. */
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
        /** @description There is no such organization or member, or no such list at this address. */
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
        /** @description The service failed. The body may be something else than JSON. */
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
        /** @description There is no token, it is not valid, or the organization requires single sign-on or two factors of the user. */
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
         * @description Where the page begins, as the link to it states. Without it, at the first entry.
         * @example 0:0:0
         */
        readonly Cursor: string;
        /**
         * @description The id or the slug of the organization.
         * @example larkspur-labs
         */
        readonly Organization: string;
        /**
         * @description How many entries a page holds at most.
         * @example 50
         */
        readonly PerPage: number;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Which scopes the token lacks, any of which would do, where it lacks one.
         * @example Bearer error="insufficient_scope", scope="org:admin org:read org:write"
         */
        readonly Challenge: string;
        /**
         * @description The requests that may be under way at the same time.
         * @example 25
         */
        readonly ConcurrentLimit: number;
        /**
         * @description How many more may be under way now.
         * @example 24
         */
        readonly ConcurrentRemaining: number;
        /** @description The addresses of the pages before and after. Both are always there; `results="false"` means that a page is empty. */
        readonly Link: string;
        /**
         * @description The requests that are allowed in a window, of this operation and this caller.
         * @example 40
         */
        readonly RateLimitLimit: number;
        /**
         * @description The requests that remain in this window.
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
/** The same person at another service. */
export type ExternalUser = components['schemas']['ExternalUser'];
/** A failure. */
export type Failure = components['schemas']['Failure'];
/** The organization of an identity. */
export type IdentityOrganization = components['schemas']['IdentityOrganization'];
/** An identity provider. */
export type IdentityProvider = components['schemas']['IdentityProvider'];
/** A member of an organization, or an invitation. */
export type Member = components['schemas']['Member'];
/** What applies to the membership. */
export type MemberFlags = components['schemas']['MemberFlags'];
/** One page of members. */
export type MemberList = components['schemas']['MemberList'];
/** The user of a membership, or null. */
export type MemberUser = components['schemas']['MemberUser'];
/** A first step that the organization has taken. */
export type OnboardingTask = components['schemas']['OnboardingTask'];
/** An organization, in the short form of a list. */
export type Organization = components['schemas']['Organization'];
/** Where the organization is. */
export type OrganizationLinks = components['schemas']['OrganizationLinks'];
/** One page of organizations. */
export type OrganizationList = components['schemas']['OrganizationList'];
/** Whether the organization is about to be deleted. */
export type OrganizationStatus = components['schemas']['OrganizationStatus'];
/** What happened, for programs. */
export type Problem = components['schemas']['Problem'];
/** A region, in which the data of organizations is. */
export type Region = components['schemas']['Region'];
/** The regions of the user. */
export type RegionList = components['schemas']['RegionList'];
/** An email address of a user. */
export type UserEmail = components['schemas']['UserEmail'];
/** An identity with which a user signs in. */
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
                 * @description Where the page begins, as the link to it states. Without it, at the first entry.
                 * @example 0:0:0
                 */
                readonly cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many entries a page holds at most.
                 * @example 50
                 */
                readonly per_page?: components["parameters"]["PerPage"];
                /**
                 * @description Only organizations that match, in the vendor's query syntax: by `id`, `slug`, `status` (`active`, `pending_deletion`, `deletion_in_progress`), `email` or `member_id` of a member, or `query`, a part of the name, the slug or a member.
                 * @example slug:larkspur-labs
                 */
                readonly query?: string;
                /**
                 * @description What they are sorted by, in descending order: `members`, their number, or `events`, the number of the last day. Without it, by their date.
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
                 * @description Where the page begins, as the link to it states. Without it, at the first entry.
                 * @example 0:0:0
                 */
                readonly cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many entries a page holds at most.
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
