// Written from the names of the folders by `npm run generate`. Not to be edited.
/** The providers, sorted by name. */
export const providers = ["archera", "auth0", "cloudflare", "github", "gitlab", "k6", "sentry", "terraform", "vercel"] as const;
export type Provider = (typeof providers)[number];
/** As people write them: `info.x-vendor` of the specs. */
export const titles: Readonly<Record<Provider, string>> = { "archera": "Archera", "auth0": "Auth0", "cloudflare": "Cloudflare", "github": "GitHub", "gitlab": "GitLab", "k6": "k6 Cloud", "sentry": "Sentry", "terraform": "HCP Terraform", "vercel": "Vercel" };
