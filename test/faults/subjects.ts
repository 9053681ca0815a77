/** The four providers as the faults see them: how to call each, and what its answers look like. */

import type { CallOptions, ClientOptions, IterationOptions, Token } from "../../src/index.ts";
import { createArcheraClient } from "../../src/providers/archera/index.ts";
import { createAuth0Client } from "../../src/providers/auth0/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createK6Client } from "../../src/providers/k6/index.ts";

export type Provider = "cloudflare" | "auth0" | "k6" | "archera";

export interface SubjectOptions extends ClientOptions {
  readonly token?: Token;
}

/** One client, reduced to what every provider has. */
export interface SubjectClient {
  readonly list: (options?: CallOptions) => Promise<readonly unknown[]>;
  readonly listAll: (options?: IterationOptions) => AsyncIterable<unknown>;
  /** The same list by way of the escape hatch. */
  readonly api: (init?: {
    signal?: AbortSignal;
    redirect?: RequestRedirect;
  }) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
  /** The client itself. */
  readonly client: object;
}

export interface Subject {
  readonly provider: Provider;
  /** The path of the base URL. */
  readonly prefix: string;
  /** The list operation: its id, its path template, and its target on the server. */
  readonly operation: string;
  readonly path: string;
  readonly target: string;
  /** The header field that carries the credential, and what stands before it. */
  readonly header: string;
  readonly scheme: string;
  /** The header field in which the provider names a request. */
  readonly requestId: string;
  /** The pointer of the list in a body, and the name of an item's identifier. */
  readonly pointer: string;
  readonly idField: string;
  /** An identifier of the wrong type. */
  readonly wrongId: unknown;
  readonly item: (number: number) => Readonly<Record<string, unknown>>;
  readonly body: (items: unknown) => unknown;
  /** A refusal in the provider's form, with a code that has no meaning beside the status. */
  readonly refusal: (message: string) => unknown;
  /** The code in it, as the error gives it. */
  readonly code: string | number;
  readonly open: (options: SubjectOptions) => SubjectClient;
}

/** Longer than anything that a message quotes, so that a cut-off piece of it would show. */
export const secret = "s3cr3t-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ-9876543210";

export const userId = "auth0|6650c1f2";
export const domain = "tenant.example.com";

const cloudflare: Subject = {
  provider: "cloudflare",
  prefix: "/client/v4",
  operation: "listUserOrganizations",
  path: "/user/organizations",
  target: "/client/v4/user/organizations",
  header: "authorization",
  scheme: "Bearer ",
  requestId: "cf-ray",
  pointer: "/result",
  idField: "id",
  wrongId: 17,
  item: (number) => ({ id: `org-${number}`, name: `Organization ${number}`, status: "member" }),
  body: (items) => ({ success: true, errors: [], messages: [], result: items }),
  refusal: (message) => ({ success: false, errors: [{ code: 1234, message }], messages: [], result: null }),
  code: 1234,
  open: ({ token = secret, ...options }) => {
    const client = createCloudflareClient({ auth: { token }, ...options });
    return {
      list: async (options) => (await client.organizations.list({}, options)).items,
      listAll: (options) => client.organizations.listAll({}, options),
      api: (init) => client.api.GET("/user/organizations", { ...init }),
      client,
    };
  },
};

const auth0: Subject = {
  provider: "auth0",
  prefix: "/api/v2",
  operation: "listUserOrganizations",
  path: "/users/{id}/organizations",
  target: "/api/v2/users/auth0%7C6650c1f2/organizations",
  header: "authorization",
  scheme: "Bearer ",
  requestId: "x-auth0-requestid",
  pointer: "",
  idField: "id",
  wrongId: 17,
  item: (number) => ({ id: `org_${number}`, name: `organization-${number}` }),
  body: (items) => items,
  refusal: (message) => ({ statusCode: 418, error: "Teapot", message, errorCode: "a_code_of_no_meaning" }),
  code: "a_code_of_no_meaning",
  open: ({ token = secret, ...options }) => {
    const client = createAuth0Client({ domain, auth: { token }, ...options });
    return {
      list: async (options) => (await client.organizations.list(userId, {}, options)).items,
      listAll: (options) => client.organizations.listAll(userId, {}, options),
      api: (init) => client.api.GET("/users/{id}/organizations", { params: { path: { id: userId } }, ...init }),
      client,
    };
  },
};

const k6: Subject = {
  provider: "k6",
  prefix: "",
  operation: "listOrganizations",
  path: "/v3/organizations",
  target: "/v3/organizations",
  header: "authorization",
  scheme: "Token ",
  requestId: "x-request-id",
  pointer: "/organizations",
  idField: "id",
  wrongId: "17",
  item: (number) => ({ id: number, name: `Organization ${number}` }),
  body: (items) => ({ organizations: items }),
  refusal: (message) => ({ error: { message, code: 1 } }),
  code: 1,
  open: ({ token = secret, ...options }) => {
    const client = createK6Client({ auth: { token }, ...options });
    return {
      list: (options) => client.organizations.list(options),
      listAll: (options) => client.organizations.listAll(options),
      api: (init) => client.api.GET("/v3/organizations", { ...init }),
      client,
    };
  },
};

const archera: Subject = {
  provider: "archera",
  prefix: "",
  operation: "listOrganizations",
  path: "/v1/orgs",
  target: "/v1/orgs",
  header: "x-api-key",
  scheme: "",
  requestId: "x-request-id",
  pointer: "",
  idField: "org_id",
  wrongId: 17,
  item: (number) => ({
    org_id: `3f6c1d2a-58b7-4e09-9c41-${String(number).padStart(12, "0")}`,
    name: `Organization ${number}`,
    role: "admin",
    kind: "direct",
  }),
  body: (items) => items,
  refusal: (message) => ({ message, timestamp: "2026-03-11T08:42:17Z", type: "Teapot", code: "a_code" }),
  code: "a_code",
  open: ({ token = secret, ...options }) => {
    const client = createArcheraClient({ auth: { apiKey: token }, ...options });
    return {
      list: (options) => client.organizations.list(options),
      listAll: (options) => client.organizations.listAll(options),
      api: (init) => client.api.GET("/v1/orgs", { ...init }),
      client,
    };
  },
};

export const subjects: Readonly<Record<Provider, Subject>> = { cloudflare, auth0, k6, archera };

/** The right answer, with two items. */
export function good({ body, item }: Subject): unknown {
  return body([item(1), item(2)]);
}
