/** Text from elsewhere, made safe to show: no control character reaches a terminal, where it could be an order. */

/** Controls, the two separators that break lines, and what changes the direction of writing (as in CVE-2021-42574). */
const commanding = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
const lonely = /\p{Cs}/gu;

/** Shows such characters instead of sending them: `␛` for ESC. */
export function visible(text: string): string {
  return text.replace(commanding, picture).replace(lonely, "\ufffd");
}

/** As {@link visible}, but with the line breaks left in, for text of several lines. */
export function visibleLines(text: string): string {
  return text.split("\n").map(visible).join("\n");
}

/** JSON with the same characters escaped, which changes nothing of what it means. */
export function visibleJson(json: string): string {
  return json
    .split("\n")
    .map((line) => line.replace(commanding, escaped).replace(lonely, escaped))
    .join("\n");
}

/** Unicode has pictures of the first 32 controls and of DEL. */
function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? "\u2421" : `\\u${code.toString(16).padStart(4, "0")}`;
}

function escaped(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
}
