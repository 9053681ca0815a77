import { createAuth0Client } from "org-contracts/auth0";

const auth0 = createAuth0Client({
  domain: "acme.eu.auth0.com",
  auth: {
    clientId: process.env.AUTH0_CLIENT_ID ?? "",
    clientSecret: process.env.AUTH0_CLIENT_SECRET ?? "",
  },
});

for await (const organization of auth0.organizations.listAll(
  "auth0|654e2f1a9b3c4d5e6f708192",
  { per_page: 100 },
)) {
  console.log(
    organization.id,
    organization.display_name ?? organization.name,
  );
}
