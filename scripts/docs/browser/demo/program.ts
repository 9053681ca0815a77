/** The program that the demo runs, as text. */
import { type Asked, timeout } from "./ask.ts";
import { troubles } from "./troubles.ts";

const clients: Record<Asked["provider"], readonly [create: string, list: string]> = {
  cloudflare: [
    'createCloudflareClient({ auth: { token: "demo" }',
    "const { items } = await cloudflare.memberships.list({ per_page: 50 });",
  ],
  auth0: [
    'createAuth0Client({ domain: "acme.eu.auth0.com", auth: { token: "demo" }',
    'const { items } = await auth0.organizations.list("auth0|654e2f1a9b3c4d5e6f708192", { per_page: 100 });',
  ],
  k6: ['createK6Client({ auth: { token: "demo" }', "const items = await k6.organizations.list();"],
  archera: ['createArcheraClient({ auth: { apiKey: "demo" }', "const items = await archera.organizations.list();"],
};

export function program({ provider, trouble }: Asked): string {
  const [create, list] = clients[provider];
  const failure = troubles[trouble];
  return [
    `const double = createDouble("${provider}");`,
    ...(failure === undefined ? [] : [`double.fail(${literal(failure)});`]),
    "",
    `const ${provider} = ${create.replace("({ ", "({\n  ").replace('com", auth', 'com",\n  auth')},`,
    `  fetch: double.fetch, timeout: ${timeout}, onDrift, onRetry, onResponse,`,
    "});",
    list,
  ].join("\n");
}

function literal(failure: object): string {
  const parts = Object.entries(failure).map(
    ([name, value]) => `${name}: ${typeof value === "string" ? JSON.stringify(value) : String(value)}`,
  );
  return `{ ${parts.join(", ")} }`;
}
