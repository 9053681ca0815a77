/** A fake of the tenant. Change the organizations of a user, and start it again: the next review shows the difference. */
import { createDouble } from "org-contracts/testing";

const acme = { id: "org_9ybsU1dN2dKfDkBi", name: "acme", display_name: "Acme" };
const heron = { id: "org_Qm4TzX7vLc0HsWpe", name: "heron", display_name: "Heron Mapping" };

export default createDouble("auth0", {
  organizations: {
    "auth0|654e2f1a9b3c4d5e6f708192": [acme, heron],
    "auth0|654e2f1a9b3c4d5e6f708193": [acme],
    "auth0|654e2f1a9b3c4d5e6f708194": [],
  },
});
