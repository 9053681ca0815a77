/** However a credential is written, it is found; and looking for it ends. */
import { describe, expect, test } from "vitest";
import { redactor } from "../../src/http/redact.ts";

const redact = (secret: string) => redactor(new Headers({ authorization: `Bearer ${secret}` }));
const byNumber = (text: string, write: (hex: string, code: number) => string) =>
  text.replace(/[^a-z0-9]/gi, (character) => write(character.charCodeAt(0).toString(16), character.charCodeAt(0)));

const spellings: Readonly<Record<string, (secret: string) => string>> = {
  "as it is": (secret) => secret,
  "in JSON": (secret) => JSON.stringify(secret),
  "in JSON as PHP writes it": (secret) => JSON.stringify(secret).replaceAll("/", "\\/"),
  "in escapes of JSON": (secret) => byNumber(secret, (hex) => `\\u${hex.padStart(4, "0")}`),
  "percent-encoded": encodeURIComponent,
  "percent-encoded in small letters": (secret) => encodeURIComponent(secret).toLowerCase(),
  "in decimal entities": (secret) => byNumber(secret, (_, code) => `&#${code};`),
  "in hexadecimal entities": (secret) => byNumber(secret, (hex) => `&#x${hex.toUpperCase()};`),
  "in named entities": (secret) =>
    secret.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("+", "&plus;"),
};

describe.each(["a+b/c=d+e/f==", 'k3y"with\\and&<é', "ab\tcd 1234", '\\"\\"\\"abc', "*.[x]{2}(y)|^$?"])(
  "the credential %j",
  (secret) => {
    test.each(Object.entries(spellings))("is found %s", (_, spell) => {
      const found = redact(secret)(`before ${spell(secret)} after`);
      expect(found).toMatch(/^before "?\[redacted\]"? after$/);
    });
  },
);

test("what is no credential stays", () => {
  const text = 'a-b/c=d \\u002b %2b &amp; "k3y"';
  expect(redact("a+b/c=d+e/f==")(text)).toBe(text);
});

// With two ways to match a piece, these would take longer than anybody waits.
test.each(["\\", "-", '"', '\\"', "%", "&a;"])("thirty times %j is looked for in an end", (piece) => {
  const find = redact(`${piece.repeat(30)}x`);
  for (const unit of [piece, "\\", '\\\\"', "\\u005c", "\\u002d", "\\\\u005c", "%5c", "%25", "&amp;", "&a;", "&#45;"]) {
    const text = unit.repeat(500);
    expect(find(text)).toBe(text);
  }
});
