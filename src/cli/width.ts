/** The width of text on a terminal, where a character takes no column, one or two. */
import stringWidth from "string-width";

/** A text, or its beginning with an ellipsis, and its width in columns. */
export interface Truncated {
  readonly text: string;
  readonly width: number;
  readonly cut: boolean;
}

/** Cuts wider text between two characters. */
export function truncate(text: string, columns: number): Truncated {
  // Enough for any emoji (8 UTF-16 code units for each column), and a bound for other text, such as endless accents.
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

/** Pads or cuts the text to exactly this width. */
export function filled(text: string, columns: number): string {
  const { text: kept, width } = truncate(text, columns);
  return kept + " ".repeat(Math.max(0, columns - width));
}

/** Cuts the text to at most this width. */
export function shorten(text: string, columns: number): string {
  return truncate(text, columns).text;
}

export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, stringWidth(text)), 0);
}

/** Breaks lines that are wider than the terminal between two words, and indents what follows. */
export function wrap(text: string, columns: number | undefined): string {
  if (columns === undefined) return text;
  // As in `startProgress`: one column is left free.
  return text
    .split("\n")
    .map((line) => (stringWidth(line) < columns ? line : wrapLine(line, columns - 1)))
    .join("\n");
}

function wrapLine(line: string, columns: number): string {
  const indent = /^ */.exec(line)?.[0].length ?? 0;
  const [first = "", ...words] = line.slice(indent).split(/(?<! )(?= +[^ ])/);
  let width = indent + stringWidth(first);
  let wrapped = line.slice(0, indent) + first;
  // What follows is below the text behind a mark, such as `✗`.
  const next = Math.max(2, indent);
  for (const spaced of words) {
    const own = stringWidth(spaced);
    const fits = width + own <= columns;
    const word = spaced.trimStart();
    wrapped += fits ? spaced : `\n${" ".repeat(next)}${word}`;
    width = fits ? width + own : next + stringWidth(word);
  }
  return wrapped;
}

/** Latin, Greek, Cyrillic, Chinese, Japanese and Korean without combining marks: each code point is one character. */
const simple =
  /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u3000-\u3029\u3041-\u3096\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]*$/;
const segmenter = new Intl.Segmenter();

function* segments(text: string): Iterable<string> {
  for (const { segment } of segmenter.segment(text)) yield segment;
}

/** The parts between which text can be cut. */
function pieces(text: string): Iterable<string> {
  return simple.test(text) ? text : segments(text);
}

/** A cache, because measuring is slow. */
const known = new Map<string, number>();

function columnsOf(piece: string): number {
  const remembered = known.get(piece);
  if (remembered !== undefined) return remembered;
  const width = stringWidth(piece);
  if (known.size >= 10_000) known.clear();
  known.set(piece, width);
  return width;
}
