import { createK6Client } from "org-contracts/k6";

export default {
  "k6 responds": async ({ origin, secret, equal }) => {
    const { organizations } = createK6Client({ auth: { token: secret }, baseUrl: origin });
    const [first] = await organizations.list();
    equal(await organizations.get(first.id), first);
  },
};
