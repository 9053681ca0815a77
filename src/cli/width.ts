/** Text in columns of a terminal, where a character may take none, one or two. */
import stringWidth from "string-width";

const segmenter = new Intl.Segmenter();

/** The text in exactly so many columns: padded, or cut between two characters and marked with an ellipsis. */
export function filled(text: string, columns: number): string {
  const cut = stringWidth(text) > columns ? shorten(text, columns) : text;
  return cut + " ".repeat(Math.max(0, columns - stringWidth(cut)));
}

/** At most so many columns. */
export function shorten(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  let kept = "";
  for (const { segment } of segmenter.segment(text)) {
    if (stringWidth(kept + segment) > columns - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

export function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => stringWidth(text)));
}
