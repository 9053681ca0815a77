/** Where Sentry's double and a mock of its spec differ. */
import { type AgreementFacts, unknownId } from "../../deep/agreement.ts";

const headers = { authorization: "Bearer demo" };

export default {
  invalid: 400,
  disagreements: [
    {
      ...unknownId,
      request: { method: "GET", path: "/organizations/nobody/members/", headers },
      mock: 200,
      double: 404,
    },
    {
      ...unknownId,
      request: { method: "DELETE", path: "/organizations/larkspur-labs/members/1/", headers },
      mock: 204,
      double: 404,
    },
  ],
} satisfies AgreementFacts;
