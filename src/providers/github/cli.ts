/** GitHub in the command. */
import { defineConnector, type Leavable } from "../../cli/connector.ts";
import { definition } from "./definition.ts";
import { createGithubClient, type GithubClient, githubFromEnv, type Membership } from "./index.ts";

export default defineConnector<GithubClient, "github">(definition, {
  address: ["GITHUB_API_URL"],
  credentialUrl: "https://github.com/settings/tokens",
  connect: (environment, options) => createGithubClient({ ...githubFromEnv(environment), ...options }),
  source: (github) => github,
  probes: [
    { operation: "listMemberships", call: ({ memberships }) => memberships.list({ per_page: 100 }) },
    {
      operation: "getMembership",
      from: { operation: "listMemberships", name: "organization_url" },
      call: ({ memberships }, url) => memberships.get(String(url).replace(/^.*\//, "")),
    },
    { operation: "listOrganizations", call: ({ organizations }) => organizations.list({ per_page: 100 }) },
  ],
  leave: {
    list: ({ memberships }) => leavable(memberships.listAll({ per_page: 100 })),
    leave: ({ memberships }, id) => {
      const [org = "", username = ""] = id.split("/");
      return memberships.leave(org, username);
    },
  },
  demo: {
    environment: { GH_TOKEN: "demo-credential" },
    double: {
      memberships: [
        { organization: { login: "juniper-freight" }, role: "admin" },
        { organization: { login: "heron-mapping" }, role: "member" },
      ],
    },
    latency: 300,
  },
});

/** A login holds no slash, so the two of a membership make an id. */
async function* leavable(memberships: AsyncIterable<Membership>): AsyncGenerator<Leavable> {
  for await (const { organization, user, role, state } of memberships)
    yield {
      id: user === null ? undefined : `${organization.login}/${user.login}`,
      organizationId: String(organization.id),
      organizationName: organization.login,
      roles: [role],
      status: state,
    };
}
