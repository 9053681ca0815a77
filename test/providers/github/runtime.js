import { createGithubClient } from "org-contracts/github";

export default {
  "GitHub's list comes whole, and what is in it can be read": async ({ origin, secret, equal }) => {
    const { memberships } = createGithubClient({ auth: { token: secret }, baseUrl: origin });
    const found = [];
    for await (const membership of memberships.listAll({ per_page: 100 })) found.push(membership);
    equal(found.length, 6);
    equal(await memberships.get(found[0].organization.login), found[0]);
  },
};
