/** Text from elsewhere, made safe to show: nothing in it is hidden, or an order to whoever shows it. */
import { replaceHidden } from "./hidden.ts";

/** Shows hidden characters: `␛` for ESC, `\u200b` for a space of no width. */
export function visible(text: string): string {
  return replaceHidden(text, picture);
}

/** As {@link visible}, but with the line breaks left in, for text of several lines. */
export function visibleLines(text: string): string {
  return replaceHidden(text, picture, true);
}

/** JSON with the same characters escaped, which changes nothing of what it means. */
export function visibleJson(json: string): string {
  return replaceHidden(json, escaped, true);
}

/** A text of more UTF-16 code units is more than anybody reads in a table or a message. */
export const longest = 2000;

/** As {@link visible}, for a person: cut where it is long. */
export function brief(text: string, most = longest): string {
  return text.length > most ? `${visible(text.slice(0, most))}…` : visible(text);
}

/** As JSON writes it: by its UTF-16 code units. */
const escaped = remembering((character) =>
  character.replace(/./gs, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
);

/** Unicode has pictures of the first 32 controls and of DEL. */
const picture = remembering((character) => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  if (code > 0xffff) return `\\u{${code.toString(16)}}`;
  return code >= 0xd800 && code < 0xe000 ? "\ufffd" : escaped(character);
});

/** There are some 4,000 hidden characters, and millions of them in a hostile response. */
function remembering(show: (character: string) => string): (character: string) => string {
  const known = new Map<string, string>();
  return (character) => {
    const remembered = known.get(character) ?? show(character);
    known.set(character, remembered);
    return remembered;
  };
}
