/** Where Archera's double and a mock of its spec differ. */
import { type AgreementFacts, get } from "../../deep/agreement.ts";

export default {
  invalid: 422,
  disagreements: [
    {
      what: "a scheme in other letters",
      why: "The case of a scheme means nothing (RFC 9110, section 11.1).",
      request: get("/v1/orgs", { authorization: "bearer demo" }),
      mock: 401,
      double: 200,
    },
    {
      what: "another `Accept`",
      why: "The providers send JSON whatever the request accepts; a mock responds with 406.",
      request: get("/v1/orgs", { authorization: "Bearer demo", accept: "text/html" }),
      mock: 406,
      double: 200,
    },
  ],
} satisfies AgreementFacts;
