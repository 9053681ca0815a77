// Compiled from specs/archera/openapi.yaml by `npm run generate`. Not to be edited.
export interface paths {
    readonly "/v1/orgs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the organizations you can act in
         * @description Returns every organization that the caller has access to, in one array, each with the caller's role and the reason for the access. Members see the organizations that they joined; users of a partner also see the partner's child organizations; Archera's own staff see every active organization. To review memberships, check `kind`: only `direct` is a membership of the organization itself.
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
        /**
         * @description Why a user has access to an organization: `direct` as a member of it, `partnership` through a partner organization, `staff` as an employee of Archera.
         * @enum {string}
         */
        readonly AccessKind: "direct" | "staff" | "partnership" | (string & {});
        /** @description The body of every error response whose status is listed. */
        readonly Failure: {
            /** @description A more specific name of the error. The vendor does not publish its values. */
            readonly code?: string | null;
            /** @description Details of the error, of any type. */
            readonly detail?: unknown;
            /** @description A message for people. Its wording may change, so do not compare it. */
            readonly message: string;
            /** @description When the error occurred. The vendor's file gives it no format. */
            readonly timestamp: string;
            /** @description The kind of error. The vendor does not publish its values. */
            readonly type: string;
            /** @description A URL for the error. The vendor does not document which one. */
            readonly url?: string | null;
        };
        /** @description The error body that the vendor's web framework writes. Note that `code` is a number here and a string in Failure. */
        readonly FrameworkError: {
            /** @description The HTTP status. */
            readonly code?: number;
            /** @description Individual errors, mostly validation errors, by name. */
            readonly errors?: {
                readonly [key: string]: unknown;
            };
            /** @description A message for people, if there is one. */
            readonly message?: string;
            /** @description The name of the HTTP status. */
            readonly status?: string;
        };
        /** @description An organization that the caller has access to, with the caller's role in it. */
        readonly Organization: {
            /** @description Why the caller has access to the organization. */
            readonly kind: components["schemas"]["AccessKind"];
            /** @description The name of the organization. */
            readonly name: string;
            /**
             * Format: uuid
             * @description The identifier of the organization, a random (version 4) UUID in lowercase.
             */
            readonly org_id: string;
            /** @description The caller's role in the organization. */
            readonly role: components["schemas"]["Role"];
        };
        /** @description Every organization that the caller has access to. */
        readonly OrganizationList: readonly components["schemas"]["Organization"][];
        /**
         * @description The user's role in an organization. The vendor does not explain the roles.
         * @enum {string}
         */
        readonly Role: "user" | "admin" | "support" | "cloud_rep" | "restricted_user" | (string & {});
    };
    responses: {
        /** @description The request is invalid. */
        readonly BadRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The request conflicts with the current state. */
        readonly Conflict: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The credential is valid, but does not allow this. */
        readonly Forbidden: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The service failed; the same request may succeed later. */
        readonly InternalServerError: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The path does not support the request's method. */
        readonly MethodNotAllowed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The path does not exist. */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description Every status that is not listed, 429 among them. The vendor's file gives this response the schema that its web framework generates, which the framework calls documentation only. A real body may differ or not be JSON, so rely on the status. */
        readonly OtherFailure: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["FrameworkError"];
            };
        };
        /** @description The request has no credential, or one that is not accepted. */
        readonly Unauthorized: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Failure"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
/** Why a user has access to an organization: `direct` as a member of it, `partnership` through a partner organization, `staff` as an employee of Archera. */
export type AccessKind = components['schemas']['AccessKind'];
/** The body of every error response whose status is listed. */
export type Failure = components['schemas']['Failure'];
/** The error body that the vendor's web framework writes. Note that `code` is a number here and a string in Failure. */
export type FrameworkError = components['schemas']['FrameworkError'];
/** An organization that the caller has access to, with the caller's role in it. */
export type Organization = components['schemas']['Organization'];
/** Every organization that the caller has access to. */
export type OrganizationList = components['schemas']['OrganizationList'];
/** The user's role in an organization. The vendor does not explain the roles. */
export type Role = components['schemas']['Role'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseConflict = components['responses']['Conflict'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseInternalServerError = components['responses']['InternalServerError'];
export type ResponseMethodNotAllowed = components['responses']['MethodNotAllowed'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseOtherFailure = components['responses']['OtherFailure'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
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
            /** @description The organizations, possibly none. */
            readonly 200: {
                headers: {
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
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly default: components["responses"]["OtherFailure"];
        };
    };
}
