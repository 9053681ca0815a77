/** Makes text from elsewhere safe to show: no hidden characters, no control sequences, no workflow commands. */
import { replaceUnsafeCharacters } from "./unsafe-characters.ts";

/** Shows unsafe characters: `␛` for ESC, `\u200b` for a zero-width space. */
export function sanitize(text: string): string {
  return replaceUnsafeCharacters(text, picture);
}

/** As {@link sanitize}, but keeps line breaks. */
export function sanitizeLines(text: string): string {
  return replaceUnsafeCharacters(text, picture, true);
}

/** Escapes the same characters in JSON, which does not change its value. */
export function sanitizeJson(json: string): string {
  return replaceUnsafeCharacters(json, escaped, true);
}

/** The longest text in a table or a message, in UTF-16 code units. */
export const longest = 2000;

/** As {@link sanitize}, and cuts long text. */
export function brief(text: string, most = longest): string {
  return text.length > most ? `${sanitize(text.slice(0, most))}…` : sanitize(text);
}

/** As in JSON: one escape for each UTF-16 code unit. */
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

/** Caches: there are some 4,000 unsafe characters, but a hostile response can contain millions of them. */
function remembering(show: (character: string) => string): (character: string) => string {
  const known = new Map<string, string>();
  return (character) => {
    const remembered = known.get(character) ?? show(character);
    known.set(character, remembered);
    return remembered;
  };
}
