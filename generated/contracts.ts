// Written from the names of the folders by `npm run generate`. Not to be edited.
import * as archera from "./archera/operations.ts";
import * as auth0 from "./auth0/operations.ts";
import * as cloudflare from "./cloudflare/operations.ts";
import * as github from "./github/operations.ts";
import * as gitlab from "./gitlab/operations.ts";
import * as k6 from "./k6/operations.ts";
import * as sentry from "./sentry/operations.ts";
import * as terraform from "./terraform/operations.ts";
import * as vercel from "./vercel/operations.ts";
/** The compiled operations of each provider, and the URLs of its servers, with environment variables in braces. */
export const contracts = {
    archera: { operations: archera, servers: ["https://api.archera.ai"] },
    auth0: { operations: auth0, servers: ["https://{AUTH0_DOMAIN}/api/v2"] },
    cloudflare: { operations: cloudflare, servers: ["https://api.cloudflare.com/client/v4"] },
    github: { operations: github, servers: ["https://api.github.com", "https://github.example.com/api/v3"] },
    gitlab: { operations: gitlab, servers: ["https://gitlab.com/api/v4", "https://gitlab.example.com/api/v4"] },
    k6: { operations: k6, servers: ["https://api.k6.io"] },
    sentry: { operations: sentry, servers: ["https://sentry.io/api/0", "https://us.sentry.io/api/0", "https://us2.sentry.io/api/0", "https://de.sentry.io/api/0", "https://sentry.example.com/api/0"] },
    terraform: { operations: terraform, servers: ["https://app.terraform.io/api/v2", "https://app.eu.terraform.io/api/v2", "https://terraform.example.com/api/v2"] },
    vercel: { operations: vercel, servers: ["https://api.vercel.com"] },
};
