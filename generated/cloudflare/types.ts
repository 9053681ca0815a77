// Compiled from specs/cloudflare/openapi.yaml by `npm run generate`. Not to be edited.
export interface paths {
    readonly "/memberships": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the memberships of the user
         * @description Returns one page of the user's memberships, each with the account, the roles, the policies or both, and whether the user has accepted it. A token must be the user's own (tokens owned by an account get 400 with 9106) and needs Memberships Read or Memberships Write. A page with fewer entries than `per_page` is the last one, unless the totals show that more follow; they ignore the filters.
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
    readonly "/memberships/{membership_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the membership, as in the list. It is not the id of the account.
                 * @example 6c0a5e94f2b14d7c9e83b1d75f02a8c6
                 */
                readonly membership_id: string;
            };
            readonly cookie?: never;
        };
        /**
         * Read one membership of the user
         * @description Returns one membership of the user, with the account, the permissions, the roles and the policies. A token must be the user's own and needs Memberships Read or Memberships Write.
         */
        readonly get: operations["getMembership"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Leave an account
         * @description Removes the user from the account that the membership is in. The account itself is not deleted. A token must be the user's own and needs Memberships Write. There is no request body.
         */
        readonly delete: operations["leaveMembership"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/user/organizations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the organizations of the user
         * @deprecated
         * @description Returns one page of the organizations that the user is a member of or is invited to. A token needs Memberships Read or Memberships Write. Deprecated by the vendor, with 2020-02-04 as its end of life: `listMemberships` returns the same and more. A page with fewer entries than `per_page` is the last one, unless the totals show that more follow; they ignore the filters.
         */
        readonly get: operations["listUserOrganizations"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/user/organizations/{organization_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the organization, as in the list.
                 * @example 3f1c8b7e5d2a4960b8e1f7c2a9d40536
                 */
                readonly organization_id: string;
            };
            readonly cookie?: never;
        };
        /**
         * Read one organization of the user
         * @deprecated
         * @description Returns what the service stores about one organization of the user. The vendor documents the result as unknown and older clients show a whole organization, so the value may be anything or missing: check it before use. Deprecated by the vendor, with 2020-02-04 as its end of life; `getMembership` has a documented response.
         */
        readonly get: operations["getUserOrganization"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Leave an organization
         * @deprecated
         * @description Ends the user's association with the organization. The organization itself is not deleted. The response contains the id, without an envelope as the vendor documents it, or in the usual envelope as older clients show it. Accept both. There is no request body. Deprecated by the vendor, with 2020-02-04 as its end of life; `leaveMembership` is the successor.
         */
        readonly delete: operations["leaveUserOrganization"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The account that a membership is in. */
        readonly Account: {
            /**
             * Format: date-time
             * @description When the account was created.
             */
            readonly created_on?: string;
            /** @description The id of the account. */
            readonly id: string;
            readonly legacy_flags?: components["schemas"]["AccountLegacyFlags"];
            readonly managed_by?: components["schemas"]["AccountParent"];
            readonly meta?: components["schemas"]["AccountMeta"];
            /** @description The name of the account. */
            readonly name: string;
            readonly settings?: components["schemas"]["AccountSettings"];
            readonly type?: components["schemas"]["AccountType"];
        };
        /** @description What the account has in addition to its plan. Recordings of 2026 contain only `enterprise_zone_quota`; an older one contains further flags. */
        readonly AccountLegacyFlags: {
            readonly enterprise_zone_quota?: components["schemas"]["ZoneQuota"];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Judging by their names, the plans of the account's zones. */
        readonly AccountMeta: {
            /** @description Whether a zone has the Business plan. */
            readonly has_business_zones?: boolean;
            /** @description Whether a zone has the Enterprise plan. */
            readonly has_enterprise_zones?: boolean;
            /** @description Whether a zone has the Pro plan. */
            readonly has_pro_zones?: boolean;
        };
        /** @description The organization that contains the account, if there is one. It is an organization in Cloudflare's newer sense, a container of accounts. */
        readonly AccountParent: {
            /** @description The id of that organization. */
            readonly parent_org_id?: string;
            /** @description The name of that organization. */
            readonly parent_org_name?: string;
        };
        /** @description The settings of the account. */
        readonly AccountSettings: {
            /** @description The email address for abuse reports. */
            readonly abuse_contact_email?: string | null;
            /** @description Judging by its name, when an approval of access expires. Null in every recording. */
            readonly access_approval_expiry?: string | null;
            /** @description Whether members may use the API at all. Null if not set. */
            readonly api_access_enabled?: boolean | null;
            /** @description Whether every member of the account must use two-factor authentication. False if never set. */
            readonly enforce_twofactor?: boolean | null;
            /** @description Judging by its name, whether applications may act for members with OAuth. */
            readonly oauth_app_access_enabled?: boolean;
        };
        /**
         * @description The kind of the account.
         * @enum {string}
         */
        readonly AccountType: "standard" | "enterprise" | (string & {});
        /** @description The errors. A successful response may contain entries too. */
        readonly Errors: readonly components["schemas"]["Message"][];
        /** @description Why the request was rejected. */
        readonly Failure: {
            /** @description The reasons, at least one as far as is known. */
            readonly errors: readonly components["schemas"]["Message"][];
            readonly messages?: components["schemas"]["Messages"];
            /** @description Always null. */
            readonly result?: null;
            /**
             * @description Always false.
             * @enum {boolean}
             */
            readonly success: false;
        };
        /** @description Whether the user may do what the property's name states. Only a few areas have it, such as `pii` and `report` in `teams`, `publish` in `zaraz` and `install` in `integration`. */
        readonly FurtherGrant: boolean;
        /** @description Metadata of a group, as strings by name. Recorded names are `label` (such as `all_privileges`), `scopes` (the kind of resource, such as `com.cloudflare.api.account`), `editable` (`true` or `false`, as text), `category` and `description`. */
        readonly GroupAttributes: {
            readonly [key: string]: string;
        };
        /** @description The membership that has ended (only its id). */
        readonly LeftMembership: {
            /** @description The id of the membership. */
            readonly id?: string;
        };
        /** @description The membership that has ended, in the envelope. */
        readonly LeftMembershipEnvelope: {
            readonly errors?: components["schemas"]["Errors"];
            readonly messages?: components["schemas"]["Messages"];
            readonly result: components["schemas"]["LeftMembership"];
            readonly success: components["schemas"]["Success"];
        };
        /** @description The organization that the user has left (only its id). */
        readonly LeftOrganization: {
            /** @description The id of the organization. */
            readonly id?: string;
        };
        /** @description The organization that the user has left, in the envelope. */
        readonly LeftOrganizationEnvelope: {
            readonly errors?: components["schemas"]["Errors"];
            readonly messages?: components["schemas"]["Messages"];
            readonly result: components["schemas"]["LeftOrganization"];
            readonly success: components["schemas"]["Success"];
        };
        /** @description A user's membership in one account. Roles, policies or both define what the user may do there. The vendor requires no property. */
        readonly Membership: {
            readonly account?: components["schemas"]["Account"];
            /** @description Whether the user may use the API in this account, where an Enterprise account decides that for each member. Null if not set. */
            readonly api_access_enabled?: boolean | null;
            /** @description The code that activates an invitation. Treat it as a secret until the invitation is accepted. */
            readonly code?: string;
            /** @description The id of the membership, which is not the id of the account. */
            readonly id?: string;
            readonly permissions?: components["schemas"]["MembershipPermissions"];
            /** @description The policies that allow or deny the user something in this account. */
            readonly policies?: readonly components["schemas"]["Policy"][];
            /** @description The names of the roles that the user has in this account. */
            readonly roles?: readonly string[];
            readonly status?: components["schemas"]["MembershipStatus"];
        };
        /** @description One membership, in the envelope. */
        readonly MembershipEnvelope: {
            readonly errors?: components["schemas"]["Errors"];
            readonly messages?: components["schemas"]["Messages"];
            readonly result: components["schemas"]["Membership"];
            readonly success: components["schemas"]["Success"];
        };
        /** @description One page of memberships, in the envelope. */
        readonly MembershipListEnvelope: {
            readonly errors?: components["schemas"]["Errors"];
            readonly messages?: components["schemas"]["Messages"];
            /** @description The memberships of this page. */
            readonly result: readonly components["schemas"]["Membership"][];
            readonly result_info?: components["schemas"]["ResultInfo"];
            readonly success: components["schemas"]["Success"];
        };
        /** @description What the user may do in the account, by area. The twelve documented areas are listed, of which `dns` and `zones` were never recorded. The service knows many more, with grants of the same type: `access`, `member`, `worker` and `zone` are among them. */
        readonly MembershipPermissions: {
            /** @description Analytics. */
            readonly analytics?: components["schemas"]["PermissionGrant"];
            /** @description Billing. */
            readonly billing?: components["schemas"]["PermissionGrant"];
            /** @description Purging the cache. */
            readonly cache_purge?: components["schemas"]["PermissionGrant"];
            /** @description DNS. */
            readonly dns?: components["schemas"]["PermissionGrant"];
            /** @description DNS records. */
            readonly dns_records?: components["schemas"]["PermissionGrant"];
            /** @description Load balancers. */
            readonly lb?: components["schemas"]["PermissionGrant"];
            /** @description Logs. */
            readonly logs?: components["schemas"]["PermissionGrant"];
            /** @description The account itself, by its older name. */
            readonly organization?: components["schemas"]["PermissionGrant"];
            /** @description Certificates. */
            readonly ssl?: components["schemas"]["PermissionGrant"];
            /** @description The web application firewall. */
            readonly waf?: components["schemas"]["PermissionGrant"];
            /** @description The settings of zones. */
            readonly zone_settings?: components["schemas"]["PermissionGrant"];
            /** @description Zones. */
            readonly zones?: components["schemas"]["PermissionGrant"];
        } & {
            readonly [key: string]: components["schemas"]["PermissionGrant"];
        };
        /**
         * @description Whether the user has accepted the membership, has not responded yet, or has rejected it.
         * @enum {string}
         */
        readonly MembershipStatus: "accepted" | "pending" | "rejected" | (string & {});
        /** @description An error or a notice. */
        readonly Message: {
            /** @description The number of the error or notice. It is more specific than the status. */
            readonly code: number;
            /** @description The URL of the vendor's explanation. */
            readonly documentation_url?: string;
            /** @description The causes of the error. */
            readonly error_chain?: readonly components["schemas"]["MessageCause"][];
            /** @description The message of the error or notice. Do not match on it. */
            readonly message: string;
            readonly source?: components["schemas"]["MessageSource"];
        };
        /** @description One cause of an error. */
        readonly MessageCause: {
            /** @description The number of the cause. */
            readonly code?: number;
            /** @description The message of the cause. Do not match on it. */
            readonly message?: string;
        };
        /** @description Notices that accompany the result. */
        readonly Messages: readonly components["schemas"]["Message"][];
        /** @description The part of the request or of the result that the error or notice refers to. */
        readonly MessageSource: {
            /** @description Where that part is. */
            readonly pointer?: string;
        };
        /** @description An organization, and the user's roles in it. The vendor requires no property. */
        readonly Organization: {
            /** @description The id of the organization. */
            readonly id?: string;
            /** @description The name of the organization. */
            readonly name?: string;
            /** @description What the user may do in the organization: strings such as `#zone:read`. */
            readonly permissions?: readonly string[];
            /** @description The names of the roles that the user has in the organization. */
            readonly roles?: readonly string[];
            readonly status?: components["schemas"]["OrganizationStatus"];
        };
        /** @description What the service stores about one organization. The vendor documents it as unknown; older clients show an organization as in the list. */
        readonly OrganizationDetails: unknown;
        /** @description What the service stores about one organization, in the envelope. */
        readonly OrganizationDetailsEnvelope: {
            readonly errors?: components["schemas"]["Errors"];
            readonly messages?: components["schemas"]["Messages"];
            readonly result?: components["schemas"]["OrganizationDetails"];
            readonly success: components["schemas"]["Success"];
        };
        /** @description One page of organizations, in the envelope. */
        readonly OrganizationListEnvelope: {
            readonly errors?: components["schemas"]["Errors"];
            readonly messages?: components["schemas"]["Messages"];
            /** @description The organizations of this page. */
            readonly result: readonly components["schemas"]["Organization"][];
            readonly result_info?: components["schemas"]["ResultInfo"];
            readonly success: components["schemas"]["Success"];
        };
        /**
         * @description Whether the user has joined the organization or has an open invitation to it.
         * @enum {string}
         */
        readonly OrganizationStatus: "member" | "invited" | (string & {});
        /** @description What the user may do in one area. Most areas have only `read` and `edit`. */
        readonly PermissionGrant: {
            readonly action?: components["schemas"]["FurtherGrant"];
            readonly casb?: components["schemas"]["FurtherGrant"];
            readonly ces?: components["schemas"]["FurtherGrant"];
            /** @description Whether the user may change something. The vendor's page calls it `write`. */
            readonly edit?: boolean;
            readonly install?: components["schemas"]["FurtherGrant"];
            readonly pii?: components["schemas"]["FurtherGrant"];
            readonly preview?: components["schemas"]["FurtherGrant"];
            readonly publish?: components["schemas"]["FurtherGrant"];
            readonly raw?: components["schemas"]["FurtherGrant"];
            /** @description Whether the user may read. */
            readonly read?: boolean;
            readonly report?: components["schemas"]["FurtherGrant"];
            readonly trace?: components["schemas"]["FurtherGrant"];
        };
        /** @description A named set of permissions. */
        readonly PermissionGroup: {
            /** @description The id of the permission group. */
            readonly id: string;
            readonly meta?: components["schemas"]["GroupAttributes"];
            /** @description The name of the permission group. */
            readonly name?: string;
        };
        /** @description One rule that allows or denies a set of permissions on a set of resources. */
        readonly Policy: {
            readonly access?: components["schemas"]["PolicyAccess"];
            /** @description The id of the policy. */
            readonly id?: string;
            /** @description The permissions that the policy is about. */
            readonly permission_groups?: readonly components["schemas"]["PermissionGroup"][];
            /** @description The resources that the policy is about. */
            readonly resource_groups?: readonly components["schemas"]["ResourceGroup"][];
        };
        /**
         * @description Whether the policy allows or denies.
         * @enum {string}
         */
        readonly PolicyAccess: "allow" | "deny" | (string & {});
        /** @description A named set of resources, such as an account or some of its zones. */
        readonly ResourceGroup: {
            /** @description The id of the resource group. */
            readonly id: string;
            readonly meta?: components["schemas"]["GroupAttributes"];
            /** @description The name of the resource group. */
            readonly name?: string;
            /** @description Which resources the group contains, as one scope or as a list of them. */
            readonly scope: components["schemas"]["ResourceScope"] | readonly components["schemas"]["ResourceScope"][];
        };
        /** @description A resource, and the resources in it that are meant. */
        readonly ResourceScope: {
            /** @description The kind of the resource and its id, joined by a dot: `com.cloudflare.api.account.<id>`. */
            readonly key: string;
            /** @description The resources that are meant. */
            readonly objects: readonly components["schemas"]["ScopeObject"][];
        };
        /** @description The position of this page in the list. */
        readonly ResultInfo: {
            /** @description The number of entries on this page. The vendor describes it as a total. */
            readonly count?: number;
            /** @description The number of this page. */
            readonly page?: number;
            /** @description The maximum number of entries per page. */
            readonly per_page?: number;
            /** @description The number of entries without search parameters. With a filter it does not mark the end of the list. */
            readonly total_count?: number;
            /** @description The number of pages. */
            readonly total_pages?: number;
        };
        /** @description One resource in a scope. */
        readonly ScopeObject: {
            /** @description The kind of the resource and its id, joined by a dot: `com.cloudflare.api.account.zone.<id>`. */
            readonly key: string;
        };
        /** @description Whether the call succeeded. False is an error, even with status 200. */
        readonly Success: boolean;
        /** @description How many zones of the Enterprise plan the account may have. */
        readonly ZoneQuota: {
            /** @description How many more it may have. */
            readonly available?: number;
            /** @description How many it has. */
            readonly current?: number;
            /** @description How many it may have. */
            readonly maximum?: number;
        };
    };
    responses: {
        /** @description The request is rejected. The status may be any from 400 to 499, and the codes in the body are more specific: bad credentials come as 400 and 403 as well as 401. */
        readonly ClientError: {
            headers: {
                readonly "cf-ray": components["headers"]["CfRay"];
                readonly Ratelimit: components["headers"]["Ratelimit"];
                readonly "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The request is rejected, or the membership is not one of the user's. The status may be any from 400 to 499, and the codes in the body are more specific. */
        readonly MembershipClientError: {
            headers: {
                readonly "cf-ray": components["headers"]["CfRay"];
                readonly Ratelimit: components["headers"]["Ratelimit"];
                readonly "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The request is rejected, or the organization is not one of the user's. The status may be any from 400 to 499, and the codes in the body are more specific. */
        readonly OrganizationClientError: {
            headers: {
                readonly "cf-ray": components["headers"]["CfRay"];
                readonly Ratelimit: components["headers"]["Ratelimit"];
                readonly "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description Too many requests. Over the general limit, everything that the user sends is rejected for the next five minutes, with any key, token or browser. */
        readonly TooManyRequests: {
            headers: {
                readonly "cf-ray": components["headers"]["CfRay"];
                readonly Ratelimit: components["headers"]["Ratelimit"];
                readonly "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                readonly "retry-after": components["headers"]["RetryAfter"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
    };
    parameters: {
        /**
         * @description Whether the entries are sorted in ascending or descending order. The default is not documented.
         * @example asc
         */
        readonly Direction: "asc" | "desc";
        /**
         * @description The page number, from 1.
         * @example 1
         */
        readonly Page: number;
        /**
         * @description The maximum number of entries per page.
         * @example 50
         */
        readonly PerPage: number;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The id of the request, followed by the data center that it reached. The vendor does not promise that it is unique.
         * @example 86610873f8d987a9-IAD
         */
        readonly CfRay: string;
        /**
         * @description The remaining limits: a list of items, each with the name of a limit, the requests that remain (`r`) and the seconds until it is reset (`t`).
         * @example "default";r=1187;t=212
         */
        readonly Ratelimit: string;
        /**
         * @description The limits themselves: a list of items, each with the name of a policy, the requests that it allows (`q`) and its window in seconds (`w`). The general limit is 1,200 requests in 5 minutes for each user.
         * @example "default";q=1200;w=300
         */
        readonly RatelimitPolicy: string;
        /**
         * @description The seconds, rounded up, until requests are accepted again. Sent with a 429 only.
         * @example 137
         */
        readonly RetryAfter: number;
    };
    pathItems: never;
}
/** The account that a membership is in. */
export type Account = components['schemas']['Account'];
/** What the account has in addition to its plan. Recordings of 2026 contain only `enterprise_zone_quota`; an older one contains further flags. */
export type AccountLegacyFlags = components['schemas']['AccountLegacyFlags'];
/** Judging by their names, the plans of the account's zones. */
export type AccountMeta = components['schemas']['AccountMeta'];
/** The organization that contains the account, if there is one. It is an organization in Cloudflare's newer sense, a container of accounts. */
export type AccountParent = components['schemas']['AccountParent'];
/** The settings of the account. */
export type AccountSettings = components['schemas']['AccountSettings'];
/** The kind of the account. */
export type AccountType = components['schemas']['AccountType'];
/** The errors. A successful response may contain entries too. */
export type Errors = components['schemas']['Errors'];
/** Why the request was rejected. */
export type Failure = components['schemas']['Failure'];
/** Whether the user may do what the property's name states. Only a few areas have it, such as `pii` and `report` in `teams`, `publish` in `zaraz` and `install` in `integration`. */
export type FurtherGrant = components['schemas']['FurtherGrant'];
/** Metadata of a group, as strings by name. Recorded names are `label` (such as `all_privileges`), `scopes` (the kind of resource, such as `com.cloudflare.api.account`), `editable` (`true` or `false`, as text), `category` and `description`. */
export type GroupAttributes = components['schemas']['GroupAttributes'];
/** The membership that has ended (only its id). */
export type LeftMembership = components['schemas']['LeftMembership'];
/** The membership that has ended, in the envelope. */
export type LeftMembershipEnvelope = components['schemas']['LeftMembershipEnvelope'];
/** The organization that the user has left (only its id). */
export type LeftOrganization = components['schemas']['LeftOrganization'];
/** The organization that the user has left, in the envelope. */
export type LeftOrganizationEnvelope = components['schemas']['LeftOrganizationEnvelope'];
/** A user's membership in one account. Roles, policies or both define what the user may do there. The vendor requires no property. */
export type Membership = components['schemas']['Membership'];
/** One membership, in the envelope. */
export type MembershipEnvelope = components['schemas']['MembershipEnvelope'];
/** One page of memberships, in the envelope. */
export type MembershipListEnvelope = components['schemas']['MembershipListEnvelope'];
/** What the user may do in the account, by area. The twelve documented areas are listed, of which `dns` and `zones` were never recorded. The service knows many more, with grants of the same type: `access`, `member`, `worker` and `zone` are among them. */
export type MembershipPermissions = components['schemas']['MembershipPermissions'];
/** Whether the user has accepted the membership, has not responded yet, or has rejected it. */
export type MembershipStatus = components['schemas']['MembershipStatus'];
/** An error or a notice. */
export type Message = components['schemas']['Message'];
/** One cause of an error. */
export type MessageCause = components['schemas']['MessageCause'];
/** Notices that accompany the result. */
export type Messages = components['schemas']['Messages'];
/** The part of the request or of the result that the error or notice refers to. */
export type MessageSource = components['schemas']['MessageSource'];
/** An organization, and the user's roles in it. The vendor requires no property. */
export type Organization = components['schemas']['Organization'];
/** What the service stores about one organization. The vendor documents it as unknown; older clients show an organization as in the list. */
export type OrganizationDetails = components['schemas']['OrganizationDetails'];
/** What the service stores about one organization, in the envelope. */
export type OrganizationDetailsEnvelope = components['schemas']['OrganizationDetailsEnvelope'];
/** One page of organizations, in the envelope. */
export type OrganizationListEnvelope = components['schemas']['OrganizationListEnvelope'];
/** Whether the user has joined the organization or has an open invitation to it. */
export type OrganizationStatus = components['schemas']['OrganizationStatus'];
/** What the user may do in one area. Most areas have only `read` and `edit`. */
export type PermissionGrant = components['schemas']['PermissionGrant'];
/** A named set of permissions. */
export type PermissionGroup = components['schemas']['PermissionGroup'];
/** One rule that allows or denies a set of permissions on a set of resources. */
export type Policy = components['schemas']['Policy'];
/** Whether the policy allows or denies. */
export type PolicyAccess = components['schemas']['PolicyAccess'];
/** A named set of resources, such as an account or some of its zones. */
export type ResourceGroup = components['schemas']['ResourceGroup'];
/** A resource, and the resources in it that are meant. */
export type ResourceScope = components['schemas']['ResourceScope'];
/** The position of this page in the list. */
export type ResultInfo = components['schemas']['ResultInfo'];
/** One resource in a scope. */
export type ScopeObject = components['schemas']['ScopeObject'];
/** Whether the call succeeded. False is an error, even with status 200. */
export type Success = components['schemas']['Success'];
/** How many zones of the Enterprise plan the account may have. */
export type ZoneQuota = components['schemas']['ZoneQuota'];
export type ParameterDirection = components['parameters']['Direction'];
export type ParameterPage = components['parameters']['Page'];
export type ParameterPerPage = components['parameters']['PerPage'];
export type HeaderCfRay = components['headers']['CfRay'];
export type HeaderRatelimit = components['headers']['Ratelimit'];
export type HeaderRatelimitPolicy = components['headers']['RatelimitPolicy'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type ResponseClientError = components['responses']['ClientError'];
export type ResponseMembershipClientError = components['responses']['MembershipClientError'];
export type ResponseOrganizationClientError = components['responses']['OrganizationClientError'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type $defs = Record<string, never>;
export interface operations {
    readonly listMemberships: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only memberships in accounts of this name. The dot is part of the parameter's name. Whether it must match exactly is not documented.
                 * @example Harborlight Analytics
                 */
                readonly "account.name"?: string;
                /**
                 * @description Whether the entries are sorted in ascending or descending order. The default is not documented.
                 * @example asc
                 */
                readonly direction?: components["parameters"]["Direction"];
                /**
                 * @description Only memberships in accounts of this name. The vendor describes it in the same words as `account.name`; how the two differ is not documented.
                 * @example Harborlight Analytics
                 */
                readonly name?: string;
                /**
                 * @description The field to sort the memberships by. The default order is not documented.
                 * @example account.name
                 */
                readonly order?: "id" | "account.name" | "status";
                /**
                 * @description The page number, from 1.
                 * @example 1
                 */
                readonly page?: components["parameters"]["Page"];
                /**
                 * @description The maximum number of entries per page.
                 * @example 50
                 */
                readonly per_page?: components["parameters"]["PerPage"];
                /**
                 * @description Only memberships that the user has accepted, has not responded to yet, or has rejected.
                 * @example accepted
                 */
                readonly status?: "accepted" | "pending" | "rejected";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly "4XX": components["responses"]["ClientError"];
            /** @description One page of memberships, possibly empty. If `success` is false, it is an error. */
            readonly 200: {
                headers: {
                    readonly "cf-ray": components["headers"]["CfRay"];
                    readonly Ratelimit: components["headers"]["Ratelimit"];
                    readonly "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MembershipListEnvelope"];
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
        };
    };
    readonly getMembership: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the membership, as in the list. It is not the id of the account.
                 * @example 6c0a5e94f2b14d7c9e83b1d75f02a8c6
                 */
                readonly membership_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly "4XX": components["responses"]["MembershipClientError"];
            /** @description The membership. If `success` is false, it is an error. */
            readonly 200: {
                headers: {
                    readonly "cf-ray": components["headers"]["CfRay"];
                    readonly Ratelimit: components["headers"]["Ratelimit"];
                    readonly "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MembershipEnvelope"];
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
        };
    };
    readonly leaveMembership: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the membership, as in the list. It is not the id of the account.
                 * @example 6c0a5e94f2b14d7c9e83b1d75f02a8c6
                 */
                readonly membership_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly "4XX": components["responses"]["MembershipClientError"];
            /** @description The id of the membership that has ended. If `success` is false, it is an error. */
            readonly 200: {
                headers: {
                    readonly "cf-ray": components["headers"]["CfRay"];
                    readonly Ratelimit: components["headers"]["Ratelimit"];
                    readonly "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LeftMembershipEnvelope"];
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
        };
    };
    readonly listUserOrganizations: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Whether the entries are sorted in ascending or descending order. The default is not documented.
                 * @example asc
                 */
                readonly direction?: components["parameters"]["Direction"];
                /**
                 * @description Whether an organization must satisfy every filter, or any one of them.
                 * @example all
                 */
                readonly match?: "any" | "all";
                /**
                 * @description Only organizations of this name. Whether it must match exactly is not documented.
                 * @example Meridian Outdoor Supply
                 */
                readonly name?: string;
                /**
                 * @description The field to sort the organizations by. The default order is not documented.
                 * @example name
                 */
                readonly order?: "id" | "name" | "status";
                /**
                 * @description The page number, from 1.
                 * @example 1
                 */
                readonly page?: components["parameters"]["Page"];
                /**
                 * @description The maximum number of entries per page.
                 * @example 50
                 */
                readonly per_page?: components["parameters"]["PerPage"];
                /**
                 * @description Only organizations that the user has joined, or only those with an open invitation.
                 * @example member
                 */
                readonly status?: "member" | "invited";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly "4XX": components["responses"]["ClientError"];
            /** @description One page of organizations, possibly empty. If `success` is false, it is an error. */
            readonly 200: {
                headers: {
                    readonly "cf-ray": components["headers"]["CfRay"];
                    readonly Ratelimit: components["headers"]["Ratelimit"];
                    readonly "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrganizationListEnvelope"];
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
        };
    };
    readonly getUserOrganization: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the organization, as in the list.
                 * @example 3f1c8b7e5d2a4960b8e1f7c2a9d40536
                 */
                readonly organization_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly "4XX": components["responses"]["OrganizationClientError"];
            /** @description What the service stores about the organization. If `success` is false, it is an error. */
            readonly 200: {
                headers: {
                    readonly "cf-ray": components["headers"]["CfRay"];
                    readonly Ratelimit: components["headers"]["Ratelimit"];
                    readonly "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrganizationDetailsEnvelope"];
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
        };
    };
    readonly leaveUserOrganization: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the organization, as in the list.
                 * @example 3f1c8b7e5d2a4960b8e1f7c2a9d40536
                 */
                readonly organization_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly "4XX": components["responses"]["OrganizationClientError"];
            /** @description The id of the organization that the user has left. If `success` is false, it is an error. */
            readonly 200: {
                headers: {
                    readonly "cf-ray": components["headers"]["CfRay"];
                    readonly Ratelimit: components["headers"]["Ratelimit"];
                    readonly "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LeftOrganizationEnvelope"] | components["schemas"]["LeftOrganization"];
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
        };
    };
}
