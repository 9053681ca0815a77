import { createVercelClient } from "org-contracts/vercel";

export default {
  "Vercel's list comes whole, and what is in it can be read": async ({ origin, secret, equal }) => {
    const { teams } = createVercelClient({ auth: { token: secret }, baseUrl: origin });
    const found = [];
    for await (const team of teams.listAll({ limit: 100 })) found.push(team);
    equal(found.length, 6);
    equal(await teams.get(found[0].id), found[0]);
  },
};
