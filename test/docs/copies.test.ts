/** The links of the Markdown copies of the site's pages. That each leads somewhere is a test of the built site. */
import { expect, test } from "vitest";
import { withSiteLinks } from "../../scripts/docs/copies.ts";

test.each([
  ["guides/errors.md", "[A](retries.md#timeouts)", "[A](/x/guides/retries.md#timeouts)"],
  ["guides/errors.md", "[A](../index.md), [B](../reference/index.md#a)", "[A](/x/), [B](/x/reference.md#a)"],
  [
    "guides/errors.md",
    "[A](#logging) and [B](/guides/retries.md)",
    "[A](/x/guides/errors.md#logging) and [B](/x/guides/retries.md)",
  ],
  [
    "guides/errors.md",
    "[![A](https://a.example/a.svg)](../../LICENSE)",
    `[![A](https://a.example/a.svg)](${inRepository("LICENSE")})`,
  ],
  [
    "guides/errors.md",
    "[a]: retries.md\n  [b]: https://b.example/",
    "[a]: /x/guides/retries.md\n  [b]: https://b.example/",
  ],
  [
    "guides/errors.md",
    "`[A](retries.md)`, `` ` `` [`A`](retries.md)",
    "`[A](retries.md)`, `` ` `` [`A`](/x/guides/retries.md)",
  ],
  [
    "guides/errors.md",
    "```md\n[A](retries.md)\n```\n[A](retries.md)",
    "```md\n[A](retries.md)\n```\n[A](/x/guides/retries.md)",
  ],
  ["guides/errors.md", "````md\n```\n[A](retries.md)\n````", "````md\n```\n[A](retries.md)\n````"],
  [
    "start.md",
    "[A](docs/guides/errors.md), [B](examples)",
    `[A](/x/guides/errors.md), [B](${inRepository("examples")})`,
  ],
  ["typescript/github.md", "[code](#property-code)", "[code](/x/typescript/github.md)"],
])("of %s: %s", (page, text, expected) => {
  const head = `---\nurl: /x/${page}\n---\n`;
  expect(withSiteLinks(`${head}${text}`, "/x/")).toBe(`${head}${expected}`);
});

test("copies after one another have each their own links, and those that are made stay as they are", () => {
  const text = "---\nurl: /start.md\n---\n[A](#a)\n\n---\nurl: /guides/errors.md\n---\n[A](#a)";
  const linked =
    "---\nurl: /start.md\n---\n[A](/start.md#a)\n\n---\nurl: /guides/errors.md\n---\n[A](/guides/errors.md#a)";
  expect(withSiteLinks(text, "/")).toBe(linked);
  expect(withSiteLinks(linked, "/")).toBe(linked);
});

function inRepository(path: string): string {
  return `https://github.com/org-contracts/org-contracts/blob/main/${path}`;
}
