/** Text in columns of a terminal, where a character may take none, one or two. */
import stringWidth from "string-width";

/** A text, or its beginning with an ellipsis, and how many columns that takes. */
export interface Truncated {
  readonly text: string;
  readonly width: number;
  readonly cut: boolean;
}

/** The text in at most so many columns; where it is wider, it is cut between two characters. */
export function truncate(text: string, columns: number): Truncated {
  // No emoji takes more than 8 UTF-16 code units a column. Of what does, such as endless accents, this is enough.
  const start = text.slice(0, 1000 + 8 * Math.max(0, columns));
  let width = 0;
  let length = 0;
  let kept = { length: 0, width: 0 };
  for (const piece of pieces(start)) {
    width += columnsOf(piece);
    length += piece.length;
    if (width > columns) break;
    if (width < columns) kept = { length, width };
  }
  if (width <= columns && start.length === text.length) return { text, width, cut: false };
  return { text: `${text.slice(0, kept.length)}…`, width: kept.width + 1, cut: true };
}

/** The text in exactly so many columns, padded or cut. */
export function filled(text: string, columns: number): string {
  const { text: kept, width } = truncate(text, columns);
  return kept + " ".repeat(Math.max(0, columns - width));
}

/** At most so many columns. */
export function shorten(text: string, columns: number): string {
  return truncate(text, columns).text;
}

export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, stringWidth(text)), 0);
}

/** Latin, Greek, Cyrillic, Chinese, Japanese and Korean without combining marks: there each code point stands for itself. */
const simple =
  /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u3000-\u3029\u3041-\u3096\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]*$/;
const segmenter = new Intl.Segmenter();

function* segments(text: string): Iterable<string> {
  for (const { segment } of segmenter.segment(text)) yield segment;
}

/** What cannot be divided. */
function pieces(text: string): Iterable<string> {
  return simple.test(text) ? text : segments(text);
}

/** Measuring takes longer than remembering. */
const known = new Map<string, number>();

function columnsOf(piece: string): number {
  const remembered = known.get(piece);
  if (remembered !== undefined) return remembered;
  const width = stringWidth(piece);
  if (known.size >= 10_000) known.clear();
  known.set(piece, width);
  return width;
}
