/** Where Archera's double and a mock of its spec differ. */
import { type AgreementFacts, get } from "../../deep/agreement.ts";

export default {
  invalid: 422,
  disagreements: [
    {
      what: "a scheme in other letters",
      why: "Schemes are case-insensitive (RFC 9110, section 11.1).",
      request: get("/v1/orgs", { authorization: "bearer demo" }),
      mock: 401,
      double: 200,
    },
    {
      what: "another `Accept`",
      why: "Archera sends JSON whatever the `Accept`.",
      request: get("/v1/orgs", { authorization: "Bearer demo", accept: "text/html" }),
      mock: 406,
      double: 200,
    },
  ],
} satisfies AgreementFacts;
