/** Where GitHub's double and a mock of its spec differ. */
import { type AgreementFacts, get, unknownId } from "../../deep/agreement.ts";

const bearer = { authorization: "Bearer demo" };

export default {
  invalid: 422,
  disagreements: [
    { ...unknownId, request: get("/user/memberships/orgs/nobody", bearer), double: 404 },
    {
      what: "a membership that the user may not end",
      why: "GitHub lets only owners end a membership; a mock knows no roles.",
      request: { method: "DELETE", path: "/orgs/northgate-rail/memberships/robin-ferrer", headers: bearer },
      mock: 204,
      double: 403,
    },
    {
      what: "GitHub with the word `token`",
      why: "GitHub accepts it as well, which its spec does not show.",
      request: get("/user/orgs", { authorization: "token demo" }),
      mock: 401,
      double: 200,
    },
    {
      what: "a version of GitHub's API that does not exist",
      why: "The version is no parameter of an operation.",
      request: get("/user/orgs", { ...bearer, "x-github-api-version": "2020-01-01" }),
      mock: 200,
      double: 400,
    },
  ],
} satisfies AgreementFacts;
