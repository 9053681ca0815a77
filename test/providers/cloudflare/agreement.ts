/** Where Cloudflare's double and a mock of its spec differ. */
import { type AgreementFacts, get, malformed, unknownId } from "../../deep/agreement.ts";

const key = { "x-auth-email": "demo", "x-auth-key": "demo" };
const unauthenticated = {
  what: "Cloudflare without credentials, or with half of them",
  why: "Cloudflare was recorded to answer 400 with 9106; a mock answers 401 to whatever its security does not allow.",
  mock: 401,
  double: 400,
};

export default {
  invalid: 422,
  explain: (_, mock) => (mock === 401 ? 400 : mock),
  disagreements: [
    { ...unknownId, asking: get("/user/organizations/x", key), double: 404 },
    { ...unknownId, asking: get("/memberships/x", key), double: 404 },
    { ...unauthenticated, asking: get("/memberships", {}) },
    { ...unauthenticated, asking: get("/memberships", { "x-auth-email": "demo" }) },
    {
      ...malformed,
      why: "Cloudflare was recorded to answer 400 with 6003; a mock looks at the word Bearer only.",
      asking: get("/memberships", { authorization: "Basic demo" }),
      mock: 401,
      double: 400,
    },
  ],
} satisfies AgreementFacts;
