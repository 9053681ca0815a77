/** What the specs contain about the providers, in a few words each. */

import { type Provider, providers, titles } from "../../generated/providers.ts";
import { readSpec, type SecurityScheme, type Spec } from "../../src/compiler/spec.ts";
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
  const ways = operations.flatMap(({ pagination, parameters }) =>
    pagination ? [pagingText(pagination, parameters)] : [],
  );
  return [...new Set(ways)].filter(Boolean).join("; ") || "All in one response";
}

/** By `x-pagination`. */
function pagingText(pagination: unknown, parameters: Operation["parameters"]): string {
  const { type, page, size, limit, first }: Readonly<Record<string, unknown>> = Object(pagination);
  const range = parameters.find(({ name }) => name === (size ?? limit))?.schema;
  const sizes = range?.maximum === undefined ? "" : `, up to ${range.maximum} each`;
  if (type === "none") return "";
  if (type === "page") return `Pages from ${first ?? 1}${sizes}${page === undefined ? "" : ` (\`${page}\`)`}`;
  const names: Readonly<Record<string, string>> = {
    offset: "Offset",
    cursor: "Cursor",
    link: "`Link` header",
    "next-url": "URL of the next page",
  };
  return (names[String(type)] ?? String(type)) + sizes;
}

/** The header fields in which the responses state a limit. */
function limits(operations: readonly Operation[]): string {
  const headers = operations.flatMap(({ responses }) => responses.flatMap(({ headers }) => Object.keys(headers)));
  const reported = [...new Set(headers.filter((name) => /rate-?limit/i.test(name)))];
  return reported.length === 0 ? "None documented" : reported.join(", ");
}
