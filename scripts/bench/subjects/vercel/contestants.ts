import { createVercelClient } from "../../../../src/providers/vercel/index.ts";
import { peer } from "../../clients.ts";
import { allOf, type Entrant, type Setup, secret } from "../../contestants.ts";

/** What we call of the SDK, as documented. It iterates over no list. */
interface Teams {
  getTeams(
    query: object,
    options?: object,
  ): Promise<{ readonly teams: readonly unknown[]; readonly pagination: { readonly next: number | null } }>;
  removeTeamMember(ids: object): Promise<unknown>;
}
interface Sdk {
  readonly Vercel: new (options: object) => { teams: Teams };
}

const uid = "qL7dRa3fQm8vXw2KpZ9sTn5s";

export default async function contestants(): Promise<Entrant[]> {
  const { Vercel } = await peer<Sdk>("@vercel/sdk");
  const ours = ({ origin, credential = secret, ...options }: Setup) =>
    createVercelClient({ auth: { token: credential }, baseUrl: origin, ...options });
  // It counts no retries: it has a time for all of them.
  const backoff = { initialInterval: 200, maxInterval: 60_000, exponent: 1.5, maxElapsedTime: 2_000 };
  const sdk = ({ origin, retries, timeout, credential = secret }: Setup) =>
    new Vercel({
      bearerToken: credential,
      serverURL: origin,
      timeoutMs: timeout,
      retryConfig: retries === 0 ? { strategy: "none" } : { strategy: "backoff", backoff, retryConnectionErrors: true },
    }).teams;
  return [
    {
      name: "org-contracts/vercel",
      list: (setup, signal) => allOf(ours(setup).teams.listAll({}, signal && { signal })),
      page: (setup, limit) => ours(setup).teams.list({ limit }),
      leave: (setup, id) => ours(setup).teams.leave(id, uid),
    },
    {
      name: "@vercel/sdk",
      list: (setup, signal) => {
        const teams = sdk(setup);
        return allOf(pagesOf((until) => teams.getTeams({ until }, { fetchOptions: { signal } })));
      },
      page: (setup, limit) => sdk(setup).getTeams({ limit }),
      leave: (setup, teamId) => sdk(setup).removeTeamMember({ teamId, uid }),
    },
  ];
}

async function* pagesOf(read: (until?: number) => ReturnType<Teams["getTeams"]>) {
  for (let until: number | undefined | null; until !== null; ) {
    const { teams, pagination }: Awaited<ReturnType<typeof read>> = await read(until);
    yield* teams;
    until = pagination.next;
  }
}
