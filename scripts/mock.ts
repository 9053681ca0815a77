/** `npm run mock`: keeps a mock of each provider running until Ctrl-C, and prints where they are. */
import { closeMocks, startMocks } from "./mocks.ts";
import { operationsOf, type Provider, readSpec, type SpecOperation } from "./spec.ts";
import { run, step } from "./steps.ts";
import { paint } from "./terminal.ts";

await run(async () => {
  const mocks = await step("Mocks", startMocks, (started) => `${started.length} running`);
  for (const { provider, url } of mocks) console.log(`\n${paint("bold", provider)}  ${url}\n  ${curl(provider, url)}`);
  console.log("\nAsk for other answers with the header `Prefer: code=404` or `Prefer: example=none`. Ctrl-C ends.");
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => closeMocks(mocks));
});

/** Asks for the organizations, with the credentials that the spec names first. */
function curl(provider: Provider, url: string): string {
  const spec = readSpec(provider);
  const [first] = operationsOf(spec).filter((operation) => /organizations$|orgs$/.test(operation.path));
  if (first === undefined) throw new Error(`${provider} has no list of organizations.`);
  const headers = Object.keys(first.security[0] ?? {}).map((name) => {
    const scheme = spec.components.securitySchemes[name];
    if (scheme?.type !== "apiKey") return "Authorization: Bearer demo";
    // An API key in this header is a scheme of the vendor's own, whose word OpenAPI has no place for.
    return scheme.name === "Authorization" ? "Authorization: Token demo" : `${scheme.name}: demo`;
  });
  return `curl ${headers.map((header) => `-H '${header}'`).join(" ")} '${url}${filled(first)}'`;
}

function filled({ path, parameters }: SpecOperation): string {
  return parameters.reduce((text, { name, example }) => {
    return text.replace(`{${name}}`, encodeURIComponent(String(example)));
  }, path);
}
