import { createAuth0Client } from "org-contracts/auth0";

export default {
  "Auth0's token is exchanged for, and the user's id is one segment": async ({ origin, secret, equal }) => {
    const auth = { clientId: secret, clientSecret: secret };
    const { organizations } = createAuth0Client({ domain: "tenant.example.com", auth, baseUrl: `${origin}/api/v2` });
    equal((await organizations.list("auth0|1")).items.length, 6);
  },
};
