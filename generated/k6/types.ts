// Compiled from specs/k6/openapi.yaml by `npm run generate`. Not to be edited.
export interface paths {
    readonly "/v3/organizations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List your organizations
         * @deprecated
         * @description Returns every organization that the token's user is associated with, in one array. There are no filters and no pagination. The response contains nothing about the user's role in an organization beyond `owner_id`, the user who owns it.
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
    readonly "/v3/organizations/{organization_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read one organization
         * @deprecated
         * @description Returns the organization with the given id, with the same fields as in the list. The token's user must be associated with it.
         */
        readonly get: operations["getOrganization"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v3/organizations/{organization_id}/projects": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List your projects in an organization
         * @deprecated
         * @description Returns the projects of one organization that the token's user is a member of, in one array. Other projects of the organization are not included, so an empty list does not mean that the organization has no projects. The successor is `GET /cloud/v6/projects` on the same host, which lists the projects of one Grafana stack.
         */
        readonly get: operations["listProjects"];
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
        /** @description The body of every error response. */
        readonly Failure: {
            /** @description The error. */
            readonly error: components["schemas"]["FailureDetails"];
        };
        /** @description The error, as a message and as a number. */
        readonly FailureDetails: {
            /** @description The vendor's number for the kind of error. The common ones are 0 unknown, 1 general, 2 validation, 3 not found, 4 not allowed, 5 not authenticated, 6 authentication failed and 7 method not allowed; the vendor states that there are more. */
            readonly code: number;
            /** @description A more specific number. The vendor does not publish its values. */
            readonly detail_code?: number;
            /** @description Messages about the whole request. They can repeat `message`. */
            readonly errors?: readonly string[];
            /** @description Errors in individual fields of the request, by the name of the field. */
            readonly field_errors?: {
                readonly [key: string]: readonly string[];
            };
            /** @description A message for people. Its wording may change, so do not compare it. */
            readonly message: string;
        };
        /** @description The position in a list. Newer documentation does not show it, and no parameter for pagination is documented. */
        readonly ListMeta: {
            /** @description The number of entries in the list. */
            readonly count?: number;
            /** @description Where the next page would be; null in every response that was seen. */
            readonly next?: string | null;
            /** @description Where the previous page would be; null in every response that was seen. */
            readonly prev?: string | null;
        };
        /** @description An organization of k6 Cloud. */
        readonly Organization: {
            /** @description The postal address on invoices, empty if none was given. */
            readonly billing_address?: string;
            /** @description The country on invoices, in two letters in the responses that were seen. */
            readonly billing_country?: string;
            /** @description The address that invoices are sent to, or an empty string. */
            readonly billing_email?: string;
            /** @description When the organization was created, in ISO 8601, with or without an offset. */
            readonly created?: string;
            /** @description The description of the organization; may be empty. */
            readonly description?: string;
            /** @description The number that identifies the organization. */
            readonly id: number;
            /** @description Whether this is a default organization; the name suggests the user's own. The vendor's page does not explain it. */
            readonly is_default?: boolean;
            /** @description The name of the organization. */
            readonly name: string;
            /** @description The number of the user who owns the organization. */
            readonly owner_id?: number;
            /** @description When the organization was last changed, in ISO 8601, with or without an offset. */
            readonly updated?: string;
            /** @description The tax number on invoices, empty if none was given. */
            readonly vat_number?: string;
        };
        /** @description The response of the read operation, with the organization as the data. */
        readonly OrganizationDetails: {
            /** @description The organization that was requested. */
            readonly organization: components["schemas"]["Organization"];
        };
        /** @description The response of the organization list, with the organizations as the data. */
        readonly OrganizationList: {
            /** @description The position in the list, in older responses only. */
            readonly meta?: components["schemas"]["ListMeta"];
            /** @description Every organization that the token's user is associated with. */
            readonly organizations: readonly components["schemas"]["Organization"][];
        };
        /** @description A project, the part of an organization that contains tests. */
        readonly Project: {
            /** @description When the project was created, in ISO 8601, with or without an offset. */
            readonly created?: string;
            /** @description The description of the project; may be empty. */
            readonly description?: string;
            /** @description The number that identifies the project. */
            readonly id: number;
            /** @description Whether this is a default project; the name suggests the organization's. The vendor's page does not explain it. */
            readonly is_default?: boolean;
            /** @description The name of the project. */
            readonly name: string;
            /** @description The number of the organization that the project is in. */
            readonly organization_id?: number;
            /** @description When the project was last changed, in ISO 8601, with or without an offset. */
            readonly updated?: string;
        };
        /** @description The response of the project list, with the projects as the data. */
        readonly ProjectList: {
            /** @description The position in the list, in older responses only. */
            readonly meta?: components["schemas"]["ListMeta"];
            /** @description The projects of the organization that the token's user is a member of. */
            readonly projects: readonly components["schemas"]["Project"][];
        };
    };
    responses: {
        /** @description Any other error. The body is the same as for the other errors. Expect it from every operation once the vendor removes this API. */
        readonly ClientFailure: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The token is valid, but its user may not do this. */
        readonly Forbidden: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description There is no organization with this id, or none that the token's user can see. */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The request has no token, or one that the service does not accept. Replace the token; the same request will not succeed later. */
        readonly Unauthorized: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
    };
    parameters: {
        /**
         * @description The number that identifies the organization, its `id` in the list.
         * @example 1013
         */
        readonly OrganizationId: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
/** The body of every error response. */
export type Failure = components['schemas']['Failure'];
/** The error, as a message and as a number. */
export type FailureDetails = components['schemas']['FailureDetails'];
/** The position in a list. Newer documentation does not show it, and no parameter for pagination is documented. */
export type ListMeta = components['schemas']['ListMeta'];
/** An organization of k6 Cloud. */
export type Organization = components['schemas']['Organization'];
/** The response of the read operation, with the organization as the data. */
export type OrganizationDetails = components['schemas']['OrganizationDetails'];
/** The response of the organization list, with the organizations as the data. */
export type OrganizationList = components['schemas']['OrganizationList'];
/** A project, the part of an organization that contains tests. */
export type Project = components['schemas']['Project'];
/** The response of the project list, with the projects as the data. */
export type ProjectList = components['schemas']['ProjectList'];
export type ResponseClientFailure = components['responses']['ClientFailure'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ParameterOrganizationId = components['parameters']['OrganizationId'];
export type $defs = Record<string, never>;
export interface operations {
    readonly listOrganizations: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly "4XX": components["responses"]["ClientFailure"];
            /** @description The organizations, possibly none. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrganizationList"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly getOrganization: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number that identifies the organization, its `id` in the list.
                 * @example 1013
                 */
                readonly organization_id: components["parameters"]["OrganizationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly "4XX": components["responses"]["ClientFailure"];
            /** @description The organization. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrganizationDetails"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly listProjects: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number that identifies the organization, its `id` in the list.
                 * @example 1013
                 */
                readonly organization_id: components["parameters"]["OrganizationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly "4XX": components["responses"]["ClientFailure"];
            /** @description The projects, possibly none. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProjectList"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
}
