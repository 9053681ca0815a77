/** Where k6 Cloud's double and a mock of its spec differ. */
import { type AgreementFacts, get, unknownId } from "../../deep/agreement.ts";

export default {
  invalid: 422,
  disagreements: [
    { ...unknownId, request: get("/v3/organizations/1", { authorization: "Bearer demo" }), double: 404 },
    {
      what: "k6 Cloud with another scheme",
      why: "The word `Token` is a part of the value, which OpenAPI cannot require.",
      request: get("/v3/organizations", { authorization: "Basic demo" }),
      mock: 200,
      double: 401,
    },
  ],
} satisfies AgreementFacts;
