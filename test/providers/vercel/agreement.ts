/** Where Vercel's double and a mock of its spec differ. */
import { type AgreementFacts, get, unknownId } from "../../deep/agreement.ts";

const bearer = { authorization: "Bearer demo" };

export default {
  invalid: 400,
  explain: (_, mock) => (mock === 401 ? 403 : mock),
  disagreements: [
    { ...unknownId, request: get("/v2/teams/team_nobody", bearer), double: 404 },
    {
      what: "Vercel without a token",
      why: "Vercel responds with 403; a mock knows 401 alone.",
      request: get("/v2/teams", {}),
      mock: 401,
      double: 403,
    },
    {
      what: "a team in a limited form",
      why: "Vercel denies what the scope of the token lacks; a mock knows no scopes.",
      request: get("/v2/teams/team_4vBx7qDf1ZtS9kHnWf5D2mGs", bearer),
      mock: 200,
      double: 403,
    },
  ],
} satisfies AgreementFacts;
