/** Generates a constant for each operation of a spec: its parameter checks, response checks and types. */

import * as paging from "../contract/paging.ts";
import { CheckCompiler } from "./checks.ts";
import { compilePagination, itemSchema, type PagingCall } from "./pagination.ts";
import { quote } from "./quote.ts";
import { operationsOf, resolve, type Schema, type Spec, type SpecOperation } from "./spec.ts";
import { verifySpec } from "./verify.ts";

/** @throws Error with the JSON Pointer of the problem, for a spec that is invalid or not supported. */
export function generateOperations(spec: Spec): string {
  verifySpec(spec);
  const checks = new CheckCompiler(spec);
  const constants = operationsOf(spec).map((operation) => constant(checks, operation));
  const helpers = [...checks.helpers].sort().join(", ");
  const types = ["Operation", "PagedOperation", "UnpagedOperation", "Unwrap"].filter((name) =>
    constants.some((text) => text.includes(` ${name}<`) || text.includes(`<${name}<`)),
  );
  return [
    `import { ${helpers} } from "../../src/contract/checks.ts";`,
    `import type { ${types.join(", ")} } from "../../src/contract/operation.ts";`,
    ...pagingImport(constants),
    `import type { operations } from "./types.ts";`,
    "",
    ...checks.declarations.values(),
    "",
    ...constants,
  ].join("\n");
}

/** Imports the functions for pagination that are used. */
function pagingImport(constants: readonly string[]): string[] {
  const used = Object.keys(paging).filter((name) => constants.some((text) => text.includes(` ${name}({`)));
  return used.length === 0 ? [] : [`import { ${used.join(", ")} } from "../../src/contract/paging.ts";`];
}

function constant(checks: CheckCompiler, operation: SpecOperation): string {
  const success = operation.responses.filter(({ status }) => status.startsWith("2"));
  const [only] = success;
  if (success.length !== 1 || only === undefined)
    throw new Error(`${operation.id}: exactly one 2XX response is supported.`);
  const { unwrap, bare } = envelopeOf(checks.spec, only.schema, operation.id);

  const parameters = (location: string) => {
    const located = operation.parameters.filter((each) => each.in === location);
    for (const { name, schema } of located) assertSerializable(operation.id, name, resolve(checks.spec, schema));
    return checks.checks(Object.fromEntries(located.map(({ name, schema }) => [name, schema])));
  };
  const responses = checks.checks(
    Object.fromEntries(operation.responses.map(({ status, schema }) => [status, schema])),
  );
  const pagination = compilePagination(checks.spec, operation, only.schema);
  const type = pagination === undefined ? "" : pagination === null ? "Unpaged" : "Paged";
  const status = /^\d+$/.test(only.status) ? only.status : quote(only.status);
  const body = `operations[${quote(operation.id)}]["responses"][${status}]["content"]["application/json"]`;
  const documented = unwrap === undefined ? body : `Unwrap<${body}, ${quote(unwrap)}>`;
  // A 204 without a body is a success of any DELETE (RFC 9110, section 9.3.5).
  const data = operation.method === "DELETE" ? `${documented} | undefined` : documented;
  return `
    export const ${operation.id}: ${type}Operation<${data}> = {
      id: ${quote(operation.id)},
      method: ${quote(operation.method)},
      path: ${quote(operation.path)},
      pathParameters: ${parameters("path")},
      query: ${parameters("query")},
      responses: ${responses},
      ${unwrap === undefined ? "" : `unwrap: ${quote(unwrap)},`}
      ${bare ? "bare: true," : ""}
      ${pagination === undefined ? "" : `item: ${checks.check(itemSchema(checks.spec, only.schema))},`}
      ${pagination === undefined ? "" : `pagination: ${pagingCall(pagination)},`}
    };`;
}

function pagingCall(call: PagingCall | null): string {
  return call === null ? "null" : `/* @__PURE__ */ ${call.helper}(${quote(call.declared)})`;
}

/** `src/client/request.ts` does not implement OpenAPI's serialization of arrays and objects. */
function assertSerializable(id: string, name: string, { type }: Schema): void {
  if (!["string", "integer", "boolean"].includes(String(type)))
    throw new Error(
      `${id}: the parameter ${name} must be a string, integer or boolean; other types are not supported.`,
    );
}

function envelopeOf(spec: Spec, schema: Schema, id: string): { unwrap: string | undefined; bare: boolean } {
  const { anyOf, ...own } = resolve(spec, schema);
  const forms = (anyOf ?? [own]).map((form) => resolve(spec, form)["x-unwrap"]);
  const unwraps = new Set(forms.filter((unwrap) => unwrap !== undefined));
  if (unwraps.size > 1) throw new Error(`${id}: the schemas of \`anyOf\` have different \`x-unwrap\`.`);
  const [unwrap] = unwraps;
  return { unwrap, bare: unwrap !== undefined && forms.includes(undefined) };
}
