/** Path templates (`/teams/{team_id}`): which of them a path matches, and with which parameters. */

/** A template, compiled. */
export interface PathTemplate {
  readonly names: readonly string[];
  readonly segments: readonly Segment[];
}

/** The literal parts of a segment, decoded: there is a parameter between each two. */
type Segment = readonly string[];

export function compileTemplate(path: string): PathTemplate {
  const names = Array.from(path.matchAll(/\{([^{}]*)\}/g), ([, name = ""]) => name);
  return { names, segments: path.split("/").map((segment) => segment.split(/\{[^{}]*\}/).map(decoded)) };
}

/**
 * The path parameters, as sent, where the path matches the template. Each is a part of one segment.
 *
 * @param shortest - The fewest characters of a parameter.
 */
export function matchTemplate(
  { names, segments }: PathTemplate,
  path: string,
  shortest: 0 | 1,
): Readonly<Record<string, string>> | undefined {
  // Split before it is decoded: a `%2F` is no separator.
  const sent = path.split("/");
  if (sent.length !== segments.length) return undefined;
  const values: string[] = [];
  for (const [index, parts] of segments.entries()) {
    const found = matchSegment(parts, sent[index] ?? "", shortest);
    if (!found) return undefined;
    values.push(...found);
  }
  const parameters: Record<string, string> = Object.create(null);
  for (const [index, name] of names.entries()) parameters[name] = values[index] ?? "";
  return parameters;
}

/** Orders templates as OpenAPI does: a literal segment comes before one with parameters, the leftmost difference first. */
export function bySpecificity({ segments }: PathTemplate, other: PathTemplate): number {
  // No path matches templates of two lengths: any order of them will do.
  if (segments.length !== other.segments.length) return segments.length - other.segments.length;
  for (const [index, parts] of segments.entries()) {
    const order = rankOf(parts) - rankOf(other.segments[index] ?? []);
    if (order !== 0) return order;
  }
  return 0;
}

/** Decodes a text; invalid percent-encoding stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The parameters of a segment as sent; encoded anew where a literal part of it is sent percent-encoded. */
function matchSegment(parts: Segment, sent: string, shortest: 0 | 1): readonly string[] | undefined {
  return matchParts(parts, sent, shortest) ?? matchParts(parts, decoded(sent), shortest)?.map(encodeURIComponent);
}

/** Matches the parts from left to right; the first place of a part leaves the most room for the others. */
function matchParts(parts: Segment, text: string, shortest: 0 | 1): readonly string[] | undefined {
  const [first = "", ...others] = parts;
  const last = others.pop();
  if (last === undefined) return text === first ? [] : undefined;
  if (!text.startsWith(first) || !text.endsWith(last)) return undefined;
  const values: string[] = [];
  let end = first.length;
  for (const part of [...others, undefined]) {
    const start = part === undefined ? text.length - last.length : text.indexOf(part, end + shortest);
    if (start < end + shortest) return undefined;
    values.push(text.slice(end, start));
    end = start + (part ?? "").length;
  }
  return values;
}

/** A literal, then a segment that is partly literal, then a parameter alone. */
function rankOf(parts: Segment): number {
  return parts.length === 1 ? 0 : parts.some((part) => part !== "") ? 1 : 2;
}
