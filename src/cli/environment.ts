/** Which variables of the environment configure a provider, and where their values come from. */
export const providers = ["cloudflare", "auth0", "k6", "archera"] as const;
export type Provider = (typeof providers)[number];

/** `process.env`, or what stands for it. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface Setting {
  readonly title: string;
  /** The ways to be configured, the recommended one first; the variables of a way belong together. */
  readonly ways: readonly (readonly string[])[];
  /** The variable of another address than the provider's own, for mocks and proxies. */
  readonly url: string;
  /** Where to get the credential. */
  readonly where: string;
  /** What the credential must be allowed to do. */
  readonly permission: string;
}

export const settings: Readonly<Record<Provider, Setting>> = {
  cloudflare: {
    title: "Cloudflare",
    ways: [["CLOUDFLARE_API_TOKEN"], ["CLOUDFLARE_EMAIL", "CLOUDFLARE_API_KEY"]],
    url: "ORG_CONTRACTS_CLOUDFLARE_URL",
    where: "https://dash.cloudflare.com/profile/api-tokens",
    permission: "the user permission Memberships: Read, for `leave` Memberships: Edit",
  },
  auth0: {
    title: "Auth0",
    ways: [
      ["AUTH0_DOMAIN", "AUTH0_TOKEN", "AUTH0_USER"],
      ["AUTH0_DOMAIN", "AUTH0_CLIENT_ID", "AUTH0_CLIENT_SECRET", "AUTH0_USER"],
    ],
    url: "ORG_CONTRACTS_AUTH0_URL",
    where: "https://auth0.com/docs/secure/tokens/access-tokens/management-api-access-tokens",
    permission: "the scope read:organizations of the Management API",
  },
  k6: {
    title: "k6 Cloud",
    ways: [["K6_CLOUD_TOKEN"]],
    url: "ORG_CONTRACTS_K6_URL",
    where: "https://grafana.com/docs/grafana-cloud/testing/k6/author-run/tokens-and-cli-authentication",
    permission: "a personal API token",
  },
  archera: {
    title: "Archera",
    ways: [["ARCHERA_API_KEY"]],
    url: "ORG_CONTRACTS_ARCHERA_URL",
    where: "https://docs.archera.ai/api-reference/public-api/api-key-access",
    permission: "an API key of the user",
  },
};

/** The variables that another way of naming can fill. */
const alternatives: Readonly<Record<string, string>> = { AUTH0_USER: "AUTH0_USER or --user" };

/** Nothing is missing, or what is; `undefined` where no variable of the provider is set at all. */
export function missing(provider: Provider, environment: Environment): readonly string[] | undefined {
  const { ways } = settings[provider];
  const lacking = ways.map((names) => names.filter((name) => !environment[name]));
  if (lacking.every((names, index) => names.length === ways[index]?.length)) return undefined;
  return lacking.reduce((fewest, names) => (names.length < fewest.length ? names : fewest));
}

/** The variables that the provider is configured by. */
export function used(provider: Provider, environment: Environment): readonly string[] {
  const { ways } = settings[provider];
  return ways.find((names) => names.every((name) => environment[name])) ?? [];
}

/** The variables of a provider in words: `A, or B and C`. */
export function variables(provider: Provider): string {
  return settings[provider].ways.map(all).join(", or ");
}

/** Names in words, each with what else would do: `A, B and C`. */
export function all(names: readonly string[]): string {
  const shown = names.map((name) => alternatives[name] ?? name);
  return shown.length > 1 ? `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}` : shown.join();
}
