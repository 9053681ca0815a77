// Compiled from specs/gitlab/openapi.yaml by `npm run generate`. Not to be edited.
export interface paths {
    readonly "/groups": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List groups
         * @description Returns one page of groups. With `min_access_level=10` these are the groups that the token's user belongs to as a guest or more, and the groups inside them, for administrators as well; without it an administrator gets all groups of the instance. A group states neither the user's access level nor how the user became a member. The token needs the scope `read_api`. The last page has no link to a next page.
         */
        readonly get: operations["listGroups"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/groups/{id}/members/{user_id}": {
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
         * End a membership in a group
         * @description Removes a direct member from the group: the token's user, or another one where the token's user may manage members. Unless `skip_subresources` is set, it also ends their direct memberships in the groups and projects inside the group. A user who is a member only through a parent group, or only of a project, is not a direct member: the response is 404. The last owner cannot be removed. The token needs the scope `api`.
         */
        readonly delete: operations["leaveGroup"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/users/{id}/memberships": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the direct memberships of a user
         * @description Returns one page of the groups and projects that a user is a direct member of, each with the access level. It does not include inherited memberships. The token must belong to an administrator and have the scope `read_api`. On GitLab.com only GitLab has administrators. The last page has no link to a next page.
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The members with an access level. */
        readonly AllowedLevel: {
            /** @description The access level. */
            readonly access_level?: number;
        };
        /** @description How the first branch of a project is protected. */
        readonly BranchProtection: {
            /** @description Whether force pushes are allowed. */
            readonly allow_force_push?: boolean;
            /** @description Who may merge into it. */
            readonly allowed_to_merge?: readonly components["schemas"]["AllowedLevel"][];
            /** @description Who may push to it. */
            readonly allowed_to_push?: readonly components["schemas"]["AllowedLevel"][];
        };
        /** @description A custom attribute of a group. */
        readonly CustomAttribute: {
            /** @description The name. */
            readonly key?: string;
            /** @description The value. */
            readonly value?: string;
        };
        /** @description The body of an error response, in the format of the API or of OAuth 2.0. */
        readonly Failure: {
            /** @description An OAuth 2.0 error code if there is an `error_description`, otherwise the error. */
            readonly error?: string;
            /** @description The error, in a sentence. */
            readonly error_description?: string;
            /** @description The error, as a sentence or by the names of the properties. */
            readonly message?: string | Record<string, unknown>;
            /** @description The scopes, any of which is sufficient, separated by spaces. */
            readonly scope?: string;
        };
        /** @description A group, with its settings. */
        readonly Group: {
            /** @description Whether the group or a parent group is archived. */
            readonly archived?: boolean;
            /** @description Whether its projects use Auto DevOps. */
            readonly auto_devops_enabled?: boolean | null;
            /** @description The picture of the group. */
            readonly avatar_url?: string | null;
            /**
             * Format: date-time
             * @description When the group was created.
             */
            readonly created_at?: string;
            /** @description The custom attributes set by administrators, if the request has `with_custom_attributes`. */
            readonly custom_attributes?: readonly components["schemas"]["CustomAttribute"][];
            /** @description The default branch of its projects. */
            readonly default_branch?: string | null;
            /** @description How that branch is protected, as a number. `default_branch_protection_defaults` has replaced it. */
            readonly default_branch_protection?: number;
            readonly default_branch_protection_defaults?: components["schemas"]["BranchProtection"];
            /** @description The description of the group. */
            readonly description?: string | null;
            /** @description Where GitLab Duo is on. Premium and Ultimate. */
            readonly duo_availability?: string;
            /** @description Whether it has GitLab Duo. Premium and Ultimate. */
            readonly duo_features_enabled?: boolean;
            /** @description Whether no email is sent. `emails_enabled` has replaced it. */
            readonly emails_disabled?: boolean | null;
            /** @description Whether email is sent. */
            readonly emails_enabled?: boolean | null;
            /** @description Whether it has experiments of GitLab Duo. Premium and Ultimate. */
            readonly experiment_features_enabled?: boolean;
            /** @description The id of the project with its templates. */
            readonly file_template_project_id?: number | null;
            /** @description The names of the parent groups and the group, separated by ` / `. */
            readonly full_name?: string;
            /** @description The full path of the group on the host, without a leading slash. */
            readonly full_path?: string;
            /** @description The id of the group. */
            readonly id: number;
            /** @description The IP addresses from which the group can be reached, separated by commas. */
            readonly ip_restriction_ranges?: string | null;
            /** @description Whether its projects may use Git LFS. */
            readonly lfs_enabled?: boolean;
            /** @description Whether groups inside it cannot change that. Premium and Ultimate. */
            readonly lock_duo_features_enabled?: boolean;
            /** @description Whether groups inside it cannot change that. */
            readonly lock_math_rendering_limits_enabled?: boolean;
            /** @description The date on which the group was marked for deletion. */
            readonly marked_for_deletion_on?: string | null;
            /** @description Whether formulas are limited. */
            readonly math_rendering_limits_enabled?: boolean;
            /** @description The maximum size of artifacts, in MB. */
            readonly max_artifacts_size?: number | null;
            /** @description Whether the group cannot be mentioned. */
            readonly mentions_disabled?: boolean | null;
            /** @description The name. Groups in different parent groups may have the same name. */
            readonly name: string;
            /** @description The id of the GitLab organization, which contains groups. */
            readonly organization_id?: number;
            /** @description The id of the parent group; null for a top-level group. */
            readonly parent_id?: number | null;
            /** @description The last segment of the path. */
            readonly path?: string;
            /** @description The role that may create projects. */
            readonly project_creation_level?: string;
            /** @description The storage of its repositories, for administrators. */
            readonly repository_storage?: string;
            /** @description Whether users may request to become members. */
            readonly request_access_enabled?: boolean;
            /** @description Whether members must use two-factor authentication. */
            readonly require_two_factor_authentication?: boolean;
            readonly root_storage_statistics?: components["schemas"]["RootStorageStatistics"];
            /** @description Whether its projects cannot be shared with other groups. */
            readonly share_with_group_lock?: boolean;
            /** @description Whether its projects may use the runners of the host. */
            readonly shared_runners_setting?: string;
            /** @description Whether emails contain parts of diffs. */
            readonly show_diff_preview_in_email?: boolean;
            readonly statistics?: components["schemas"]["Statistics"];
            /** @description The role that may create subgroups. */
            readonly subgroup_creation_level?: string;
            /** @description The hours that members have to set it up. */
            readonly two_factor_grace_period?: number;
            /**
             * @description Who may see the group.
             * @enum {string}
             */
            readonly visibility?: "public" | "internal" | "private" | (string & {});
            /** @description The URL of the group's page. */
            readonly web_url?: string;
            /** @description Who may see its wiki. Premium and Ultimate. */
            readonly wiki_access_level?: string;
        };
        /** @description One page of groups. */
        readonly GroupList: readonly components["schemas"]["Group"][];
        /** @description A direct membership of a user in a group or a project. */
        readonly Membership: {
            /** @description The access level: 0 is no access, 5 Minimal Access, 10 Guest, 15 Planner, 20 Reporter, 25 Security Manager, 30 Developer, 40 Maintainer, 50 Owner. */
            readonly access_level: number;
            /** @description The id of the group or project. A group and a project may have the same one. */
            readonly source_id: number;
            /** @description The name of the group or project, without its parents. */
            readonly source_name: string;
            /**
             * @description Whether it is a group (`Namespace`) or a project.
             * @enum {string}
             */
            readonly source_type: "Namespace" | "Project" | (string & {});
        };
        /** @description One page of memberships. */
        readonly MembershipList: readonly components["schemas"]["Membership"][];
        /** @description The storage used by a top-level group and its subgroups, in bytes, for administrators. */
        readonly RootStorageStatistics: {
            /** @description Job artifacts. */
            readonly build_artifacts_size?: number;
            /** @description Images. */
            readonly container_registry_size?: number;
            /** @description Whether the size of the images is an estimate. */
            readonly container_registry_size_is_estimated?: boolean;
            /** @description Cached images. */
            readonly dependency_proxy_size?: number;
            /** @description Large files. */
            readonly lfs_objects_size?: number;
            /** @description Packages. */
            readonly packages_size?: number;
            /** @description Pipeline artifacts. */
            readonly pipeline_artifacts_size?: number;
            /** @description Repositories. */
            readonly repository_size?: number;
            /** @description Snippets. */
            readonly snippets_size?: number;
            /** @description The total. */
            readonly storage_size?: number;
            /** @description Uploads. */
            readonly uploads_size?: number;
            /** @description Wikis. */
            readonly wiki_size?: number;
        };
        /** @description The storage used by the group's projects, in bytes, for administrators. */
        readonly Statistics: {
            /** @description Job artifacts. */
            readonly job_artifacts_size?: number;
            /** @description Large files. */
            readonly lfs_objects_size?: number;
            /** @description Packages. */
            readonly packages_size?: number;
            /** @description Pipeline artifacts. */
            readonly pipeline_artifacts_size?: number;
            /** @description Repositories. */
            readonly repository_size?: number;
            /** @description Snippets. */
            readonly snippets_size?: number;
            /** @description The total. */
            readonly storage_size?: number;
            /** @description Uploads. */
            readonly uploads_size?: number;
            /** @description Wikis. */
            readonly wiki_size?: number;
        };
    };
    responses: {
        /** @description A parameter is missing, or its value is not allowed. */
        readonly BadRequest: {
            headers: {
                readonly "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                readonly "RateLimit-Name": components["headers"]["RateLimitName"];
                readonly "RateLimit-Observed": components["headers"]["RateLimitObserved"];
                readonly "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                readonly "RateLimit-Reset": components["headers"]["RateLimitReset"];
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The member has changed since the time in `If-Unmodified-Since`. Only a request with this header gets it. */
        readonly Changed: {
            headers: {
                readonly "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                readonly "RateLimit-Name": components["headers"]["RateLimitName"];
                readonly "RateLimit-Observed": components["headers"]["RateLimitObserved"];
                readonly "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                readonly "RateLimit-Reset": components["headers"]["RateLimitReset"];
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The token lacks the scope, or its user may not do this. */
        readonly Forbidden: {
            headers: {
                readonly "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                readonly "RateLimit-Name": components["headers"]["RateLimitName"];
                readonly "RateLimit-Observed": components["headers"]["RateLimitObserved"];
                readonly "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                readonly "RateLimit-Reset": components["headers"]["RateLimitReset"];
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The token lacks the scope `api`, its user may not remove this member, or the member is the last owner. */
        readonly LeaveForbidden: {
            headers: {
                readonly "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                readonly "RateLimit-Name": components["headers"]["RateLimitName"];
                readonly "RateLimit-Observed": components["headers"]["RateLimitObserved"];
                readonly "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                readonly "RateLimit-Reset": components["headers"]["RateLimitReset"];
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description There is no such group, user or direct member, or the token may not see it. */
        readonly NotFound: {
            headers: {
                readonly "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                readonly "RateLimit-Name": components["headers"]["RateLimitName"];
                readonly "RateLimit-Observed": components["headers"]["RateLimitObserved"];
                readonly "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                readonly "RateLimit-Reset": components["headers"]["RateLimitReset"];
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description GitLab failed, or cannot handle the request at the moment. The body may not be JSON. */
        readonly ServerFailure: {
            headers: {
                readonly "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                readonly "RateLimit-Name": components["headers"]["RateLimitName"];
                readonly "RateLimit-Observed": components["headers"]["RateLimitObserved"];
                readonly "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                readonly "RateLimit-Reset": components["headers"]["RateLimitReset"];
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description A rate limit is exceeded. On GitLab.com a user may send 2,000 requests per minute, and 200 lists of groups. On other hosts, administrators set the limits. The limits of individual operations have no headers. */
        readonly TooManyRequests: {
            headers: {
                readonly "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                readonly "RateLimit-Name": components["headers"]["RateLimitName"];
                readonly "RateLimit-Observed": components["headers"]["RateLimitObserved"];
                readonly "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                readonly "RateLimit-Reset": components["headers"]["RateLimitReset"];
                readonly "RateLimit-ResetTime": components["headers"]["RateLimitResetTime"];
                readonly "Retry-After": components["headers"]["RetryAfter"];
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The credential is missing, wrong, expired or revoked. */
        readonly Unauthorized: {
            headers: {
                readonly "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                readonly "RateLimit-Name": components["headers"]["RateLimitName"];
                readonly "RateLimit-Observed": components["headers"]["RateLimitObserved"];
                readonly "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                readonly "RateLimit-Reset": components["headers"]["RateLimitReset"];
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
    };
    parameters: {
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
    };
    requestBodies: never;
    headers: {
        /** @description The URLs of other pages (RFC 8288): `rel="next"`, `"prev"`, `"first"` and `"last"`, as far as they exist. They repeat the parameters of the request, that of the path and defaults included. More than 10,000 entries have no `"last"`. */
        readonly Link: string;
        /** @description The number of the next page; empty on the last one. */
        readonly NextPage: string;
        /**
         * @description The number of this page, from 1.
         * @example 1
         */
        readonly PageNumber: number;
        /**
         * @description The maximum number of entries per page.
         * @example 20
         */
        readonly PageSize: number;
        /** @description The number of the previous page; empty on the first one. */
        readonly PreviousPage: string;
        /**
         * @description The number of requests allowed per minute.
         * @example 2000
         */
        readonly RateLimitLimit: number;
        /**
         * @description The name of the limit.
         * @example throttle_authenticated_api
         */
        readonly RateLimitName: string;
        /**
         * @description The number of requests in this period.
         * @example 13
         */
        readonly RateLimitObserved: number;
        /**
         * @description The number of requests left until the reset.
         * @example 1987
         */
        readonly RateLimitRemaining: number;
        /**
         * @description When the limit is reset, in UNIX seconds.
         * @example 1785003600
         */
        readonly RateLimitReset: number;
        /**
         * @description When the limit is reset, as an HTTP date.
         * @example Sat, 25 Jul 2026 18:20:00 GMT
         */
        readonly RateLimitResetTime: string;
        /**
         * @description The id of the request, for the administrators of the host.
         * @example 732ad4ee-9870-4866-a199-a9db0cde3c86
         */
        readonly RequestId: string;
        /**
         * @description The seconds until the reset.
         * @example 30
         */
        readonly RetryAfter: number;
        /**
         * @description The total number of entries. Absent above 10,000.
         * @example 2
         */
        readonly Total: number;
        /**
         * @description The number of pages. Absent above 10,000 entries.
         * @example 1
         */
        readonly TotalPages: number;
    };
    pathItems: never;
}
/** The members with an access level. */
export type AllowedLevel = components['schemas']['AllowedLevel'];
/** How the first branch of a project is protected. */
export type BranchProtection = components['schemas']['BranchProtection'];
/** A custom attribute of a group. */
export type CustomAttribute = components['schemas']['CustomAttribute'];
/** The body of an error response, in the format of the API or of OAuth 2.0. */
export type Failure = components['schemas']['Failure'];
/** A group, with its settings. */
export type Group = components['schemas']['Group'];
/** One page of groups. */
export type GroupList = components['schemas']['GroupList'];
/** A direct membership of a user in a group or a project. */
export type Membership = components['schemas']['Membership'];
/** One page of memberships. */
export type MembershipList = components['schemas']['MembershipList'];
/** The storage used by a top-level group and its subgroups, in bytes, for administrators. */
export type RootStorageStatistics = components['schemas']['RootStorageStatistics'];
/** The storage used by the group's projects, in bytes, for administrators. */
export type Statistics = components['schemas']['Statistics'];
export type ParameterPage = components['parameters']['Page'];
export type ParameterPerPage = components['parameters']['PerPage'];
export type HeaderLink = components['headers']['Link'];
export type HeaderNextPage = components['headers']['NextPage'];
export type HeaderPageNumber = components['headers']['PageNumber'];
export type HeaderPageSize = components['headers']['PageSize'];
export type HeaderPreviousPage = components['headers']['PreviousPage'];
export type HeaderRateLimitLimit = components['headers']['RateLimitLimit'];
export type HeaderRateLimitName = components['headers']['RateLimitName'];
export type HeaderRateLimitObserved = components['headers']['RateLimitObserved'];
export type HeaderRateLimitRemaining = components['headers']['RateLimitRemaining'];
export type HeaderRateLimitReset = components['headers']['RateLimitReset'];
export type HeaderRateLimitResetTime = components['headers']['RateLimitResetTime'];
export type HeaderRequestId = components['headers']['RequestId'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type HeaderTotal = components['headers']['Total'];
export type HeaderTotalPages = components['headers']['TotalPages'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseChanged = components['responses']['Changed'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseLeaveForbidden = components['responses']['LeaveForbidden'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseServerFailure = components['responses']['ServerFailure'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type $defs = Record<string, never>;
export interface operations {
    readonly listGroups: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only groups that are neither archived nor marked for deletion.
                 * @example true
                 */
                readonly active?: boolean;
                /**
                 * @description Whether all groups that the user may see are listed, or only those that they are a member of. Without it, `false` for users and `true` for administrators.
                 * @example false
                 */
                readonly all_available?: boolean;
                /**
                 * @description Only groups that are archived. From GitLab 18.2 on.
                 * @example false
                 */
                readonly archived?: boolean;
                /**
                 * @description Only groups that were marked for deletion on this date. Premium and Ultimate.
                 * @example 2026-03-11
                 */
                readonly marked_for_deletion_on?: string;
                /**
                 * @description Only groups in which the user has at least this access level: 5 is Minimal Access, 10 Guest, 15 Planner, 20 Reporter, 25 Security Manager, 30 Developer, 40 Maintainer, 50 Owner. It takes precedence over `all_available`.
                 * @example 10
                 */
                readonly min_access_level?: 5 | 10 | 15 | 20 | 25 | 30 | 40 | 50;
                /**
                 * @description The field to sort the groups by. `similarity` is the similarity to `search`.
                 * @example id
                 */
                readonly order_by?: "name" | "path" | "id" | "similarity";
                /**
                 * @description Only groups that the user owns explicitly. It takes precedence over `all_available`.
                 * @example true
                 */
                readonly owned?: boolean;
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
                 * @description Only groups on this storage, for administrators. Premium and Ultimate.
                 * @example default
                 */
                readonly repository_storage?: string;
                /**
                 * @description Only groups whose name or path matches.
                 * @example labs
                 */
                readonly search?: string;
                /**
                 * @description The ids of groups to leave out, separated by commas.
                 * @example 9970,6543
                 */
                readonly skip_groups?: string;
                /**
                 * @description The sort direction.
                 * @example asc
                 */
                readonly sort?: "asc" | "desc";
                /**
                 * @description Whether the groups have their statistics, for administrators.
                 * @example false
                 */
                readonly statistics?: boolean;
                /**
                 * @description Only groups that are not inside another one.
                 * @example true
                 */
                readonly top_level_only?: boolean;
                /**
                 * @description Only groups with this visibility.
                 * @example private
                 */
                readonly visibility?: "public" | "internal" | "private";
                /**
                 * @description Whether the groups have their custom attributes, for administrators.
                 * @example false
                 */
                readonly with_custom_attributes?: boolean;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly "5XX": components["responses"]["ServerFailure"];
            /** @description One page of groups, possibly none. */
            readonly 200: {
                headers: {
                    readonly Link: components["headers"]["Link"];
                    readonly "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    readonly "RateLimit-Name": components["headers"]["RateLimitName"];
                    readonly "RateLimit-Observed": components["headers"]["RateLimitObserved"];
                    readonly "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    readonly "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    readonly "X-Next-Page": components["headers"]["NextPage"];
                    readonly "X-Page": components["headers"]["PageNumber"];
                    readonly "X-Per-Page": components["headers"]["PageSize"];
                    readonly "X-Prev-Page": components["headers"]["PreviousPage"];
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly "X-Total": components["headers"]["Total"];
                    readonly "X-Total-Pages": components["headers"]["TotalPages"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GroupList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
        };
    };
    readonly leaveGroup: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Whether to keep direct memberships in the groups and projects inside the group.
                 * @example true
                 */
                readonly skip_subresources?: boolean;
                /**
                 * @description Whether to unassign the user from issues and merge requests inside the group.
                 * @example true
                 */
                readonly unassign_issuables?: boolean;
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the group, or its path, such as `larkspur-labs/platform`.
                 * @example larkspur-labs
                 */
                readonly id: string;
                /**
                 * @description The id of the user.
                 * @example 4120
                 */
                readonly user_id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly "5XX": components["responses"]["ServerFailure"];
            /** @description The membership has ended. There is no body. */
            readonly 204: {
                headers: {
                    readonly "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    readonly "RateLimit-Name": components["headers"]["RateLimitName"];
                    readonly "RateLimit-Observed": components["headers"]["RateLimitObserved"];
                    readonly "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    readonly "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["LeaveForbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 412: components["responses"]["Changed"];
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
                 * @description Only memberships in groups (`Namespace`) or in projects (`Project`). In the vendor's code the list without it also has requests for access.
                 * @example Namespace
                 */
                readonly type?: "Namespace" | "Project";
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the user.
                 * @example 4120
                 */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly "5XX": components["responses"]["ServerFailure"];
            /** @description One page of memberships, possibly none. */
            readonly 200: {
                headers: {
                    readonly Link: components["headers"]["Link"];
                    readonly "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    readonly "RateLimit-Name": components["headers"]["RateLimitName"];
                    readonly "RateLimit-Observed": components["headers"]["RateLimitObserved"];
                    readonly "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    readonly "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    readonly "X-Next-Page": components["headers"]["NextPage"];
                    readonly "X-Page": components["headers"]["PageNumber"];
                    readonly "X-Per-Page": components["headers"]["PageSize"];
                    readonly "X-Prev-Page": components["headers"]["PreviousPage"];
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly "X-Total": components["headers"]["Total"];
                    readonly "X-Total-Pages": components["headers"]["TotalPages"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MembershipList"];
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
