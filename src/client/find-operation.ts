/** Which operation a request belongs to, by its method and its path. */
import type { Operation } from "../contract/operation.ts";

/** The operation for a request; undefined where there is none. */
export type FindOperation = (method: string, url: URL) => Operation | undefined;

/** A path template, compiled. */
interface Route {
  readonly operation: Operation;
  readonly segments: readonly Segment[];
}

/** The literal parts of a segment, decoded: there is a parameter between each two. */
type Segment = readonly string[];

/**
 * Finds the operations below a base URL. Each parameter is a part of one segment, at least one character long. A literal
 * segment wins over one with parameters, the leftmost difference first.
 *
 * @param baseUrl - Without a slash at its end.
 */
export function operationFinder(baseUrl: string, operations: readonly Operation[]): FindOperation {
  const { origin, pathname } = new URL(baseUrl);
  const prefix = segmentsOf(pathname.replace(/\/$/, ""));
  const routes = new Map<string, Route[]>();
  for (const operation of operations) {
    const segments = operation.path.split("/").slice(1).map(partsOf);
    const key = `${operation.method} ${segments.length}`;
    routes.set(key, [...(routes.get(key) ?? []), { operation, segments }]);
  }
  for (const list of routes.values()) list.sort(bySpecificity);
  return (method, url) => {
    const path = segmentsOf(url.pathname);
    if (url.origin !== origin || prefix.some((segment, index) => segment !== path[index])) return undefined;
    const below = path.slice(prefix.length);
    const candidates = routes.get(`${method.toUpperCase()} ${below.length}`) ?? [];
    return candidates.find(({ segments }) => segments.every((parts, index) => matches(parts, below[index] ?? "")))
      ?.operation;
  };
}

/** Split before it is decoded: a `%2F` is no separator. */
function segmentsOf(path: string): string[] {
  return path.split("/").map(decoded);
}

function partsOf(template: string): Segment {
  return template.split(/\{[^{}]*\}/).map(decoded);
}

/** Returns invalid percent-encoding as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Matches the parts from left to right; the first place of a part leaves the most room for the others. */
function matches(parts: Segment, segment: string): boolean {
  const [first = "", ...others] = parts;
  const last = others.pop();
  if (last === undefined) return segment === first;
  if (!segment.startsWith(first)) return false;
  let end = first.length;
  for (const part of others) {
    const start = segment.indexOf(part, end + 1);
    if (start < 0) return false;
    end = start + part.length;
  }
  return segment.length > end + last.length && segment.endsWith(last);
}

/** OpenAPI: a path without templates is matched before those with templates. */
function bySpecificity(one: Route, other: Route): number {
  for (const [index, parts] of one.segments.entries()) {
    const order = rankOf(parts) - rankOf(other.segments[index] ?? []);
    if (order !== 0) return order;
  }
  return 0;
}

/** A literal, then a segment that is partly literal, then a parameter alone. */
function rankOf(parts: Segment): number {
  return parts.length === 1 ? 0 : parts.some((part) => part !== "") ? 1 : 2;
}
