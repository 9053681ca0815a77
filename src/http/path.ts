/**
 * Writes an argument as one segment of a path.
 *
 * @returns The segment, or why the argument cannot be one: `DELETE /user/organizations/..` would be `DELETE /user/`.
 */
function segment(value: unknown): { readonly text: string } | { readonly refusal: string } {
  if (typeof value !== "string" && !Number.isFinite(value)) {
    return { refusal: `is ${value === null ? "null" : typeof value}, not a string or a number` };
  }
  const text = String(value);
  if (text.trim() === "") return { refusal: "is empty" };
  const meant = decoded(text);
  if (meant === undefined) return { refusal: "is not well-formed Unicode" };
  if (meant === "." || meant === "..")
    return { refusal: `is ${JSON.stringify(text)}, which would leave its place in the path` };
  return { text: encodeURIComponent(text) };
}

/** The text with its percent-encodings undone, however often they were applied to a dot; undefined where it cannot be encoded. */
function decoded(text: string): string | undefined {
  try {
    encodeURIComponent(text);
  } catch {
    return undefined;
  }
  let meant = text;
  while (/%25|%2e/i.test(meant)) meant = meant.replace(/%25/g, "%").replace(/%2e/gi, ".");
  return meant;
}

/** Fills a path template; `refuse` throws. */
export function fillPath(
  template: string,
  values: Readonly<Record<string, unknown>>,
  refuse: (argument: string, why: string) => never,
): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const filled = segment(values[name]);
    return "refusal" in filled ? refuse(name, filled.refusal) : filled.text;
  });
}
