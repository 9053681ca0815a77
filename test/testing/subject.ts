/** A double of any provider, with its client and its addresses. */
import { connectors } from "../../generated/connectors.ts";
import { type Provider, providers } from "../../generated/providers.ts";
import { basePath } from "../../src/compiler/spec.ts";
import { type ClientOptions, InvalidArgumentError } from "../../src/index.ts";
import { createDouble, type Double } from "../../src/testing/index.ts";
import { ofEachProvider } from "../support/providers.ts";
import { operations, specs } from "../support/specs.ts";
import type { DoubleFacts } from "./facts.ts";

export const facts = await ofEachProvider<DoubleFacts>("double");

export const seeds = providers.flatMap((provider) =>
  facts[provider].seeds.map((seed) => [provider, seed.option, seed] as const),
);

/** A double, and its first list: each call through a new client, which knows nothing of the calls before. */
export function subject(
  provider: Provider,
  options: Omit<ClientOptions, "auth"> = {},
  double = createDouble(provider),
) {
  const client = () => connected(provider, { fetch: double.fetch, retries: 0, ...options });
  return { double, list: async () => client().probes[0]?.call(undefined) };
}

/** The client of any provider, with the credentials of the demo unless others are given. */
export function connected(
  provider: Provider,
  options: Omit<ClientOptions, "auth">,
  environment = connectors[provider].demo.environment,
) {
  return connectors[provider].connect(environment, options);
}

/** The path of the server's URL. */
export function prefixOf(provider: Provider): string {
  return basePath(specs[provider]);
}

/** The address of an operation, with the examples of its path parameters. */
export function urlOf(provider: Provider, id = connectors[provider].operations[0]): string {
  const operation = operations[provider].find((each) => each.id === id);
  if (operation === undefined) throw new Error(`${provider} has no operation ${id}.`);
  const path = operation.parameters.reduce(
    (path, { name, example }) => path.replace(`{${name}}`, encodeURIComponent(String(example))),
    operation.path,
  );
  return `https://provider.example.com${prefixOf(provider)}${path}`;
}

/** Header fields that a double without `auth` accepts. */
export function headersOf(provider: Provider) {
  return facts[provider].credentials[0]?.headers("any") ?? {};
}

/** Requests a list from a double. */
export function send({ provider, fetch }: Double, init: RequestInit = {}, operation?: string): Promise<Response> {
  return fetch(urlOf(provider, operation), { headers: headersOf(provider), ...init });
}

/** The error with which the work rejects an argument, at once or in the end. */
export async function rejection(work: () => unknown): Promise<InvalidArgumentError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof InvalidArgumentError) return error;
    throw error;
  }
  throw new Error("Nothing was rejected.");
}

/** The names that every object has. */
export const inherited = [...Object.getOwnPropertyNames(Object.prototype), "__proto__"];

/** A value that the compiler lets through everywhere. */
export const unchecked = (value: unknown) => JSON.parse("{}", () => value);
