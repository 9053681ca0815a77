/** Requests to a mock of a provider, made from the spec alone: no client of ours takes part. */
import { beforeAll } from "vitest";
import type { Provider } from "../../generated/providers.ts";
import { type Mock, startMock } from "../../scripts/mock.ts";
import type { Spec, SpecOperation } from "../../src/compiler/spec.ts";

export interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  /** Values of parameters, in place of the examples that path parameters have. */
  readonly values?: Readonly<Record<string, string>>;
}

const mocks = new Map<Provider, Promise<Mock>>();

/** The mock of a provider: one for all tests of the process, because Prism compiles each schema anew for each mock. */
export function useMock(provider: Provider): () => string {
  let mock: Mock | undefined;
  beforeAll(async () => {
    const started = mocks.get(provider) ?? startMock(provider);
    mocks.set(provider, started);
    mock = await started;
  });
  return () => mock?.url ?? "";
}

export function send(url: string, operation: SpecOperation, { headers = {}, values = {} }: Sent): Promise<Response> {
  const query = new URLSearchParams();
  let path = operation.path;
  for (const { name, in: place, example } of operation.parameters) {
    const value = values[name];
    if (place === "path") path = path.replace(`{${name}}`, encodeURIComponent(value ?? String(example)));
    else if (value !== undefined) query.set(name, value);
  }
  const search = query.size > 0 ? `?${query}` : "";
  return fetch(url + path + search, { method: operation.method, headers });
}

/** The header fields of one security alternative, or of some of its schemes. */
export function credentials(spec: Spec, schemes: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    schemes.map((name) => {
      const scheme = spec.components.securitySchemes[name];
      return scheme?.type === "apiKey" ? [`${scheme.name}`, "demo"] : ["Authorization", "Bearer demo"];
    }),
  );
}

/** The header fields that an operation accepts first. */
export function authorized(spec: Spec, operation: SpecOperation): Record<string, string> {
  return credentials(spec, Object.keys(operation.security[0] ?? {}));
}

/** The status of a success. */
export function successOf({ responses }: SpecOperation): number {
  return Number(responses.find(({ status }) => status.startsWith("2"))?.status);
}
