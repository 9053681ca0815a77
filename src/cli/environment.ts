/** The environment variables that configure a provider, and where their values come from. */
export const providers = ["cloudflare", "auth0", "k6", "archera"] as const;
export type Provider = (typeof providers)[number];

/** `process.env`, or a replacement. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface Setting {
  /** The variables that every kind of credential needs. */
  readonly always?: readonly string[];
  /** The variables of each kind of credential, the recommended kind first. */
  readonly ways: readonly (readonly string[])[];
  /** The variable that overrides the base URL, for mocks and proxies. */
  readonly url: string;
  /** Where to get the credential. */
  readonly where: string;
  /** The permission that the credential needs. */
  readonly permission: string;
}

export const settings: Readonly<Record<Provider, Setting>> = {
  cloudflare: {
    ways: [["CLOUDFLARE_API_TOKEN"], ["CLOUDFLARE_EMAIL", "CLOUDFLARE_API_KEY"]],
    url: "ORG_CONTRACTS_CLOUDFLARE_URL",
    where: "https://dash.cloudflare.com/profile/api-tokens",
    permission: "the user permission Memberships: Read, for `leave` Memberships: Edit",
  },
  auth0: {
    always: ["AUTH0_DOMAIN", "AUTH0_USER"],
    ways: [["AUTH0_TOKEN"], ["AUTH0_CLIENT_ID", "AUTH0_CLIENT_SECRET"]],
    url: "ORG_CONTRACTS_AUTH0_URL",
    where: "https://auth0.com/docs/secure/tokens/access-tokens/management-api-access-tokens",
    permission: "the scope read:organizations of the Management API",
  },
  k6: {
    ways: [["K6_CLOUD_TOKEN"]],
    url: "ORG_CONTRACTS_K6_URL",
    where: "https://grafana.com/docs/grafana-cloud/testing/k6/author-run/tokens-and-cli-authentication",
    permission: "a personal API token",
  },
  archera: {
    ways: [["ARCHERA_API_KEY"]],
    url: "ORG_CONTRACTS_ARCHERA_URL",
    where: "https://docs.archera.ai/api-reference/public-api/api-key-access",
    permission: "an API key of the user",
  },
};

/** Options that replace a variable. */
const alternatives: Readonly<Record<string, string>> = { AUTH0_USER: "AUTH0_USER (or --user)" };

/** The missing variables; `undefined` where none of the provider is set. */
export function missing(provider: Provider, environment: Environment): readonly string[] | undefined {
  const { always = [], ways } = settings[provider];
  const unset = (names: readonly string[]) => names.filter((name) => !environment[name]);
  const all = [...always, ...ways.flat()];
  if (unset(all).length === all.length) return undefined;
  // A partly set credential is the one that the user wants.
  const begun = ways.filter((names) => unset(names).length < names.length);
  const [closest = []] = (begun.length > 0 ? begun : ways).map(unset).sort((one, other) => one.length - other.length);
  return [...unset(always), ...closest];
}

/** The variables that hold the credential of a configured provider. */
export function credentialOf(provider: Provider, environment: Environment): readonly string[] {
  return settings[provider].ways.find((names) => names.every((name) => environment[name])) ?? [];
}

/** The variables of a provider in words: `A with B, or C and D`. */
export function variables(provider: Provider): string {
  const { always = [], ways } = settings[provider];
  const credentials = ways.map(inWords).join(", or ");
  return always.length === 0 ? credentials : `${inWords(always)} with ${credentials}`;
}

/** `A, B and C`. */
export function inWords(names: readonly string[]): string {
  const shown = names.map((name) => alternatives[name] ?? name);
  return shown.length > 1 ? `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}` : shown.join();
}
