/** Where a double answers with another status than a mock made from the spec, and why. Beside these they agree. */
import type { Provider } from "../../generated/providers.ts";
import type { Asking } from "./requests.ts";

export interface Disagreement {
  /** What is asked; the guide to the doubles has the same words. */
  readonly what: string;
  readonly why: string;
  readonly provider: Provider;
  readonly asking: Asking;
  readonly mock: number;
  readonly double: number;
}

const get = (path: string, headers: Readonly<Record<string, string>>): Asking => ({ method: "GET", path, headers });
const bearer = { authorization: "Bearer demo" };
const key = { "x-auth-email": "demo", "x-auth-key": "demo" };

const nobody = { what: "an id that nobody has", why: "A mock knows no state, and finds every id." };
const missing = {
  what: "Cloudflare without credentials, or with half of them",
  why: "Cloudflare was recorded to answer 400 with 9106; a mock answers 401 to whatever its security does not allow.",
};
const malformed = {
  what: "a credential that cannot be read",
  why: "Cloudflare was recorded to answer 400 with 6003, Auth0 with Bearer; a mock looks at the word Bearer only.",
};
const scheme = {
  what: "k6 Cloud with another scheme",
  why: "The vendor's scheme, Token, is a part of the value, which OpenAPI cannot ask for.",
};
const letters = {
  what: "a scheme in other letters",
  why: "The case of a scheme means nothing (RFC 9110, section 11.1).",
};
const unknown = {
  what: "a query parameter that Auth0 does not have",
  why: "Auth0 answers 400 with invalid_query_string; a mock ignores it.",
};
const beyond = {
  what: "a page behind Auth0's first 1,000",
  why: "Auth0 answers 400 with invalid_paging; the bounds of `page` and `per_page` alone do not tell it.",
};
const accept = { what: "another `Accept`", why: "The providers answer JSON to whoever asks; a mock answers 406." };

export const disagreements: readonly Disagreement[] = [
  { ...nobody, provider: "cloudflare", asking: get("/user/organizations/x", key), mock: 200, double: 404 },
  { ...nobody, provider: "cloudflare", asking: get("/memberships/x", key), mock: 200, double: 404 },
  { ...nobody, provider: "k6", asking: get("/v3/organizations/1", bearer), mock: 200, double: 404 },
  { ...missing, provider: "cloudflare", asking: get("/memberships", {}), mock: 401, double: 400 },
  {
    ...missing,
    provider: "cloudflare",
    asking: get("/memberships", { "x-auth-email": "demo" }),
    mock: 401,
    double: 400,
  },
  {
    ...malformed,
    provider: "cloudflare",
    asking: get("/memberships", { authorization: "Basic demo" }),
    mock: 401,
    double: 400,
  },
  {
    ...malformed,
    provider: "auth0",
    asking: get("/users/auth0%7C1/organizations", { authorization: "Bearer [object Promise]" }),
    mock: 200,
    double: 400,
  },
  {
    ...scheme,
    provider: "k6",
    asking: get("/v3/organizations", { authorization: "Basic demo" }),
    mock: 200,
    double: 401,
  },
  {
    ...letters,
    provider: "archera",
    asking: get("/v1/orgs", { authorization: "bearer demo" }),
    mock: 401,
    double: 200,
  },
  {
    ...unknown,
    provider: "auth0",
    asking: get("/users/auth0%7C1/organizations?take=1", bearer),
    mock: 200,
    double: 400,
  },
  {
    ...beyond,
    provider: "auth0",
    asking: get("/users/auth0%7C1/organizations?page=20", bearer),
    mock: 200,
    double: 400,
  },
  {
    ...accept,
    provider: "archera",
    asking: get("/v1/orgs", { ...bearer, accept: "text/html" }),
    mock: 406,
    double: 200,
  },
];
