/** An operation as a curl command, from the examples and the first security alternative with one header in the spec. */
import type { Parameter, Spec, SpecOperation } from "../../src/compiler/spec.ts";

export function curl(spec: Spec, operation: SpecOperation): string {
  const lines = [
    `curl ${operation.method === "GET" ? "" : `--request ${operation.method} `}"${address(spec, operation)}"`,
  ];
  return [...lines, ...headers(spec, operation)].join(" \\\n  ");
}

function address(spec: Spec, { path, parameters }: SpecOperation): string {
  const server = spec.servers[0];
  const base = Object.entries(server?.variables ?? {}).reduce(
    (url, [name, variable]) => url.replace(`{${name}}`, variable.default),
    server?.url ?? "",
  );
  const filled = parameters
    .filter((parameter) => parameter.in === "path")
    .reduce((at, parameter) => at.replace(`{${parameter.name}}`, encodeURIComponent(exampleOf(parameter))), path);
  const size = parameters.find(({ name }) => name === "per_page")?.schema.maximum;
  return base + filled + (size === undefined ? "" : `?per_page=${size}`);
}

function exampleOf({ name, example, schema }: Parameter): string {
  return String(example ?? schema.example ?? `{${name}}`);
}

function headers(spec: Spec, { security }: SpecOperation): string[] {
  const alternatives = security.map((requirement) => Object.keys(requirement));
  const [name = ""] = alternatives.find((names) => names.length === 1) ?? [];
  const scheme = spec.components.securitySchemes[name];
  if (scheme?.type !== "apiKey") return [header("Authorization", "Bearer $TOKEN")];
  return scheme.name === "Authorization"
    ? [header("Authorization", "Token $TOKEN")]
    : [header(scheme.name ?? "", "$API_KEY")];
}

function header(name: string, value: string): string {
  return `--header "${name}: ${value}"`;
}
