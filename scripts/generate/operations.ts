/** The operations of a spec as constants: what may be sent, what may come back, and the types of both. */
import { operationsOf, resolve, type Schema, type Spec, type SpecOperation } from "../spec.ts";
import { CheckCompiler } from "./checks.ts";
import { quote } from "./quote.ts";
import { verifySpec } from "./verify.ts";

/** @throws Error with the JSON Pointer of the place, for a spec that would give other code than this. */
export function generateOperations(provider: string, spec: Spec): string {
  verifySpec(spec);
  const checks = new CheckCompiler(spec);
  const constants = operationsOf(spec).map((operation) => constant(checks, operation));
  const helpers = [...checks.helpers].sort().join(", ");
  return [
    `import { ${helpers} } from "../../src/contract/checks.ts";`,
    `import type { Operation, Unwrap } from "../../src/contract/operation.ts";`,
    `import type { operations } from ${quote(`../types/${provider}.ts`)};`,
    "",
    ...checks.declarations.values(),
    "",
    ...constants,
  ].join("\n");
}

function constant(checks: CheckCompiler, operation: SpecOperation): string {
  const success = operation.answers.filter(({ status }) => status.startsWith("2"));
  const [only] = success;
  if (success.length !== 1 || only === undefined) throw new Error(`${operation.id}: exactly one 2XX is supported.`);
  const { unwrap, bare } = envelopeOf(checks.spec, only.schema, operation.id);

  const parameters = (place: string) => {
    const here = operation.parameters.filter((each) => each.in === place);
    for (const { name, schema } of here) refuseUnwritable(operation.id, name, resolve(checks.spec, schema));
    return checks.checks(Object.fromEntries(here.map(({ name, schema }) => [name, schema])));
  };
  const answers = checks.checks(Object.fromEntries(operation.answers.map(({ status, schema }) => [status, schema])));
  const status = /^\d+$/.test(only.status) ? only.status : quote(only.status);
  const body = `operations[${quote(operation.id)}]["responses"][${status}]["content"]["application/json"]`;
  const data = unwrap === undefined ? body : `Unwrap<${body}, ${quote(unwrap)}>`;
  return `
    export const ${operation.id}: Operation<${data}> = {
      id: ${quote(operation.id)},
      method: ${quote(operation.method)},
      path: ${quote(operation.path)},
      pathParameters: ${parameters("path")},
      query: ${parameters("query")},
      answers: ${answers},
      ${unwrap === undefined ? "" : `unwrap: ${quote(unwrap)},`}
      ${bare ? "bare: true," : ""}
    };`;
}

/** `src/http/build.ts` writes text into a URL, and knows no style of OpenAPI's for arrays and objects. */
function refuseUnwritable(id: string, name: string, { type }: Schema): void {
  if (!["string", "integer", "boolean"].includes(String(type)))
    throw new Error(`${id}: the parameter ${name} is no string, integer or boolean; others are not supported.`);
}

function envelopeOf(spec: Spec, schema: Schema, id: string): { unwrap: string | undefined; bare: boolean } {
  const { anyOf, ...own } = resolve(spec, schema);
  const forms = (anyOf ?? [own]).map((form) => resolve(spec, form)["x-unwrap"]);
  const unwraps = new Set(forms.filter((unwrap) => unwrap !== undefined));
  if (unwraps.size > 1) throw new Error(`${id}: its forms are unwrapped by different properties.`);
  const [unwrap] = unwraps;
  return { unwrap, bare: unwrap !== undefined && forms.includes(undefined) };
}
