/** Which operation a request belongs to, by its method and its path. */
import type { Operation } from "../contract/operation.ts";
import { bySpecificity, compileTemplate, decoded, matchTemplate } from "../contract/path-template.ts";

/** The operation for a request; undefined where there is none. */
export type FindOperation = (method: string, url: URL) => Operation | undefined;

/**
 * Finds the operations below a base URL. Each parameter is a part of one segment, at least one character long. A literal
 * segment wins over one with parameters, the leftmost difference first.
 *
 * @param baseUrl - Without a slash at its end.
 */
export function operationFinder(baseUrl: string, operations: readonly Operation[]): FindOperation {
  const { origin, pathname } = new URL(baseUrl);
  const prefix = pathname.replace(/\/$/, "").split("/").map(decoded);
  const sorted = operations
    .map((operation) => ({ operation, template: compileTemplate(operation.path) }))
    .sort((one, other) => bySpecificity(one.template, other.template));
  const routes = new Map<string, typeof sorted>();
  for (const route of sorted) {
    const key = `${route.operation.method} ${route.template.segments.length}`;
    routes.set(key, [...(routes.get(key) ?? []), route]);
  }
  return (method, url) => {
    const segments = url.pathname.split("/");
    if (url.origin !== origin || prefix.some((segment, index) => segment !== decoded(segments[index] ?? ""))) return;
    const below = ["", ...segments.slice(prefix.length)];
    const candidates = routes.get(`${method.toUpperCase()} ${below.length}`);
    const path = below.join("/");
    return candidates?.find(({ template }) => matchTemplate(template, path, 1))?.operation;
  };
}
