/** docs/examples/all.ts: the clients of the providers' own examples, in one program. */
import { readFileSync } from "node:fs";
import { connectors } from "../../generated/connectors.ts";
import { type Provider, providers } from "../../generated/providers.ts";
import { operationsOf, readSpec } from "../../src/compiler/spec.ts";

export function exampleOfAll(): string {
  const parts = providers.map(partsOf);
  return `import { collectMemberships } from "org-contracts";
${parts.map(({ imported }) => imported).join("\n")}

${parts.map(({ created }) => created).join("\n")}

const { memberships, failures, coverage } = await collectMemberships([
${parts.map(({ source }) => `  ${source},`).join("\n")}
]);

for (const { provider, organizationName, status } of memberships) {
  console.log(provider, organizationName, status);
}
for (const { provider, gaps } of coverage) {
  for (const { message } of gaps) console.warn(provider, message);
}
if (failures.length > 0) process.exitCode = 1; // the reasons are among the gaps
`;
}

/** The import, and the statement that creates the client, of the provider's first example. */
function partsOf(provider: Provider) {
  const [operation] = operationsOf(readSpec(provider));
  const path = `docs/examples/${provider}/${operation?.id}.ts`;
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
  const [imported] = /^import .* from "org-contracts\/\w+";$/m.exec(text) ?? [];
  const [created, name] = /^const (\w+) = create\w+Client\([\s\S]*?^\}\);$/m.exec(text) ?? [];
  if (imported === undefined || created === undefined) throw new Error(`${path} does not create a client.`);
  const { flags: [flag] = [], demo } = connectors[provider];
  // Where the command needs a user, the client is a source for each user.
  const source = flag ? `${name}.user("${demo.environment[flag.variable]}")` : name;
  return { imported, created, source };
}
