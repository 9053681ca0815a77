// Written from the names of the folders by `npm run generate`. Not to be edited.
import archera from "../src/providers/archera/cli.ts";
import auth0 from "../src/providers/auth0/cli.ts";
import cloudflare from "../src/providers/cloudflare/cli.ts";
import github from "../src/providers/github/cli.ts";
import gitlab from "../src/providers/gitlab/cli.ts";
import k6 from "../src/providers/k6/cli.ts";
import sentry from "../src/providers/sentry/cli.ts";
import terraform from "../src/providers/terraform/cli.ts";
import vercel from "../src/providers/vercel/cli.ts";
export const connectors = {
    archera,
    auth0,
    cloudflare,
    github,
    gitlab,
    k6,
    sentry,
    terraform,
    vercel,
};
