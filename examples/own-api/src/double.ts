/** A fake of the API, made from its document: for tests, and for `npm run doubles`. */
import { defineDouble } from "org-contracts/testing";
import { acme } from "./acme.ts";
import * as operations from "./generated/acme/operations.ts";

type Team = { id: number; name: string; plan?: "free" | "pro" };

const seed: readonly Team[] = Array.from({ length: 120 }, (_, index) => ({
  id: index + 1,
  name: `Team ${index + 1}`,
  plan: index % 10 === 0 ? "pro" : "free",
}));

let teams = [...seed];

export default defineDouble(acme, operations, {
  respond: {
    listTeams: ({ page }) => page(teams),
    createTeam({ body: { name } }) {
      const team: Team = { id: Math.max(0, ...teams.map(({ id }) => id)) + 1, name };
      teams.push(team);
      return { status: 201, body: team };
    },
    deleteTeam({ path: { id } }) {
      if (!teams.some((team) => team.id === id)) return problem(404, "There is no such team.");
      teams = teams.filter((team) => team.id !== id);
      return { status: 204 };
    },
  },
  authenticate: (headers) =>
    headers.get("authorization") === "Bearer demo-credential" ? undefined : problem(401, "The token is unknown."),
  environment: { ACME_TOKEN: "demo-credential" },
  failure: (status) => problem(status, `Failed with ${status}.`),
  reset() {
    teams = [...seed];
  },
});

function problem(status: number, detail: string) {
  return { status, headers: { "content-type": "application/problem+json" }, body: { title: "Error", detail } };
}
