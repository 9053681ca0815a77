/** The anchors of headings, as GitHub writes them, so that a link works in the repository and on the site. */

/** Gives each heading of one document its anchor; what is there already gets a number. */
export function slugger(): (heading: string) => string {
  const seen = new Map<string, number>();
  return (heading) => {
    const slug = slugOf(heading);
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  };
}

export function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{Pc}\s-]/gu, "")
    .replaceAll(" ", "-");
}
