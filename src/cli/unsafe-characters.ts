/** Characters that control a terminal or a build server, or are invisible: names that differ only in those look the same. */

/**
 * Controls, line separators, lone surrogates, format characters (tags, and the bidirectional controls of CVE-2021-42574),
 * default-ignorable characters, and two more blanks. Arabic number signs are format characters, but visible.
 */
const invisible = String.raw`[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800\u{1d159}]--[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]]`;

/**
 * GitHub Actions, Azure Pipelines and TeamCity run `##[…]`, `##vso[…]` and `##teamcity[…]` anywhere in a line:
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
const workflowCommand = String.raw`\[(?<=##\w*\[)`;

/** RFC 5892, appendix A: joiners are valid after an Indic virama, the non-joiner also between two Arabic letters that join. */
const virama = String.raw`[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca]`;
const joinsNext = String.raw`[\u0620\u0626\u0628\u062a-\u062e\u0633-\u063f\u0641-\u0647\u0649\u064a\u066e\u066f\u0678-\u0687\u069a-\u06bf\u06c1\u06c2\u06cc\u06ce\u06d0\u06d1\u06fa-\u06fc\u06ff]`;
const joinsBefore = String.raw`[\u0620\u0622-\u064a\u066e\u066f\u0671-\u0673\u0675-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff]`;
const joiner = String.raw`(?<=${virama})[\u200c\u200d]|(?<=${joinsNext})\u200c(?=${joinsBefore})`;

/** A possible emoji sequence: joiners, variation selectors, keycaps, skin tones, the tags of a flag. */
const sequence = String.raw`\p{Emoji}(?:[\u200d\ufe0f\u20e3\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]|(?<=\u200d)\p{Emoji}){1,16}`;

/** The emoji that Unicode recommends for general interchange. */
const recommended = String.raw`\p{RGI_Emoji}`;

// No literals: the flag `v` is newer than the compiler's target.
const everywhere = new RegExp(`${sequence}|(?!${joiner})${invisible}|${workflowCommand}`, "gv");
const withinLines = new RegExp(`${sequence}|(?!\\n|${joiner})${invisible}|${workflowCommand}`, "gv");
const eachInvisible = new RegExp(invisible, "gv");
const emoji = new RegExp(`^${recommended}$`, "v");

/**
 * Replaces each unsafe character. Those that text needs are kept: in recommended emoji, and the joiners above. Other
 * variation selectors are replaced, because text looks almost the same without them.
 *
 * @param lines - Whether to keep line breaks.
 */
export function replaceUnsafeCharacters(text: string, show: (character: string) => string, lines = false): string {
  return text.replace(lines ? withinLines : everywhere, (found) => {
    if (isOne(found)) return show(found);
    return emoji.test(found) ? found : found.replace(eachInvisible, show);
  });
}

/** Whether this is one character, not a sequence. A capture group would work, too, but takes four times as long. */
function isOne(found: string): boolean {
  return found.length === ((found.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
}
