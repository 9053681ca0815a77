/** The command that requests the organizations from a mock or a double of a provider. */
import type { Provider } from "../generated/providers.ts";
import { operationsOf, readSpec, type SpecOperation } from "../src/compiler/spec.ts";

/** With the credentials that the spec names first. */
export function curl(provider: Provider, url: string): string {
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
