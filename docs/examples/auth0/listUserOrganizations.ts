import { createAuth0Client } from "org-contracts/auth0";

const auth0 = createAuth0Client({
  domain: "acme.eu.auth0.com",
  auth: { token: process.env.AUTH0_TOKEN ?? "" },
});

const user = "auth0|654e2f1a9b3c4d5e6f708192";
for await (const { id, name } of auth0.organizations.listAll(user)) {
  console.log(id, name);
}
