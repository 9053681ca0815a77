// Compiled from specs/auth0/openapi.yaml by `npm run generate`. Not to be edited.
export interface paths {
    readonly "/users/{id}/organizations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List a user's organizations
         * @description Returns the organizations that one user of the tenant is a member of, a page at a time. It does not include
         *     the user's roles in them. The token needs the scope `read:organizations`.
         *
         *     The response is an array or, with `include_totals`, an object that contains it. A page with fewer organizations than
         *     `per_page` is the last one, unless `total` shows that more follow. Real responses have had a `total` that is too small, so a small `total` does not end the list. Only the first 1,000 organizations can be read; a page beyond them is rejected with 400
         *     and `invalid_paging`.
         *
         *     Send only the three query parameters below, because an unknown one is rejected with 400.
         *
         *     On the Enterprise plan Auth0 allows 500 requests of this operation per minute, with bursts of 40. On Essentials and Professional it shares 150 per minute, with bursts of 10, with all operations that have no separate limit. A free tenant has 2 per second for the whole Management API.
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The colors of the login pages. */
        readonly BrandingColors: {
            /** @description The background color of the page, in hexadecimal notation. */
            readonly page_background: string;
            /** @description The color of the main elements, in hexadecimal notation. */
            readonly primary: string;
        };
        /** @description The quota of tokens for client credentials. At least one of the properties is present. */
        readonly ClientCredentialsQuota: {
            /** @description Whether requests beyond the quota fail. If not, they only appear in the tenant's logs. */
            readonly enforce?: boolean;
            /** @description The maximum number of tokens per day. */
            readonly per_day?: number;
            /** @description The maximum number of tokens per hour. */
            readonly per_hour?: number;
        };
        /** @description The body of every error response. */
        readonly Failure: {
            readonly attributes?: components["schemas"]["FailureAttributes"];
            /** @description The name of the HTTP status, such as `Bad Request`. The only property that is always present. */
            readonly error: string;
            /** @description A machine-readable name of the error, such as `invalid_query_string`. Not every error has one, and Auth0 does not publish a list. */
            readonly errorCode?: string;
            /** @description A message for people. Its wording varies with the cause, so do not compare it. */
            readonly message?: string;
            /** @description The HTTP status. */
            readonly statusCode?: number;
        };
        /** @description Details of an error about a token that is not accepted. */
        readonly FailureAttributes: {
            /** @description What is wrong with the token; as far as known, the same words as in `message`. */
            readonly error?: string;
        };
        /** @description An organization that the user is a member of. Properties without a value are left out. */
        readonly Organization: {
            readonly branding?: components["schemas"]["OrganizationBranding"];
            /** @description The name of the organization for people to read. */
            readonly display_name?: string;
            /** @description The identifier of the organization, which begins with `org_`. */
            readonly id?: string;
            /** @description Whether members may log in only to the applications that are listed for the organization, instead of to every one that supports organizations. */
            readonly is_app_entitlement_active?: boolean;
            readonly metadata?: components["schemas"]["OrganizationMetadata"];
            /** @description The short name of the organization. `display_name` is the name for people. */
            readonly name?: string;
            readonly third_party_client_access?: components["schemas"]["ThirdPartyClientAccess"];
            readonly token_quota?: components["schemas"]["TokenQuota"];
        };
        /** @description The appearance of the login pages for this organization. */
        readonly OrganizationBranding: {
            readonly colors?: components["schemas"]["BrandingColors"];
            /**
             * Format: uri
             * @description The URL of the logo on the login pages, or null.
             */
            readonly logo_url?: string | null;
        };
        /** @description One page of the user's organizations, as it comes without `include_totals`. */
        readonly OrganizationList: readonly components["schemas"]["Organization"][];
        /** @description Metadata set by the tenant's owner: at most 25 entries, each a string of up to 255 characters or null. */
        readonly OrganizationMetadata: {
            readonly [key: string]: string | null;
        };
        /** @description One page of the user's organizations, as it comes with `include_totals`. */
        readonly OrganizationsWithTotals: {
            /** @description The maximum number of organizations per page, as requested with `per_page`. */
            readonly limit?: number;
            /** @description The organizations of this page. */
            readonly organizations: readonly components["schemas"]["Organization"][];
            /** @description The position of the first organization of this page in the whole list, counted from 0. */
            readonly start?: number;
            /** @description The total number of the user's organizations, according to the vendor. It may be too small: a recorded response has 0 and contains one. */
            readonly total?: number;
        };
        /**
         * @description Whether users may log in to the organization from third-party applications.
         * @enum {string}
         */
        readonly ThirdPartyClientAccess: "block" | "allow" | (string & {});
        /** @description How many tokens machine-to-machine applications may get for this organization. This feature is in early access. */
        readonly TokenQuota: {
            readonly client_credentials: components["schemas"]["ClientCredentialsQuota"];
        };
    };
    responses: {
        /** @description The path or the query is not valid, the page is past the first 1,000 organizations, or the Authorization header cannot be read. `errorCode` is the reason. */
        readonly BadRequest: {
            headers: {
                readonly "ot-baggage-auth0-request-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The token is valid but lacks the scope `read:organizations`. */
        readonly Forbidden: {
            headers: {
                readonly "ot-baggage-auth0-request-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The tenant has no user with this `id`. */
        readonly NotFound: {
            headers: {
                readonly "ot-baggage-auth0-request-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The limit of this operation (500 requests per minute and bursts of 40 on the Enterprise plan) or of the tenant is exceeded. The headers state when it is refilled. Auth0 does not document `Retry-After` for this API. */
        readonly TooManyRequests: {
            headers: {
                readonly "ot-baggage-auth0-request-id": components["headers"]["RequestId"];
                readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description There is no token, or it is not accepted: expired, for another audience, from another host, or signed by someone else. */
        readonly Unauthorized: {
            headers: {
                readonly "ot-baggage-auth0-request-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
    };
    parameters: {
        /**
         * @description Whether the array comes inside an object that also contains where the page starts, how long a page is and how many organizations there are. Nothing else changes the form of the response.
         * @example true
         */
        readonly IncludeTotals: boolean;
        /**
         * @description Which page to return, counted from 0. A page that begins past the first 1,000 organizations is rejected, so with `per_page` 50 the last one that can be read is 19, and with 100 it is 9.
         * @example 0
         */
        readonly Page: number;
        /**
         * @description The maximum number of organizations per page.
         * @example 50
         */
        readonly PerPage: number;
        /**
         * @description The user's `user_id`: a provider, a bar, and the identifier that the provider gave the user. The bar is sent percent-encoded, as `%7C`.
         * @example auth0|6650c1f2a94be7003d1827c5
         */
        readonly UserId: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The size of the request's rate limit bucket.
         * @example 40
         */
        readonly RateLimitLimit: number;
        /**
         * @description The number of requests left in the bucket until it is refilled.
         * @example 39
         */
        readonly RateLimitRemaining: number;
        /**
         * @description When the bucket is expected to be refilled, in UNIX seconds.
         * @example 1785412800
         */
        readonly RateLimitReset: number;
        /**
         * @description The id of the request. Log it. It may be absent.
         * @example 6891a884eede362b
         */
        readonly RequestId: string;
    };
    pathItems: never;
}
/** The colors of the login pages. */
export type BrandingColors = components['schemas']['BrandingColors'];
/** The quota of tokens for client credentials. At least one of the properties is present. */
export type ClientCredentialsQuota = components['schemas']['ClientCredentialsQuota'];
/** The body of every error response. */
export type Failure = components['schemas']['Failure'];
/** Details of an error about a token that is not accepted. */
export type FailureAttributes = components['schemas']['FailureAttributes'];
/** An organization that the user is a member of. Properties without a value are left out. */
export type Organization = components['schemas']['Organization'];
/** The appearance of the login pages for this organization. */
export type OrganizationBranding = components['schemas']['OrganizationBranding'];
/** One page of the user's organizations, as it comes without `include_totals`. */
export type OrganizationList = components['schemas']['OrganizationList'];
/** Metadata set by the tenant's owner: at most 25 entries, each a string of up to 255 characters or null. */
export type OrganizationMetadata = components['schemas']['OrganizationMetadata'];
/** One page of the user's organizations, as it comes with `include_totals`. */
export type OrganizationsWithTotals = components['schemas']['OrganizationsWithTotals'];
/** Whether users may log in to the organization from third-party applications. */
export type ThirdPartyClientAccess = components['schemas']['ThirdPartyClientAccess'];
/** How many tokens machine-to-machine applications may get for this organization. This feature is in early access. */
export type TokenQuota = components['schemas']['TokenQuota'];
export type ParameterIncludeTotals = components['parameters']['IncludeTotals'];
export type ParameterPage = components['parameters']['Page'];
export type ParameterPerPage = components['parameters']['PerPage'];
export type ParameterUserId = components['parameters']['UserId'];
export type HeaderRateLimitLimit = components['headers']['RateLimitLimit'];
export type HeaderRateLimitRemaining = components['headers']['RateLimitRemaining'];
export type HeaderRateLimitReset = components['headers']['RateLimitReset'];
export type HeaderRequestId = components['headers']['RequestId'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type $defs = Record<string, never>;
export interface operations {
    readonly listUserOrganizations: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Whether the array comes inside an object that also contains where the page starts, how long a page is and how many organizations there are. Nothing else changes the form of the response.
                 * @example true
                 */
                readonly include_totals?: components["parameters"]["IncludeTotals"];
                /**
                 * @description Which page to return, counted from 0. A page that begins past the first 1,000 organizations is rejected, so with `per_page` 50 the last one that can be read is 19, and with 100 it is 9.
                 * @example 0
                 */
                readonly page?: components["parameters"]["Page"];
                /**
                 * @description The maximum number of organizations per page.
                 * @example 50
                 */
                readonly per_page?: components["parameters"]["PerPage"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The user's `user_id`: a provider, a bar, and the identifier that the provider gave the user. The bar is sent percent-encoded, as `%7C`.
                 * @example auth0|6650c1f2a94be7003d1827c5
                 */
                readonly id: components["parameters"]["UserId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page of the user's organizations, in the form that `include_totals` selects. */
            readonly 200: {
                headers: {
                    readonly "ot-baggage-auth0-request-id": components["headers"]["RequestId"];
                    readonly "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    readonly "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    readonly "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrganizationList"] | components["schemas"]["OrganizationsWithTotals"];
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
