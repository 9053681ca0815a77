import { listOrganizations } from "../../../generated/operations/archera.ts";
import type { Organization } from "../../../generated/types/archera.ts";
import type { Loose } from "../../http/options.ts";
import { own } from "../../http/value.ts";
import { readAuthorization } from "../bearer.ts";
import { companyAt, uuidAt } from "../believable.ts";
import type { SharedDoubleOptions } from "../double.ts";
import { createList } from "../list.ts";
import { type Model, type Reply, statusText } from "../model.ts";
import { type Kind, readSeed, type Seed } from "../seed.ts";

/** Credentials of Archera, of which a double accepts no other. */
export type ArcheraDoubleAuth = { readonly apiKey: string } | { readonly token: string };

/** Options of Archera's double. */
export interface ArcheraDoubleOptions extends SharedDoubleOptions {
  /** All of them are in one answer: the provider does not page. @defaultValue three organizations */
  readonly organizations?: Seed<Loose<Organization>> | undefined;
  /** The only credentials that are accepted. @defaultValue every key and every token */
  readonly auth?: ArcheraDoubleAuth | undefined;
}

export function archeraModel({ organizations = user, auth }: ArcheraDoubleOptions): Model {
  const list = createList(readSeed(kind, organizations));
  return {
    prefix: "",
    operations: [listOrganizations],
    answer: () => ({ status: 200, body: list.page(0, list.count()) }),
    authenticate: (headers, at) => authenticate(headers, auth, at),
    failure,
    headers: ({ wait }) => (wait === undefined ? {} : { "retry-after": String(wait) }),
    usualLimit: { limit: 1000, window: 60 },
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
  check: (item, findings) => listOrganizations.answers["200"]?.([item], findings),
};

function authenticate(headers: Headers, auth: ArcheraDoubleAuth | undefined, at: number): Reply | undefined {
  const key = headers.get("x-api-key");
  const authorization = readAuthorization(headers, auth && "token" in auth ? auth.token : undefined);
  const token =
    typeof authorization === "object" && authorization.scheme === "bearer" ? authorization.token : undefined;
  if (!key && token === undefined) return failure(401, at);
  const isRight = auth === undefined || ("apiKey" in auth ? auth.apiKey === key : auth.token === token);
  const wrong = { ...described(at, "Unauthorized", "The credential is not valid."), code: "invalid_credential" };
  return isRight ? undefined : { status: 401, body: wrong };
}

/** The statuses that the vendor lists have one form, all others that of its web framework. */
function failure(status: number, at: number): Reply {
  const text = statusText(status);
  const isListed = [400, 401, 403, 404, 405, 409, 500].includes(status);
  const body = isListed
    ? described(at, text.replaceAll(" ", ""), sentences[status] ?? `${text}.`)
    : { code: status, status: text };
  return { status, body };
}

const sentences: Readonly<Record<number, string>> = /* @__PURE__ */ own({
  401: "Authentication is required.",
  403: "You do not have access to this resource.",
  404: "The resource was not found.",
  405: "The method is not allowed here.",
});

function described(at: number, type: string, message: string) {
  return { message, timestamp: new Date(at).toISOString(), type, code: null, url: null };
}

/** Who is there without a seed. */
const user = [
  { org_id: "3f6c1d2a-58b7-4e09-9c41-7d2f0b86a5e3", name: "Juniper Freight", role: "admin" },
  { org_id: "b81e04c7-2d9f-4a63-8f15-c06d7e3a92b4", name: "Juniper Freight Sandbox" },
  {
    org_id: "60d3b9e8-7f42-4c1a-b05e-e94a2d6f18c7",
    name: "Saltmarsh Analytics",
    role: "cloud_rep",
    kind: "partnership",
  },
] as const;
