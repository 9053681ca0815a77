/** However a credential is written, it is found; and looking for it ends. */
import { describe, expect, test } from "vitest";
import { redactCause, redactor, redactValue } from "../../src/client/redact.ts";

const redact = (secret: string) => redactor(new Headers({ authorization: `Bearer ${secret}` }), []);
const byNumber = (text: string, write: (hex: string, code: number) => string, which = /[^a-z0-9]/giu) =>
  text.replace(which, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return write(code.toString(16), code);
  });
const names: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  '"': "&quot;",
  "+": "&plus;",
  "\\": "&bsol;",
};

const spellings: Readonly<Record<string, (secret: string) => string>> = {
  "as it is": (secret) => secret,
  "in JSON": (secret) => JSON.stringify(secret),
  "in JSON as PHP writes it": (secret) => JSON.stringify(secret).replaceAll("/", "\\/"),
  "in escapes of JSON": (secret) => byNumber(secret, (hex) => `\\u${hex.padStart(4, "0")}`, /[^a-z0-9]/gi),
  "in escapes of JavaScript": (secret) => byNumber(secret, (hex) => `\\u{${hex}}`),
  "in escapes of Python": (secret) => byNumber(secret, (hex) => `\\U${hex.padStart(8, "0")}`),
  "in short escapes of JavaScript": (secret) => byNumber(secret, (hex) => `\\x${hex.padStart(2, "0")}`, /[\t-~]/g),
  "percent-encoded": encodeURIComponent,
  "percent-encoded twice": (secret) => encodeURIComponent(encodeURIComponent(secret)),
  "in a form": (secret) => new URLSearchParams([["", secret]]).toString().slice(1),
  "percent-encoded in small letters": (secret) => encodeURIComponent(secret).toLowerCase(),
  "in decimal entities": (secret) => byNumber(secret, (_, code) => `&#${code};`),
  "in hexadecimal entities": (secret) => byNumber(secret, (hex) => `&#x${hex.toUpperCase()};`),
  "in hexadecimal entities, letters too": (secret) => byNumber(secret, (hex) => `&#x${hex};`, /./gsu),
  "in named entities": (secret) => secret.replace(/[&<"+\\]/g, (character) => names[character] ?? ""),
};

describe.each([
  "a+b/c=d+e/f==",
  'k3y"with\\and&<é',
  "ab\tcd 1234",
  "ab\r\ncd 1234",
  '\\"\\"\\"abc',
  "*.[x]{2}(y)|^$?",
  "ends\\with\\",
  "is%25encoded&amp;",
  "abcd\u{1f600}efgh",
  "\u{1f600}abcdefgh",
])("the credential %j", (secret) => {
  test.each(Object.entries(spellings))("is found %s", (_, spell) => {
    const found = redactor(new Headers(), [secret])(`before ${spell(secret)} after`);
    expect(found).toMatch(/^before "?\[redacted\]"? after$/);
  });
});

test("a character beyond ASCII is found in its bytes", () => {
  expect(redact("abcd\u0080efgh")("before abcd%C2%80efgh after")).toBe("before [redacted] after");
});

test.each([
  ["a+b/c=d+e/f==", 'a-b/c=d \\u002b %2b &amp; "k3y"'],
  ["without%this", "withoutthis"],
  ["without&this", "withoutthis"],
])("with the credential %j, what is none stays", (secret, text) => {
  expect(redact(secret)(text)).toBe(text);
});

test("what is around a credential stays", () => {
  expect(redact("abcdefgh")('{\\"sent\\":\\"abcdefgh\\"} &lt;abcdefgh&gt;')).toBe(
    '{\\"sent\\":\\"[redacted]\\"} &lt;[redacted]&gt;',
  );
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

  test("keeps what only begins like a credential", () => {
    expect(redact(secret)(`before abcdef after ${"x".repeat(5_000)}`, 20)).toBe("before abcdef after …");
  });

  // To its end, this would take longer than anybody waits.
  test("is searched only as far as it is shown", () => {
    expect(redact(`${"a".repeat(30)}b`)("a".repeat(3_000_000), 10)).toBe("aaaaaaaaaa…");
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
  const find = redactor(new Headers({ cookie: "x=\\\\\\\\\\\\\\\\; theme=\\\\a; v=1000; lang=name" }), []);
  const text = "a banana unan \\\\\\\\\\\\\\\\ name 1000";
  expect(find(text)).toBe(text);
});

test("a cookie is found as servers decode it", () => {
  const find = redactor(new Headers({ cookie: "sid=s%3Aabcdefgh%2Fijkl" }), []);
  expect(find("session s:abcdefgh/ijkl, sent s%3Aabcdefgh%2Fijkl")).toBe("session [redacted], sent [redacted]");
});

test.each([
  ["that has quotes inside", 'sid="abcd"efgh"', 'abcd"efgh'],
  ["that escapes its quotes, without the escapes", 'sid="abcd\\"efgh"', 'abcd"efgh'],
  ["that cannot be decoded", "sid=%E0-abcdef", "%E0-abcdef"],
])("a cookie %s is found", (_, cookie, echo) => {
  expect(redactor(new Headers({ cookie }), [])(`before ${echo} after`)).toBe("before [redacted] after");
});

test("a credential that is escaped more than once at the cut is hidden whole", () => {
  const secret = "abcdefghijklmnopqrstuvwxyz";
  for (const written of [
    (at: string) => `&amp;amp;#${at.charCodeAt(0)};`,
    (at: string) => `\\\\\\\\\\\\\\\\u00${at.charCodeAt(0).toString(16)}`,
    (at: string) => `${"\\".repeat(32)}u00${at.charCodeAt(0).toString(16)}`,
  ])
    for (let limit = 20; limit < 400; limit += 7)
      expect(redact(secret)(`before ${[...secret].map(written).join("")} after`, limit)).toMatch(
        /^before \[redacted\]/,
      );
});

test("a credential that is escaped so often that the search ends inside it is hidden", () => {
  const written = byNumber("abcdefghijklmnopqrstuvwxyz", (hex) => `${"\\".repeat(64)}u00${hex}`, /./g);
  for (let limit = 20; limit < 40; limit++)
    expect(redact("abcdefghijklmnopqrstuvwxyz")(`before ${written}`, limit)).toBe("before [redacted]…");
});

test("a credential that is escaped eight times is hidden at every cut", () => {
  const secret = "abcdefghijklmnop";
  let text = byNumber(secret, (hex) => `\\u00${hex}`, /./g);
  for (let level = 0; level < 8; level++) text = JSON.stringify(text).slice(1, -1);
  for (let limit = 1; limit < 500; limit++) expect(redact(secret)(text, limit)).toMatch(/^\\*(\[redacted\])?…?$/);
});

test("a text that is not cut shows what only begins like a credential, however it is escaped", () => {
  const secret = "abcdefghijklmnopqrstuvwxyz";
  const find = redactor(new Headers(), [secret]);
  const limit = 20;
  const searched = limit + secret.length * 24 + 24 ** 2;
  const escaped = byNumber("abcdefghijkl", (hex) => `${"\\".repeat(64)}u00${hex}`, /./g);
  const text = `before ${escaped}`.padEnd(searched, "!");
  expect(find(text, limit)).toBe(`${text.slice(0, limit)}…`);
  expect(find(`${text}!`, limit)).toBe("before [redacted]…");
});

test.each([
  ["three characters", 1_000, "bc", "shown"],
  ["four characters that end far before the cut", 633, "bcd", "shown"],
  ["four characters that end near it", 634, "bcd", "hidden"],
])("at a cut, %s of a credential are shown or hidden", (_, backslashes, end, expected) => {
  const find = redactor(new Headers(), ["abcdefghijklmnopqrstuvwxyz"]);
  const text = `before a${"\\".repeat(backslashes)}${end}`.padEnd(2_000, "!");
  expect(find(text, 20)).toBe(expected === "shown" ? `${text.slice(0, 20)}…` : "before [redacted]…");
});

test("a text that cannot be redacted is not shown at all", () => {
  // Half of a surrogate pair has no percent-encoding.
  expect(redactor(new Headers(), ["\ud800secret"])("anything")).toBe("[redacted]");
});

describe("the body of an error", () => {
  const clean = (value: unknown) => redactValue(value, redact("12345678"));

  test("has no credential in texts, names and numbers, and is otherwise as it was", () => {
    const body = { text: "is 12345678.", "12345678": [null, true, 12345678, -123456789, 1234567, 1e9] };
    expect(clean(body)).toEqual({
      text: "is [redacted].",
      "[redacted]": [null, true, "[redacted]", "[redacted]", 1234567, 1e9],
    });
    expect(clean([["12345678"]])).toEqual([["[redacted]"]]);
    expect(redactValue([10_000_000, 9_999_999], redact("10000000"))).toEqual(["[redacted]", 9_999_999]);
    expect(redactValue([9_999_999], redact("9999999"))).toEqual([9_999_999]);
    expect(redactValue([1234.5678901, 1234.56789], redact("1234.5678901"))).toEqual(["[redacted]", 1234.56789]);
  });

  test("has at most a hundred levels", () => {
    const nested = (levels: number) => Array.from({ length: levels }).reduce<unknown>((inner) => [inner], "end");
    const objects = (levels: number) => Array.from({ length: levels }).reduce<unknown>((inner) => ({ inner }), "end");
    for (const nest of [nested, objects]) {
      expect(clean(nest(100))).toEqual(nest(100));
      expect(JSON.stringify(clean(nest(101)))).toContain('"[nested too deep]"');
    }
  });

  test("has at most 100,000 values and characters", () => {
    const list = Array.from({ length: 100_001 }, () => 1);
    expect(Object(clean(list)).slice(-2)).toEqual([1, "[cut]"]);
    expect(clean(list.slice(0, 99_999))).toEqual(list.slice(0, 99_999));
    expect(Object(clean("x".repeat(100_001)))).toHaveLength(100_000);
    expect(Object(clean(["x".repeat(99_990), "y".repeat(20), "z"]))).toEqual(["x".repeat(99_990), "yyyyyyy…", "[cut]"]);
    const many = Object.fromEntries(list.map((value, index) => [`${index}`, value]));
    expect(Object.keys(Object(clean(many))).length).toBeLessThan(20_000);
    expect(clean({ a: "x".repeat(99_990), b: 1, c: 1 })).toMatchObject({ b: 1, c: 1 });
  });

  // With the credential prepared anew for each text, this would take longer than anybody waits.
  test("may have 99,999 texts, and the credential 4,000 characters", () => {
    const texts = Array.from({ length: 99_999 }, () => "");
    expect(redactValue(texts, redact("abcdefghij".repeat(400)))).toHaveLength(99_999);
  });

  test("shows in the last property that it was cut", () => {
    const [full, fuller] = ["x".repeat(99_996), "x".repeat(99_997)];
    expect(clean({ a: full, b: 1, c: 1 })).toEqual({ a: full, b: "[cut]" });
    expect(clean({ a: fuller, b: 1, c: 1 })).toEqual({ a: fuller, "…": "[cut]" });
  });

  test("has own properties only", () => {
    expect(clean(Object.assign(Object.create({ inherited: 1 }), { own: 1 }))).toEqual({ own: 1 });
  });
});

describe("the cause of an error", () => {
  const clean = (thrown: unknown) => redactCause(thrown, redact("12345678"));
  const named = (message: string, properties: object) => Object.assign(new Error(message), properties);

  test("is a copy with what names a failure, and nothing else", () => {
    const known = { code: "E12345678", errno: -1, syscall: "connect", address: "192.0.2.1", port: 443 };
    const copy = clean(named("with 12345678", { ...known, name: "Mine12345678", request: {}, path: "/" }));
    expect(copy.name).toBe("Mine[redacted]");
    expect(copy.stack).toBe("Mine[redacted]: with [redacted]");
    expect({ ...copy }).toEqual({ ...known, code: "E[redacted]" });
    expect({ ...clean(named("x", { code: true, port: null, name: 5 })) }).toEqual({});
    expect(clean(named("x", { name: 5 })).name).toBe("Error");
  });

  test("of something else is its text, in one line of a thousand characters", () => {
    expect(clean("with\n12345678")).toMatchObject({ name: "Error", message: "with [redacted]" });
    expect(clean({ name: "Mine", code: "x" })).toMatchObject({ name: "Error", message: "[object Object]" });
    expect({ ...clean({ code: "x" }) }).toEqual({});
    expect(clean("x".repeat(1_001)).message).toBe(`${"x".repeat(1_000)}…`);
  });

  test("has four causes of its own at most, and none where there is none", () => {
    const chain = [6, 5, 4, 3, 2, 1].reduce<Error | undefined>(
      (cause, number) => new Error(`error ${number}`, { cause }),
      undefined,
    );
    const messages: string[] = [];
    for (let error: unknown = clean(chain); error instanceof Error; error = error.cause) messages.push(error.message);
    expect(messages).toEqual(["error 1", "error 2", "error 3", "error 4", "error 5"]);
    expect(Object.hasOwn(clean(new Error("x")), "cause")).toBe(false);
  });
});

test("a credential of four characters is hidden, and a part of one from eight on", () => {
  const find = redactor(new Headers({ cookie: 'a="12345678"; b=1234567' }), ["abcd", "abc"]);
  expect(find("12345678 1234567 abcd abc")).toBe("[redacted] 1234567 [redacted] abc");
});

test("the scheme of a credential is none, also after several spaces", () => {
  expect(redactor(new Headers({ authorization: "Bearer   123456" }), [])("Bearer 123456")).toBe("Bearer [redacted]");
  expect(redactor(new Headers({ "x-key": "4 correct horse" }), [])("4 horse")).toBe("4 horse");
});

test("a text that is exactly as long as allowed is not marked as cut", () => {
  expect(redact("12345678")("abc", 3)).toBe("abc");
  expect(redact("12345678")("abcd", 3)).toBe("abc…");
  expect(redact("12345678")("abc12345678", 3)).toBe("abc…");
});
