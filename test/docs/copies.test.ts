/** The links of the Markdown copies of the site's pages. That each leads somewhere is a test of the built site. */
import { expect, test } from "vitest";
import { withSiteLinks } from "../../scripts/docs/copies.ts";

const inRepository = (path: string) => `https://github.com/org-contracts/org-contracts/blob/main/${path}`;

test.each([
  ["[A](retries.md#timeouts)", "[A](/x/guides/retries.md#timeouts)"],
  ["[A](../index.md), [B](../reference/index.md#a)", "[A](/x/), [B](/x/reference.md#a)"],
  ["[A](#a) and [B](/guides/retries.md)", "[A](/x/guides/errors.md#a) and [B](/x/guides/retries.md)"],
  ["[![A](https://a.example/a)](../../LICENSE)", `[![A](https://a.example/a)](${inRepository("LICENSE")})`],
  ["[a]: retries.md\n  [b]: https://b.example/", "[a]: /x/guides/retries.md\n  [b]: https://b.example/"],
  ["`[A](retries.md)`, `` ` `` [`A`](retries.md)", "`[A](retries.md)`, `` ` `` [`A`](/x/guides/retries.md)"],
  ["```md\n[A](retries.md)\n```\n[A](retries.md)", "```md\n[A](retries.md)\n```\n[A](/x/guides/retries.md)"],
  ["````md\n```\n[A](retries.md)\n````", "````md\n```\n[A](retries.md)\n````"],
  [
    "[A](docs/guides/errors.md), [B](examples)",
    `[A](/x/guides/errors.md), [B](${inRepository("examples")})`,
    "start.md",
  ],
  ["[code](#property-code)", "[code](/x/typescript/github.md)", "typescript/github.md"],
])("%s becomes %s", (text, expected, page = "guides/errors.md") => {
  const head = `---\nurl: /x/${page}\n---\n`;
  expect(withSiteLinks(`${head}${text}`, "/x/")).toBe(`${head}${expected}`);
});

test("copies after one another have each their own links, and those that are made stay as they are", () => {
  const copies = (first: string, second: string) =>
    `---\nurl: /start.md\n---\n[A](${first})\n\n---\nurl: /guides/errors.md\n---\n[A](${second})`;
  const linked = copies("/start.md#a", "/guides/errors.md#a");
  expect(withSiteLinks(copies("#a", "#a"), "/")).toBe(linked);
  expect(withSiteLinks(linked, "/")).toBe(linked);
});
