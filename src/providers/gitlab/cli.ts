/** GitLab in the command. */
import { defineConnector, type Leavable } from "../../cli/connector.ts";
import { UsageError } from "../../cli/exit.ts";
import { InvalidArgumentError } from "../../client/errors.ts";
import { definition } from "./definition.ts";
import { createGitlabClient, type GitlabClient, type Group, gitlabFromEnv } from "./index.ts";

const own = { min_access_level: 10, per_page: 100 } as const;

/** The client, and the id of its user: set by hand, because that of GitLab CI/CD is of whoever started the pipeline. */
interface Session {
  readonly gitlab: GitlabClient;
  readonly userId: string | undefined;
}

export default defineConnector<Session, "gitlab">(definition, {
  address: ["GITLAB_BASE_URL", "GITLAB_HOST"],
  credentialUrl: "https://gitlab.com/-/user_settings/personal_access_tokens",
  advise: (error) =>
    error instanceof InvalidArgumentError && error.argument === "id"
      ? "A GitLab user id is a number, such as 4120, not a name."
      : undefined,
  connect: (environment, options) => {
    const gitlab = createGitlabClient({ ...gitlabFromEnv(environment), ...options });
    const { ORG_CONTRACTS_GITLAB_USER_ID: userId = "" } = environment;
    if (!/^\d{0,15}$/.test(userId)) throw new UsageError("ORG_CONTRACTS_GITLAB_USER_ID must be a numeric user id.");
    return { gitlab, userId: userId || undefined };
  },
  source: ({ gitlab }) => gitlab,
  sourceOfUser: ({ gitlab }, user) => gitlab.user(user),
  probes: [
    { operation: "listGroups", call: ({ gitlab }) => gitlab.groups.list(own) },
    {
      operation: "listMemberships",
      needs: ({ userId }) =>
        userId === undefined ? "it needs ORG_CONTRACTS_GITLAB_USER_ID and an administrator's token" : undefined,
      permission: "an administrator's token",
      call: ({ gitlab, userId }) => gitlab.memberships.list(Number(userId), { per_page: 100 }),
    },
  ],
  leave: {
    list: ({ gitlab, userId }) => leavable(gitlab.groups.listAll(own), userId),
    leave: ({ gitlab }, id) => {
      const [group = "", user] = id.split("/");
      return gitlab.groups.leave(group, Number(user));
    },
  },
  demo: {
    environment: { GITLAB_TOKEN: "demo-credential", ORG_CONTRACTS_GITLAB_USER_ID: "4120" },
    double: {
      groups: [
        { id: 71_204, name: "Heron Mapping" },
        {
          id: 71_388,
          name: "GIS",
          full_name: "Heron Mapping / GIS",
          full_path: "heron-mapping/gis",
          parent_id: 71_204,
          access_level: undefined,
        },
      ],
      members: { 4121: { 71204: 40 }, 4122: { 71204: 10, 71388: 30 } },
    },
    user: "4121",
    latency: 350,
  },
});

/** An id holds no slash, so that of the group and that of the user make one. The list does not have the latter. */
async function* leavable(groups: AsyncIterable<Group>, userId: string | undefined): AsyncGenerator<Leavable> {
  if (!userId) throw new UsageError("Leaving a group needs ORG_CONTRACTS_GITLAB_USER_ID, the id of the token's user.");
  for await (const { id, name, full_name } of groups)
    yield {
      id: `${id}/${userId}`,
      organizationId: String(id),
      organizationName: full_name ?? name,
      roles: [],
      status: undefined,
    };
}
