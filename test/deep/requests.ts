/** Requests as the specs have them, right and wrong, for a double and a mock alike. */
import fc from "fast-check";
import type { Provider } from "../../generated/providers.ts";
import { operationsOf, readSpec, type Spec, type SpecOperation } from "../../src/compiler/spec.ts";
import { allowed, rejected } from "../support/arguments.ts";
import { credentials } from "../support/mocked.ts";

/** A request without its origin. */
export interface SentRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The header fields of one security alternative; of k6's own scheme with its word, which a spec cannot require. */
export function signedWith(spec: Spec, schemes: readonly string[]): Readonly<Record<string, string>> {
  const { Authorization, ...others } = credentials(spec, schemes);
  if (Authorization === undefined) return others;
  return { Authorization: Authorization.includes(" ") ? Authorization : `Token ${Authorization}` };
}

/** A request to an operation, with the examples of its path parameters where no other value is given. */
export function requestFor(
  operation: SpecOperation,
  headers: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string | undefined>> = {},
): SentRequest {
  const query = new URLSearchParams();
  let { path } = operation;
  for (const { name, in: place, example } of operation.parameters) {
    const value = values[name];
    if (place === "path") path = path.replace(`{${name}}`, encodeURIComponent(value ?? String(example)));
    else if (value !== undefined) query.set(name, value);
  }
  return { method: operation.method, path: query.size > 0 ? `${path}?${query}` : path, headers };
}

/** Any request to a provider: an operation, or something beside it, with values that are allowed or not, or without credentials. */
export function anyRequest(provider: Provider): fc.Arbitrary<SentRequest> {
  const spec = readSpec(provider);
  const operation = fc
    .constantFrom(...operationsOf(spec))
    .chain((operation) =>
      fc
        .record({ headers: headersFor(spec, operation), values: valuesFor(operation) })
        .map(({ headers, values }) => requestFor(operation, headers, values)),
    );
  const method = fc.constantFrom("POST", "PUT", "PATCH");
  const beside = fc.constantFrom("/", "/nothing", "/v3", "/user", "/users", "/memberships/a/b");
  return fc.oneof(
    { weight: 8, arbitrary: operation },
    { weight: 1, arbitrary: fc.tuple(operation, method).map(([request, method]) => ({ ...request, method })) },
    { weight: 1, arbitrary: fc.tuple(operation, beside).map(([request, path]) => ({ ...request, path })) },
  );
}

function headersFor(spec: Spec, { security }: SpecOperation) {
  const forms = security.map((alternative) => signedWith(spec, Object.keys(alternative)));
  return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...forms) }, { weight: 1, arbitrary: fc.constant({}) });
}

function valuesFor(operation: SpecOperation): fc.Arbitrary<Record<string, string | undefined>> {
  const values = operation.parameters.map((parameter): [string, fc.Arbitrary<string>] => {
    // The ids that a double knows are the examples of the spec; the other ids that are allowed are nobody's.
    const good = parameter.in === "path" ? [] : allowed(parameter);
    const drawn = [...good, ...rejected(parameter)].map(({ value }) => String(value));
    return [parameter.name, fc.constantFrom(...(drawn.length > 0 ? drawn : [String(parameter.example)]))];
  });
  return fc.record(Object.fromEntries(values), { requiredKeys: [] });
}
