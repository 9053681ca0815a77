/** Where GitLab's double and a mock of its spec differ. */
import { type AgreementFacts, get, unknownId } from "../../deep/agreement.ts";

const headers = { "private-token": "demo" };

export default {
  invalid: 400,
  disagreements: [
    { ...unknownId, request: get("/users/7/memberships", headers), double: 404 },
    {
      what: "a group that the user has not joined",
      why: "A mock is stateless, and finds every id.",
      request: { method: "DELETE", path: "/groups/nobody/members/4120", headers },
      mock: 204,
      double: 404,
    },
  ],
} satisfies AgreementFacts;
