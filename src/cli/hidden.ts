/** Characters that command a terminal or a build server, or that show nothing: two names that differ in them look the same. */

/**
 * Controls, line separators, lone surrogates, format characters (tags, and those of CVE-2021-42574 that turn the direction
 * of writing), what Unicode lets a renderer ignore, and two more blanks. Arabic number signs are format characters, but can
 * be seen.
 */
const invisible = String.raw`[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800\u{1d159}]--[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]]`;

/**
 * GitHub Actions, Azure Pipelines and TeamCity obey `##[…]`, `##vso[…]` and `##teamcity[…]` anywhere in a line:
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
const order = String.raw`\[(?<=##\w*\[)`;

/** RFC 5892, appendix A: a joiner is text after an Indic virama, and the non-joiner between two Arabic letters that join. */
const virama = String.raw`[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca]`;
const joinsNext = String.raw`[\u0620\u0626\u0628\u062a-\u062e\u0633-\u063f\u0641-\u0647\u0649\u064a\u066e\u066f\u0678-\u0687\u069a-\u06bf\u06c1\u06c2\u06cc\u06ce\u06d0\u06d1\u06fa-\u06fc\u06ff]`;
const joinsBefore = String.raw`[\u0620\u0622-\u064a\u066e\u066f\u0671-\u0673\u0675-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff]`;
const joiner = String.raw`(?<=${virama})[\u200c\u200d]|(?<=${joinsNext})\u200c(?=${joinsBefore})`;

/** What may be an emoji of several characters: joined, with a variation selector, a keycap, a skin tone, the tags of a flag. */
const sequence = String.raw`\p{Emoji}(?:[\u200d\ufe0f\u20e3\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]|(?<=\u200d)\p{Emoji}){1,16}`;

/** The emoji of Unicode's own list. */
const recommended = String.raw`\p{RGI_Emoji}`;

// The flag `v` is not in the compiler's target yet.
const everywhere = new RegExp(`${sequence}|(?!${joiner})${invisible}|${order}`, "gv");
const withinLines = new RegExp(`${sequence}|(?!\\n|${joiner})${invisible}|${order}`, "gv");
const eachInvisible = new RegExp(invisible, "gv");
const emoji = new RegExp(`^${recommended}$`, "v");

/**
 * Replaces each hidden character. Those stay that text needs to look as it should: in the emoji of Unicode's own list, and
 * the joiners above. Other variation selectors are hidden: the text looks the same without them, or nearly.
 *
 * @param lines - Whether line breaks stay.
 */
export function replaceHidden(text: string, show: (character: string) => string, lines = false): string {
  return text.replace(lines ? withinLines : everywhere, (found) => {
    if (isOne(found)) return show(found);
    return emoji.test(found) ? found : found.replace(eachInvisible, show);
  });
}

/** Tells a character from a sequence. A capture group would, too, and takes four times as long. */
function isOne(found: string): boolean {
  return found.length === ((found.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
}
