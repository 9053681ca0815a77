import { createGitlabClient } from "../../../../src/providers/gitlab/index.ts";
import { peer } from "../../clients.ts";
import { allOf, type Entrant, type Setup, secret } from "../../contestants.ts";

/** What we call of the SDK, as documented. No call takes a signal. */
interface Client {
  readonly Groups: { all(query: object): Promise<unknown[]> };
  readonly GroupMembers: { remove(group: string, user: number): Promise<unknown> };
}
interface Sdk {
  readonly Gitlab: new (options: object) => Client;
}

const user = 4120;
const query = { pagination: "offset", minAccessLevel: 10 };

export default async function contestants(): Promise<Entrant[]> {
  const { Gitlab } = await peer<Sdk>("@gitbeaker/rest");
  const ours = ({ origin, credential = secret, ...options }: Setup) =>
    createGitlabClient({ auth: { token: credential }, baseUrl: `${origin}/api/v4`, ...options });
  // It has no option for retries.
  const sdk = ({ origin, timeout, credential = secret }: Setup) =>
    new Gitlab({ host: origin, token: credential, queryTimeout: timeout });
  return [
    {
      name: "org-contracts/gitlab",
      list: (setup, signal) =>
        allOf(ours(setup).groups.listAll({ min_access_level: 10, per_page: 50 }, signal && { signal })),
      page: (setup, per_page) => ours(setup).groups.list({ min_access_level: 10, per_page }),
      leave: (setup, id) => ours(setup).groups.leave(id, user),
    },
    {
      name: "@gitbeaker/rest",
      list: (setup) => sdk(setup).Groups.all({ ...query, perPage: 50 }),
      page: (setup, perPage) => sdk(setup).Groups.all({ ...query, perPage, page: 1 }),
      leave: (setup, id) => sdk(setup).GroupMembers.remove(id, user),
    },
  ];
}
