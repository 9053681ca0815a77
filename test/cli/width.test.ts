import stringWidth from "string-width";
import { expect, test } from "vitest";
import { wrap } from "../../src/cli/width.ts";
import { run } from "./command.ts";

test("a line that is wider than the terminal breaks between two words", () => {
  expect(wrap("✗ one two three\n    four five six\nshort\n", 12)).toBe(
    "✗ one two\n  three\n    four\n    five\n    six\nshort\n",
  );
  const link = "See https://example.com/a/link/that/is/wider now";
  expect(wrap(link, 20)).toBe("See\n  https://example.com/a/link/that/is/wider\n  now");
});

test("several spaces stay within a line, and vanish where it breaks", () => {
  expect(wrap("one  two   three", 12)).toBe("one  two\n  three");
  expect(wrap("one  two   three", 10)).toBe("one  two\n  three");
  // The break is between the two spaces, and behind them.
  expect(wrap("one  two three", 5)).toBe("one\n  two\n  three");
  expect(wrap("one  two three", 6)).toBe("one\n  two\n  three");
  expect(wrap("  one  two", 9)).toBe("  one\n  two");
  // A question ends in a space, where the answer is typed.
  expect(wrap("Really leave? ", 12)).toBe("Really\n  leave? ");
});

test("colors take no width, and wide characters take two columns", () => {
  const red = "\u001b[31m✗\u001b[39m";
  expect(wrap(`${red} one two`, 10)).toBe(`${red} one two`);
  expect(wrap(`${red} 日本 日本`, 10)).toBe(`${red} 日本\n  日本`);
});

test("a pipe and a file have no width", () => {
  const long = "word ".repeat(1000);
  expect(wrap(long, undefined)).toBe(long);
});

test("on a terminal, no message is broken within a word", async () => {
  const args = ["list", "--demo", "--provider", "cloudflare", "archera", "--no-color"];
  const messagesOf = (stderr: string) => stderr.slice(stderr.indexOf("! "));
  const piped = messagesOf((await run(args)).stderr);
  const shown = messagesOf((await run(args, { TERM: "dumb" }, { typed: "", columns: 60 })).stderr);
  expect(shown.replace(/\n {2}/g, " ")).toBe(piped);
  for (const line of shown.split("\n")) expect(stringWidth(line)).toBeLessThan(60);
});

test("nor is one about the arguments", async () => {
  const { stderr } = await run(["list", "--provider", "none"], {}, { typed: "", columns: 60 });
  expect(stderr.replace(/\n {2}/g, " ")).toBe((await run(["list", "--provider", "none"])).stderr);
  for (const line of stderr.split("\n")) expect(stringWidth(line)).toBeLessThan(60);
});
