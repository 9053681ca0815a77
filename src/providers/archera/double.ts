import { listOrganizations } from "../../../generated/archera/operations.ts";
import type { operations as Operations, Organization } from "../../../generated/archera/types.ts";
import type { Loose } from "../../client/options.ts";
import { own } from "../../client/value.ts";
import { readAuthorization } from "../../testing/authorization.ts";
import { companyAt, uuidAt } from "../../testing/fake-data.ts";
import { createList } from "../../testing/list.ts";
import {
  type DoubleDefinition,
  type DoubleResponse,
  type Model,
  type SharedDoubleOptions,
  statusText,
} from "../../testing/model.ts";
import { type Kind, readSeed, type Seed } from "../../testing/seed.ts";
import { definition } from "./definition.ts";

/** The only credential that Archera's double accepts. */
export type ArcheraDoubleAuth = { readonly apiKey: string } | { readonly token: string };

/** Options of Archera's double. */
export interface ArcheraDoubleOptions extends SharedDoubleOptions {
  /** All in one response: the provider does not paginate. @defaultValue three organizations */
  readonly organizations?: Seed<Loose<Organization>> | undefined;
  /** The only credential that is accepted. @defaultValue any key or token */
  readonly auth?: ArcheraDoubleAuth | undefined;
}

/** The operations of the double, by `operationId`. */
export type ArcheraDoubleOperation = keyof Operations;

const double: DoubleDefinition<ArcheraDoubleOptions> = {
  options: ["organizations", "auth"],
  credentials: definition.credentials.map(Object.keys),
  model,
};

export default double;

function model({ organizations = defaultOrganizations, auth }: ArcheraDoubleOptions): Model {
  const list = createList(readSeed(kind, organizations));
  return {
    prefix: "",
    operations: [listOrganizations],
    respond: () => ({ status: 200, body: list.page(0, list.count()) }),
    authenticate: (headers, at) => authenticate(headers, auth, at),
    failure,
    headers: ({ wait }) => (wait === undefined ? {} : { "retry-after": String(wait) }),
    defaultRateLimit: { limit: 1000, window: 60 },
    reset: () => {},
  };
}

const kind: Kind<Loose<Organization>> = {
  provider: "archera",
  option: "organizations",
  idName: "org_id",
  complete: (given, index, serial) => ({
    org_id: uuidAt(serial),
    name: companyAt(index),
    role: "user",
    kind: "direct",
    ...given,
  }),
  check: listOrganizations.item,
};

function authenticate(headers: Headers, auth: ArcheraDoubleAuth | undefined, at: number): DoubleResponse | undefined {
  const key = headers.get("x-api-key");
  const authorization = readAuthorization(headers, auth && "token" in auth ? auth.token : undefined);
  const token =
    typeof authorization === "object" && authorization.scheme === "bearer" ? authorization.token : undefined;
  if (!key && token === undefined) return failure(401, at);
  const isValid = auth === undefined || ("apiKey" in auth ? auth.apiKey === key : auth.token === token);
  const body = { ...errorBody(at, "Unauthorized", "The credential is not valid."), code: "invalid_credential" };
  return isValid ? undefined : { status: 401, body };
}

/** Documented statuses have the vendor's error format, all others that of its web framework. */
function failure(status: number, at: number): DoubleResponse {
  const text = statusText(status);
  const isDocumented = [400, 401, 403, 404, 405, 409, 500].includes(status);
  const body = isDocumented
    ? errorBody(at, text.replaceAll(" ", ""), messages[status] ?? `${text}.`)
    : { code: status, status: text };
  return { status, body };
}

const messages: Readonly<Record<number, string>> = /* @__PURE__ */ own({
  401: "Authentication is required.",
  403: "You do not have access to this resource.",
  404: "The resource was not found.",
  405: "The method is not allowed here.",
});

function errorBody(at: number, type: string, message: string) {
  return { message, timestamp: new Date(at).toISOString(), type, code: null, url: null };
}

const defaultOrganizations = [
  { org_id: "3f6c1d2a-58b7-4e09-9c41-7d2f0b86a5e3", name: "Juniper Freight", role: "admin" },
  { org_id: "b81e04c7-2d9f-4a63-8f15-c06d7e3a92b4", name: "Juniper Freight Sandbox" },
  {
    org_id: "60d3b9e8-7f42-4c1a-b05e-e94a2d6f18c7",
    name: "Saltmarsh Analytics",
    role: "cloud_rep",
    kind: "partnership",
  },
] as const;
