/** The anchor of a heading, as GitHub writes it, so that a link works in the repository and on the site. */
export function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{Pc}\s-]/gu, "")
    .replaceAll(" ", "-");
}
