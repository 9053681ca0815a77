/** Nothing that is shown holds a character that cannot be seen, or an order to a build server. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { brief, sanitize, sanitizeJson, sanitizeLines } from "../../src/cli/sanitize.ts";

/** Every character that Unicode lets a renderer leave out, and every control and format character. */
const hidden = Array.from({ length: 0x11_0000 }, (_, code) => String.fromCodePoint(code)).filter(
  (character) =>
    /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u2800]/u.test(character) &&
    !/[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]/u.test(character),
);

test.each([
  ["a space of no width", "Ac\u200bme", "Ac\\u200bme"],
  ["a byte order mark", "\ufeffAcme", "\\ufeffAcme"],
  ["a soft hyphen", "Ac\u00adme", "Ac\\u00adme"],
  ["a word joiner", "Ac\u2060me", "Ac\\u2060me"],
  ["a combining grapheme joiner", "Ac\u034fme", "Ac\\u034fme"],
  ["a Hangul filler", "\u3164", "\\u3164"],
  ["a Khmer vowel that is none", "a\u17b4", "a\\u17b4"],
  ["a Mongolian vowel separator", "a\u180e", "a\\u180e"],
  ["a blank of Braille", "\u2800", "\\u2800"],
  ["tags", "Acme\u{e0041}\u{e007f}", "Acme\\u{e0041}\\u{e007f}"],
  ["a joiner between Latin letters", "Ac\u200dme", "Ac\\u200dme"],
  ["a non-joiner after a letter that joins nothing", "\u0627\u200c\u062f", "\u0627\\u200c\u062f"],
  ["a second joiner", "\u0915\u094d\u200d\u200d", "\u0915\u094d\u200d\\u200d"],
  ["a joiner after an emoji", "👩\u200d Acme", "👩\\u200d Acme"],
  ["a joiner between emoji that make none", "👩\u200d👩", "👩\\u200d👩"],
  ["a variation selector after a digit", "1\ufe0f", "1\\ufe0f"],
  ["a variation selector after an ideograph", "葛\u{e0100}", "葛\\u{e0100}"],
  ["tags after a flag that make none", "🏴\u{e0041}\u{e007f}", "🏴\\u{e0041}\\u{e007f}"],
  ["half a character", "a\ud800b", "a\ufffdb"],
  ["a control", "\u001b[31m\u007f\u009b\u202e", "␛[31m␡\\u009b\\u202e"],
])("%s is shown", (_, text, shown) => {
  expect(sanitize(text)).toBe(shown);
});

test("no other hidden character passes either", () => {
  expect(hidden.length).toBeGreaterThan(6000);
  const passed = hidden.filter((character) => sanitize(`a${character}b`).includes(character));
  expect(passed).toEqual([]);
});

test.each([
  ["a family", "👩‍👩‍👧"],
  ["an emoji with a skin tone and a joiner", "👩🏽‍🚀"],
  ["a heart", "❤\ufe0f"],
  ["a keycap", "1\ufe0f\u20e3"],
  ["the flag of England", "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}"],
  ["Persian with its non-joiner", "نرم\u200cافزار"],
  ["Hindi with a joiner", "क्\u200dष"],
  ["Malayalam with a joiner", "ന്\u200d"],
  ["an Arabic number sign", "\u0600\u0661"],
  ["brackets and number signs", "#[1] ##1 [##]"],
])("%s is left alone", (_, text) => {
  expect(sanitize(text)).toBe(text);
  expect(sanitizeJson(text)).toBe(text);
});

test("what is harmless is left alone", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => sanitize(text) === text));
});

test("JSON means the same with every hidden character in it, and holds none of them", () => {
  const value = { text: hidden.join(" "), "##[key]": ["##[error]"] };
  const json = sanitizeJson(JSON.stringify(value, null, 2));
  expect(JSON.parse(json)).toEqual(value);
  expect(/^[ -~\n]*$/.test(json)).toBe(true);
  expect(json).not.toContain("##[");
});

test("text of several lines keeps its lines", () => {
  expect(sanitizeLines("a\u200b\nb\r\n")).toBe("a\\u200b\nb␍\n");
});

test.each(["##[error]Acme", "a ##[stop-commands]x", "##vso[task.setvariable]x", "##teamcity[blockOpened]"])(
  "%s is no order to a build server",
  (text) => {
    expect(sanitize(text)).toBe(text.replace("[", "\\u005b"));
    expect(sanitizeLines(`x\n${text}`)).toBe(`x\n${text.replace("[", "\\u005b")}`);
  },
);

test("a long text is cut before anything else is done with it", () => {
  expect(brief("x".repeat(2000))).toBe("x".repeat(2000));
  expect(brief("x".repeat(10_000_000))).toBe(`${"x".repeat(2000)}…`);
  expect(brief("\u200b".repeat(10_000_000), 2)).toBe("\\u200b\\u200b…");
});

test.each([
  ["hidden characters", "\u200b"],
  ["joiners", "👩\u200d"],
  ["number signs", "#"],
  ["brackets after number signs", "##a["],
  ["one long word after number signs", "a"],
])("a million %s take no longer than they must", (_, part) => {
  const text = `##${part.repeat(1_000_000)}[`;
  expect(sanitize(text).length).toBeGreaterThanOrEqual(text.length);
});
