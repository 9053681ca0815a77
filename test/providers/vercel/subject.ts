/** Vercel as the faults see it. */
import { createVercelClient, type VercelClient, type VercelOptions } from "../../../src/providers/vercel/index.ts";
import { bearer, type SubjectFacts } from "../../faults/subject.ts";

export const team = (number: number) => ({
  id: `team_${number}`,
  slug: `team-${number}`,
  name: `Team ${number}`,
  createdAt: 1_700_000_000_000 - number,
  creatorId: "user-1",
  membership: { uid: "user-1", confirmed: true, role: "MEMBER" },
});

export default {
  create: createVercelClient,
  credentials: [{ name: "a token", auth: (token) => ({ token }), sends: bearer }],
  requestId: "x-vercel-id",
  errorBody: (message) => ({ error: { code: "a_code", message } }),
  code: "a_code",
  lists: [
    {
      operation: "listTeams",
      of: ({ teams }) => teams,
      idField: "id",
      item: team,
      body: (teams) => ({ teams }),
    },
  ],
  calls: ({ teams }) => ({
    getTeam: (id: string) => teams.get(id),
    leaveTeam: (id: string, user: string) => teams.leave(id, user),
  }),
} satisfies SubjectFacts<VercelOptions, VercelClient>;
