import { createCloudflareClient } from "org-contracts/cloudflare";

export default {
  "Cloudflare's list comes whole, from two pages": async ({ origin, secret, equal }) => {
    const auth = { email: secret, apiKey: secret };
    const { organizations } = createCloudflareClient({ auth, baseUrl: `${origin}/client/v4` });
    const ids = new Set();
    for await (const { id } of organizations.listAll({ per_page: 5 })) ids.add(id);
    equal(ids.size, 6);
  },
};
