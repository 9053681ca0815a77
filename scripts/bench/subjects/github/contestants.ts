import { createGithubClient } from "../../../../src/providers/github/index.ts";
import { peer } from "../../clients.ts";
import { allOf, type Entrant, type Setup, secret } from "../../contestants.ts";

/** What we call of the SDK, as documented. */
interface Client {
  readonly rest: {
    readonly orgs: {
      listForAuthenticatedUser(query: object): Promise<{ readonly data: unknown }>;
      removeMembershipForUser(path: object): Promise<unknown>;
    };
  };
  readonly paginate: {
    iterator(list: unknown, query: object): AsyncIterable<{ readonly data: Iterable<unknown> }>;
  };
}
interface Sdk {
  readonly Octokit: new (options: object) => Client;
}

const username = "robin-ferrer";
const per_page = 50;
const silent = () => {};

export default async function contestants(): Promise<Entrant[]> {
  const { Octokit } = await peer<Sdk>("octokit");
  const ours = ({ origin, credential = secret, ...options }: Setup) =>
    createGithubClient({ auth: { token: credential }, baseUrl: origin, ...options });
  const sdk = ({ origin, retries, timeout, credential = secret }: Setup, signal?: AbortSignal) => {
    // As its default, which retries once.
    const isAllowed = (_wait: number, _options: object, _octokit: object, count: number) => count < retries;
    return new Octokit({
      auth: credential,
      baseUrl: origin,
      log: { debug: silent, info: silent, warn: silent, error: silent },
      retry: { enabled: retries > 0, retries },
      throttle: { onRateLimit: isAllowed, onSecondaryRateLimit: isAllowed },
      // Its readme has this `timeout`; @octokit/request 10 does not read it.
      request: { timeout, signal },
    });
  };
  return [
    {
      name: "org-contracts/github",
      list: (setup, signal) => allOf(ours(setup).organizations.listAll({ per_page }, signal && { signal })),
      page: (setup, per_page) => ours(setup).organizations.list({ per_page }),
      leave: (setup, id) => ours(setup).memberships.leave(id, username),
    },
    {
      name: "octokit",
      list: (setup, signal) => {
        const { paginate, rest } = sdk(setup, signal);
        return allOf(itemsOf(paginate.iterator(rest.orgs.listForAuthenticatedUser, { per_page })));
      },
      page: (setup, per_page) => sdk(setup).rest.orgs.listForAuthenticatedUser({ per_page }),
      leave: (setup, org) => sdk(setup).rest.orgs.removeMembershipForUser({ org, username }),
    },
  ];
}

async function* itemsOf(pages: AsyncIterable<{ readonly data: Iterable<unknown> }>) {
  for await (const { data } of pages) yield* data;
}
