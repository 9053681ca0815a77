import { leaveTeam, listTeams } from "../../../../generated/vercel/operations.ts";
import type { SubjectDefinition } from "../../subject.ts";

const team = (index: number) => ({
  id: `team_${String(index).padStart(24, "0")}`,
  slug: `team-${index}`,
  name: `Team ${index}`,
  avatar: null,
  description: null,
  creatorId: "qL7dRa3fQm8vXw2KpZ9sTn5s",
  createdAt: 1_755_000_000_000 - index,
  updatedAt: 1_755_000_000_000,
  stagingPrefix: `team-${index}`,
  billing: { plan: "pro" },
  membership: membership("MEMBER"),
});

function membership(role: string) {
  return { uid: "qL7dRa3fQm8vXw2KpZ9sTn5s", confirmed: true, role, created: 1_755e9, createdAt: 1_755e9 };
}

export default {
  sdk: { "@vercel/sdk": "1.28.35" },
  operation: listTeams,
  leave: leaveTeam,
  pageSize: 100,
  program: {
    group: "teams",
    type: "{ teams: { id: string; name: string | null }[]; pagination?: { next: number | null } }",
    items: "data.teams",
    next: "data.pagination?.next",
  },
  item: team,
  unknownItem: (index) => ({ ...team(index), membership: membership("AUDITOR") }),
  body: (teams, _query, _total, next) => ({
    teams,
    pagination: { count: Object(teams).length, next: next ?? null, prev: null },
  }),
  failure: (_, message) => ({ error: { code: "a_code", message } }),
} satisfies SubjectDefinition;
