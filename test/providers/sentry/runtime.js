import { createSentryClient } from "org-contracts/sentry";

export default {
  "Sentry's list comes whole, and what is in it can be read": async ({ origin, secret, equal }) => {
    const { organizations } = createSentryClient({ auth: { token: secret }, baseUrl: `${origin}/api/0` });
    const found = [];
    for await (const organization of organizations.listAll({ per_page: 100 })) found.push(organization);
    equal(found.length, 6);
    equal(typeof found[0].slug, "string");
  },
};
