import { createGitlabClient } from "org-contracts/gitlab";

export default {
  "GitLab's list comes whole, by its links": async ({ origin, secret, equal }) => {
    const { groups } = createGitlabClient({ auth: { oauthToken: secret }, baseUrl: `${origin}/api/v4` });
    const found = [];
    for await (const group of groups.listAll({ min_access_level: 10 })) found.push(group);
    equal(found.length, 6);
    equal(typeof found[0].id, "number");
  },
};
