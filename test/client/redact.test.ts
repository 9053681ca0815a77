/** However a credential is written, it is found; and looking for it ends. */
import { describe, expect, test } from "vitest";
import { redactor } from "../../src/client/redact.ts";

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

test.each([
  ["32,778 hexadecimal digits", "0f".repeat(16_389)],
  ["95,000 letters", "abcdefghij".repeat(9_500)],
  ["3,848 special characters", "/+=~-_.!".repeat(481)],
])("a credential of %s is found", (_, secret) => {
  expect(redact(secret)(`before ${secret} after ${encodeURIComponent(secret)}`)).toBe(
    "before [redacted] after [redacted]",
  );
});

describe("a text that is cut", () => {
  const secret = "abcdefghijklmnopqrstuvwxyz";

  test("shows no beginning of a credential at its end", () => {
    for (const spell of Object.values(spellings))
      for (let limit = 7; limit < 60; limit++) {
        const shown = redact(secret)(`before ${spell(secret)} after`, limit);
        expect(shown).not.toContain("abcdefgh");
        expect(shown.length).toBeLessThanOrEqual(limit + "[redacted]…".length);
      }
  });

  test("keeps the rest, and marks that it was cut", () => {
    expect(redact(secret)(`before ${secret} after`, 200)).toBe("before [redacted] after");
    expect(redact(secret)("nothing of it, but long", 10)).toBe("nothing of…");
  });
});

test("each secret of a header and of the call is found, and one that grew since too", () => {
  const more: string[] = [];
  const find = redactor(new Headers({ cookie: 'lang=en; session="s3ss10n-id"', "x-plain": "plain" }), more);
  expect(find("en s3ss10n-id plain l4ter")).toBe("en [redacted] plain l4ter");
  more.push("Bearer l4ter");
  expect(find("en s3ss10n-id plain l4ter Bearer")).toBe("en [redacted] plain [redacted] Bearer");
});

test("what only backslashes make is no credential, and a short part of one is a word", () => {
  const find = redactor(new Headers({ cookie: "x=\\\\\\\\; theme=\\\\a; v=1000; lang=name" }));
  const text = "a banana unan \\\\\\\\ name 1000";
  expect(find(text)).toBe(text);
});

test("a cookie is found as servers decode it", () => {
  const find = redactor(new Headers({ cookie: "sid=s%3Aabcdefgh%2Fijkl" }));
  expect(find("session s:abcdefgh/ijkl, sent s%3Aabcdefgh%2Fijkl")).toBe("session [redacted], sent [redacted]");
});

test("a credential that is escaped more than once at the cut is hidden whole", () => {
  const secret = "abcdefghijklmnopqrstuvwxyz";
  for (const written of [
    (at: string) => `&amp;amp;#${at.charCodeAt(0)};`,
    (at: string) => `\\\\\\\\\\\\\\\\u00${at.charCodeAt(0).toString(16)}`,
  ])
    for (let limit = 20; limit < 400; limit += 7)
      expect(redact(secret)(`before ${[...secret].map(written).join("")} after`, limit)).toMatch(
        /^before \[redacted\]/,
      );
});

test("a text that cannot be redacted is not shown at all", () => {
  // Half of a surrogate pair has no percent-encoding.
  expect(redactor(new Headers(), ["\ud800secret"])("anything")).toBe("[redacted]");
});
