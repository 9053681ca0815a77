// Written from the names of the folders by `npm run generate`. Not to be edited.
import archera from "../src/providers/archera/double.ts";
import auth0 from "../src/providers/auth0/double.ts";
import cloudflare from "../src/providers/cloudflare/double.ts";
import github from "../src/providers/github/double.ts";
import gitlab from "../src/providers/gitlab/double.ts";
import k6 from "../src/providers/k6/double.ts";
import sentry from "../src/providers/sentry/double.ts";
import terraform from "../src/providers/terraform/double.ts";
import vercel from "../src/providers/vercel/double.ts";
export const doubles = {
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
