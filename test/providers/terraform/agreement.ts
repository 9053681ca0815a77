/** Where HCP Terraform's double and a mock of its spec differ. */
import { type AgreementFacts, unknownId } from "../../deep/agreement.ts";

export default {
  invalid: 400,
  disagreements: [
    {
      ...unknownId,
      request: {
        method: "DELETE",
        path: "/organization-memberships/ou-nobody",
        headers: { authorization: "Bearer demo" },
      },
      mock: 204,
      double: 404,
    },
  ],
} satisfies AgreementFacts;
