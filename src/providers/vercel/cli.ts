/** Vercel in the command. */
import { defineConnector, type Leavable } from "../../cli/connector.ts";
import { definition } from "./definition.ts";
import { createVercelClient, type ListedTeam, type VercelClient, vercelFromEnv } from "./index.ts";

export default defineConnector<VercelClient, "vercel">(definition, {
  credentialUrl: "https://vercel.com/account/tokens",
  connect: (environment, options) => createVercelClient({ ...vercelFromEnv(environment), ...options }),
  source: (vercel) => vercel,
  probes: [
    { operation: "listTeams", call: ({ teams }) => teams.list({ limit: 100 }) },
    {
      operation: "getTeam",
      from: { operation: "listTeams", name: "id" },
      permission: "a token with full access to the team",
      call: ({ teams }, id) => teams.get(String(id)),
    },
  ],
  leave: {
    list: ({ teams }) => leavable(teams.listAll({ limit: 100 })),
    leave: ({ teams }, id) => {
      const [teamId = "", userId = ""] = id.split("/");
      return teams.leave(teamId, userId);
    },
  },
  demo: {
    environment: { VERCEL_TOKEN: "demo-credential" },
    double: {
      teams: [
        { slug: "juniper-freight", name: "Juniper Freight", membership: { role: "OWNER" } },
        { slug: "saltmarsh-analytics", name: "Saltmarsh Analytics", membership: { role: "VIEWER" } },
      ],
    },
    latency: 350,
  },
});

/** An id holds no slash, so those of the team and the user make an id. */
async function* leavable(teams: AsyncIterable<ListedTeam>): AsyncGenerator<Leavable> {
  for await (const { id, name, slug, membership } of teams)
    yield {
      id: membership?.uid === undefined ? undefined : `${id}/${membership.uid}`,
      organizationId: id,
      organizationName: name ?? slug,
      roles: membership ? [membership.role] : [],
      status: membership?.confirmed ? "member" : "unknown",
    };
}
