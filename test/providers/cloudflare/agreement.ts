/** Where Cloudflare's double and a mock of its spec differ. */
import { type AgreementFacts, get, malformed, unknownId } from "../../deep/agreement.ts";

const key = { "x-auth-email": "demo", "x-auth-key": "demo" };
const unauthenticated = {
  what: "Cloudflare without credentials, or with half of them",
  why: "Cloudflare was recorded to return 400 with the code 9106.",
  mock: 401,
  double: 400,
};

export default {
  invalid: 422,
  explain: (_, mock) => (mock === 401 ? 400 : mock),
  disagreements: [
    { ...unknownId, request: get("/user/organizations/x", key), double: 404 },
    { ...unknownId, request: get("/memberships/x", key), double: 404 },
    { ...unauthenticated, request: get("/memberships", {}) },
    { ...unauthenticated, request: get("/memberships", { "x-auth-email": "demo" }) },
    {
      ...malformed,
      why: "Cloudflare was recorded to return 400 with the code 6003.",
      request: get("/memberships", { authorization: "Basic demo" }),
      mock: 401,
      double: 400,
    },
  ],
} satisfies AgreementFacts;
