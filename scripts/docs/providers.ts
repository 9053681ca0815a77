/** What the specs contain about the providers, in a few words each. */

import { type Provider, providers, titles } from "../../generated/providers.ts";
import { readSpec, type Schema, type SecurityScheme, type Spec } from "../../src/compiler/spec.ts";
import { bundleSize } from "../bench/bundle.ts";
import { type Operation, operationsOfProvider } from "./operations.ts";

export interface ProviderFacts {
  readonly provider: Provider;
  readonly name: string;
  readonly operations: readonly Operation[];
  /** One way to authenticate each. */
  readonly authentication: readonly string[];
  readonly pagination: string;
  readonly limits: string;
  readonly deprecations: string;
  /** Bytes of the client, bundled, minified and gzipped. */
  readonly size: number;
}

export function providerFacts(): Promise<ProviderFacts[]> {
  return Promise.all(
    providers.map(async (provider) => {
      const spec = readSpec(provider);
      const operations = operationsOfProvider(provider);
      return {
        provider,
        name: titles[provider],
        operations,
        authentication: authentication(spec, operations),
        pagination: pagination(operations),
        limits: limits(operations),
        deprecations: deprecations(operations),
        size: await bundleSize(`export * from "./src/providers/${provider}/index.ts";`),
      };
    }),
  );
}

function authentication(spec: Spec, operations: readonly Operation[]): string[] {
  const ways = operations.flatMap(({ security }) =>
    security.map((needed) =>
      Object.keys(needed)
        .map((name) => schemeText(spec.components.securitySchemes[name]))
        .join(" and "),
    ),
  );
  return [...new Set(ways)];
}

function schemeText(scheme: SecurityScheme | undefined): string {
  if (scheme?.type === "http") return "Bearer token";
  if (scheme?.type === "apiKey") return scheme.name === "Authorization" ? "Authorization: Token" : (scheme.name ?? "");
  return "clientCredentials" in (scheme?.flows ?? {}) ? "Client credentials" : "OAuth 2 with PKCE";
}

function pagination(operations: readonly Operation[]): string {
  const parameter = (name: string): Schema | undefined =>
    operations.flatMap(({ parameters }) => parameters).find((parameter) => parameter.name === name)?.schema;
  const page = parameter("page");
  const size = parameter("per_page");
  if (page === undefined || size === undefined) return "All in one response";
  return `Pages from ${page.minimum}, ${size.minimum} to ${size.maximum} each`;
}

/** The header fields in which the responses state a limit. */
function limits(operations: readonly Operation[]): string {
  const headers = operations.flatMap(({ responses }) => responses.flatMap(({ headers }) => Object.keys(headers)));
  const reported = [...new Set(headers.filter((name) => /rate-?limit/i.test(name)))];
  return reported.length === 0 ? "None documented" : reported.join(", ");
}

function deprecations(operations: readonly Operation[]): string {
  const count = operations.filter(({ deprecated }) => deprecated).length;
  if (count === 0) return "None";
  return count === operations.length ? "All, by the vendor" : `${count} of ${operations.length}, by the vendor`;
}
