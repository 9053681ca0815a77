/** Where Auth0's double and a mock of its spec differ. */
import { type AgreementFacts, get, malformed } from "../../deep/agreement.ts";

const path = "/users/auth0%7C1/organizations";
const bearer = { authorization: "Bearer demo" };

export default {
  invalid: 400,
  // Behind the first 1,000 organizations.
  explain: ({ path }, mock) => (mock === 200 && path.includes("page=1000") ? 400 : mock),
  disagreements: [
    {
      ...malformed,
      why: "Auth0 returns 400; a mock looks at the word `Bearer` only.",
      request: get(path, { authorization: "Bearer [object Promise]" }),
      mock: 200,
      double: 400,
    },
    {
      what: "a query parameter that Auth0 does not have",
      why: "Auth0 returns `invalid_query_string`; a mock ignores it.",
      request: get(`${path}?take=1`, bearer),
      mock: 200,
      double: 400,
    },
    {
      what: "a page behind Auth0's first 1,000",
      why: "Auth0 returns `invalid_paging`; the bounds of `page` and `per_page` alone allow it.",
      request: get(`${path}?page=20`, bearer),
      mock: 200,
      double: 400,
    },
  ],
} satisfies AgreementFacts;
