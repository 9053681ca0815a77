/** What only Vercel does. */
import { expect } from "vitest";
import { createVercelClient } from "../../../src/providers/vercel/index.ts";
import { collect, type Fault, paragraph, rejection } from "../../faults/fault.ts";
import { json } from "../../faults/responses.ts";
import { secret } from "../../faults/subjects.ts";
import { team } from "./subject.ts";

const page = paragraph("Pages", "vercel");
const contract = paragraph("The contract", "vercel");

const limited = { ...team(2), limited: true, limitedBy: ["scope"], creatorId: undefined };

export default [
  page("Vercel's pages go on at the time that each of them states, which stays a number.", async (stage) => {
    const { server, baseUrl } = stage;
    const pagination = { count: 1, next: 1_555_072_968_396, prev: null };
    server.does(
      json({ teams: [team(1)], pagination }),
      json({ teams: [team(2)], pagination: { count: 1, next: 1.5, prev: 1 } }),
      json({ teams: [team(3)], pagination: { count: 1, next: null, prev: 1 } }),
    );
    const { teams } = createVercelClient({ auth: { token: secret }, baseUrl });
    const first = await teams.list({ limit: 1, since: 7 });
    expect(first.next).toEqual({ limit: 1, since: 7, until: 1_555_072_968_396 });
    expect(await collect(teams.listAll(first.next && { limit: 1 }))).toEqual([team(2), team(3)]);
    expect(server.requests.map(({ target }) => target)).toEqual([
      "/v2/teams?limit=1&since=7",
      "/v2/teams?limit=1",
      "/v2/teams?limit=1&until=1.5",
    ]);
  }),
  contract("An unknown role loses none of Vercel's teams, and a missing id is not an empty one.", async (stage) => {
    const { server, baseUrl } = stage;
    const drift: unknown[] = [];
    const client = createVercelClient({ auth: { token: secret }, baseUrl, onDrift: (event) => drift.push(event) });
    const teams = [team(1), { ...team(2), membership: { ...team(2).membership, role: "AUDITOR" } }, limited];
    server.does(json({ teams }));
    expect((await client.teams.list()).items).toHaveLength(3);
    expect(drift).toMatchObject([{ pointer: "/teams/1/membership/role", actual: '"AUDITOR"' }]);
    const violations = [{ pointer: "/teams/1/id", keyword: "required" }];
    for (const without of [team(2), limited]) {
      server.does(json({ teams: [team(1), { ...without, id: undefined }] }));
      expect(await rejection(client.teams.list())).toMatchObject({ name: "ContractError", violations });
    }
  }),
] satisfies Fault[];
