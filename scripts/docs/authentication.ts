/** How an operation is authenticated: the schemes of its `security`, with their scopes. */
import type { SecurityScheme, Spec } from "../../src/compiler/spec.ts";
import { code } from "../document.ts";
import type { Operation } from "./operations.ts";

/** Markdown: a list of the alternatives. */
export function authenticationText(spec: Spec, { security }: Pick<Operation, "security">): string {
  const ways = security.map((needed) => alternative(spec, Object.entries(needed)));
  if (ways.length === 0) return "None.";
  return `${ways.length > 1 ? "One of:\n\n" : ""}${ways.join("\n")}`;
}

/** The schemes of one alternative are needed together. */
function alternative(spec: Spec, needed: readonly (readonly [name: string, scopes: readonly string[]])[]): string {
  const schemes = needed.map(([name, scopes]) => {
    const scheme = spec.components.securitySchemes[name];
    if (scheme === undefined) throw new Error(`The security scheme ${name} is not in the spec.`);
    return [schemeText(name, scheme), ...scopesOf(scheme, scopes).map((text) => `  ${text}`)];
  });
  const [first, ...others] = schemes;
  if (first === undefined) return "- No credential.";
  if (others.length === 0) return first.join("\n");
  return ["- Together:", ...schemes.flat().map((text) => `  ${text}`)].join("\n");
}

function schemeText(name: string, scheme: SecurityScheme): string {
  return `- ${code(name)}, sent as ${sentAs(scheme)}. ${oneLine(scheme.description ?? "")}`.trimEnd();
}

function sentAs({ type, scheme = "", in: place, name = "" }: SecurityScheme): string {
  if (type === "apiKey") {
    if (place === "query") return code(`?${name}=…`);
    return code(place === "cookie" ? `Cookie: ${name}=…` : `${name}: …`);
  }
  if (type === "mutualTLS") return "a client certificate";
  // Tokens of OAuth 2.0 and OpenID Connect are bearer tokens (RFC 6750).
  const word = type === "http" ? scheme : "bearer";
  return code(`Authorization: ${word.charAt(0).toUpperCase()}${word.slice(1)} …`);
}

/** OpenAPI 3.1 allows names of roles where a scheme has no scopes. */
function scopesOf({ type, flows = {} }: SecurityScheme, names: readonly string[]): string[] {
  const hasScopes = type === "oauth2" || type === "openIdConnect";
  if (hasScopes && names.length === 0) return ["- No scope is stated for this operation."];
  const descriptions = Object.assign({}, ...Object.values(flows).map(({ scopes }) => scopes));
  return names.map((name) => {
    const description: unknown = Object.hasOwn(descriptions, name) ? descriptions[name] : undefined;
    const text = `- ${hasScopes ? "Scope" : "Role"} ${code(name)}`;
    return description === undefined ? text : `${text}: ${oneLine(String(description))}`;
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
