/** Why nobody can see some changes of `src/client`. */
import type { Reasons } from "../reasons.ts";

export const client: Reasons = {
  "redact.ts": {
    "export function redactor(headers: Headers, more: readonly string[] = []): Redact {":
      "Each caller in `src` passes `more`: only tests use the default.",
    "let secrets: readonly Secret[] = [];": "The first call replaces it: `known` is -1 until then, which is no length.",
    "const pairs = value.split(/[\\s;,]+/);":
      "Empty pairs have no other parts than empty ones, and parts shorter than `minPartLength` are dropped.",
    "return parts.concat(parts.filter((part) => /%[0-9a-f]{2}/i.test(part)).map(decoded));":
      "A part without `%` and two digits is the same when decoded, and the set drops it.",
    'const last = secret.endsWith("\\\\") ? backslashes : "";':
      "A text in place of the empty pattern only matches where a credential is followed by exactly this text.",
    'return [`\\\\u${hexOf(character).padStart(4, "0")}`, ...(others[character] ?? []), encodingsOf(character)];':
      "A text in place of no other encodings only matches where each character of a credential is this text.",
    "const isCut = whole.length > reach;":
      "With equal lengths nothing is cut, and each credential that begins before the limit ends before `reach`.",
    "spans.push([found.index - (escapes?.[0].length ?? 0), Math.max(end, last.lastIndex)]);":
      "`before` also matches nothing, so `exec` never returns null.",
    "if (isCut && matched >= minLength && last > text.length - maxEncodedLength) return text.length;":
      "Its bounds matter only if characters are written with more than `maxEncodedLength` each: other credentials end before the cut.",
    "for (const key of isThrownError ? copiedProperties : []) {":
      "A text in place of no properties is only copied from a thrown value that has a property of this name.",
  },
};
