import { createArcheraClient } from "org-contracts/archera";

export default {
  "Archera responds": async ({ origin, secret, equal }) => {
    const { organizations } = createArcheraClient({ auth: { token: secret }, baseUrl: origin });
    equal((await organizations.list()).length, 6);
  },
};
