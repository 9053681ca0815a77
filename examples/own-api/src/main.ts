import { OrgContractsError } from "org-contracts";
import { baseUrlFromEnv } from "org-contracts/provider";
import { acme } from "./acme.ts";
import { createTeam, deleteTeam, listTeams } from "./generated/acme/operations.ts";

const client = acme.createClient({
  ...baseUrlFromEnv("acme"),
  auth: { token: () => process.env.ACME_TOKEN ?? "" },
  // The data is delivered: this is what the document does not state.
  onDrift: ({ operation, pointer, message }) => console.warn(`${operation} ${pointer} ${message}`),
});

try {
  const team = await client.call(createTeam, { body: { name: "Platform" } });
  for await (const { id, name, plan = "none" } of client.listAll(listTeams, { query: { limit: 50 } }))
    console.log(id, name, plan);
  await client.call(deleteTeam, { path: { id: team.id } });
} catch (error) {
  if (!(error instanceof OrgContractsError)) throw error;
  console.error(error.message); // what happened, and what to do; no credentials
  process.exitCode = 1;
}
