/** One or two dots, however often they were percent-encoded. */
const dots = /^(\.|%(25)*2e){1,2}$/i;

/**
 * Fills a path template. Each argument becomes one segment, or `refuse` throws: with `..` for an id,
 * `DELETE /user/organizations/..` would be `DELETE /user/`.
 */
export function fillPath(
  template: string,
  values: Readonly<Record<string, unknown>>,
  refuse: (argument: string, why: string) => never,
): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (typeof value !== "string" && !Number.isFinite(value))
      refuse(name, `is ${value === null ? "null" : typeof value}, not a string or a number`);
    const text = String(value);
    if (text.trim() === "") refuse(name, "is empty");
    if (dots.test(text)) refuse(name, `is ${JSON.stringify(text)}, which would leave its place in the path`);
    return encoded(name, text, refuse);
  });
}

/** Percent-encodes an argument; one that holds half of a surrogate pair has no encoding. */
export function encoded(name: string, text: string, refuse: (argument: string, why: string) => never): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return refuse(name, "is not well-formed Unicode");
  }
}
