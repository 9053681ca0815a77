/** An operation as a curl command, from the examples and the first security alternative with one header in the spec. */
import { operationsOf, type Parameter, type Spec, type SpecOperation } from "../src/compiler/spec.ts";

export interface CurlOptions {
  /** Stands for the server of the spec, the base path included. */
  readonly server?: string;
  /** Stands for the credential. @defaultValue a variable of the shell */
  readonly secret?: string;
  /** Between the arguments. */
  readonly separator?: string;
}

export function curl(spec: Spec, operation: SpecOperation, options: CurlOptions = {}): string {
  const { server = serverOf(spec), secret, separator = " " } = options;
  const request = operation.method === "GET" ? "" : `--request ${operation.method} `;
  const target = `curl ${request}"${server}${pathOf(operation)}"`;
  return [target, `--header "${credential(spec, operation, secret)}"`].join(separator);
}

/** The operation that lists the organizations. */
export function listOperation(spec: Spec): SpecOperation {
  const found = operationsOf(spec).find(({ path }) => /organizations$|orgs$/.test(path)) ?? operationsOf(spec)[0];
  if (found === undefined) throw new Error(`${spec.info.title} has no operation.`);
  return found;
}

function serverOf({ servers: [server] }: Spec): string {
  const variables = Object.entries(server?.variables ?? {});
  return variables.reduce((url, [name, variable]) => url.replace(`{${name}}`, variable.default), server?.url ?? "");
}

function pathOf({ path, parameters }: SpecOperation): string {
  const filled = parameters
    .filter((parameter) => parameter.in === "path")
    .reduce((at, parameter) => at.replace(`{${parameter.name}}`, encodeURIComponent(exampleOf(parameter))), path);
  const size = parameters.find(({ name }) => name === "per_page")?.schema.maximum;
  return filled + (size === undefined ? "" : `?per_page=${size}`);
}

function exampleOf({ name, example, schema }: Parameter): string {
  return String(example ?? schema.example ?? `{${name}}`);
}

function credential(spec: Spec, { security }: SpecOperation, secret?: string): string {
  const alternatives = security.map((requirement) => Object.keys(requirement));
  const [name = ""] = alternatives.find((names) => names.length === 1) ?? [];
  const scheme = spec.components.securitySchemes[name];
  if (scheme?.type !== "apiKey") return `Authorization: Bearer ${secret ?? "$TOKEN"}`;
  // An API key in this header is a scheme of the vendor's own, whose word OpenAPI has no place for.
  if (scheme.name === "Authorization") return `Authorization: Token ${secret ?? "$TOKEN"}`;
  return `${scheme.name}: ${secret ?? "$API_KEY"}`;
}
