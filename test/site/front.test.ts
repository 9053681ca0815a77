/** The front page: what it shows first, and the picture of a request's way. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { providers, titles } from "../../generated/providers.ts";
import { siteFolder } from "../../scripts/docs/serve.ts";
import { open, type Visit, visit } from "./browsing.ts";

let reader: Visit;
beforeAll(async () => {
  reader = await visit();
  await open(reader.page, "");
});
afterAll(() => reader.close());

test("the first example calls all providers at once", async () => {
  const code = reader.page.locator(".samples .code:visible");
  expect(await code.count()).toBe(1);
  const text = await code.innerText();
  expect(text).toContain("await collectMemberships([");
  for (const provider of providers) expect(text).toContain(`"org-contracts/${provider}"`);
});

test.each(["All of them", ...Object.values(titles)])(
  "the example of %s is not cut, and the page does not move when it is chosen",
  async (label) => {
    const { page } = reader;
    const choice = page.getByLabel(label, { exact: true });
    for (const width of [1280, 1440]) {
      await page.setViewportSize({ width, height: 860 });
      const heading = page.getByRole("heading", { name: "Command line" });
      await page.getByLabel("All of them").check();
      const heights = async () => [(await choice.boundingBox())?.y, (await heading.boundingBox())?.y];
      const before = await heights();
      await choice.check();
      expect(await heights()).toEqual(before);
      const code = page.locator(".samples .code:visible");
      expect(await code.count()).toBe(1);
      expect(await code.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    }
  },
);

test("the command is shown, with what it prints", async () => {
  const screen = reader.page.locator("section[aria-labelledby=shell] .code");
  expect(await screen.innerText()).toMatch(/^\$ npx org-contracts list --demo\n/);
  expect(await screen.innerText()).toMatch(new RegExp(`\\d memberships at ${providers.length} providers`));
});

test("the one runtime dependency is that of the clients", async () => {
  const manifest: { dependencies: object } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(Object.keys(manifest.dependencies).length).toBeGreaterThan(1);
  const claims = readFileSync(`${siteFolder}index.html`, "utf8") + readFileSync("docs/threats.md", "utf8");
  for (const [claim] of claims.matchAll(/.{0,20}one runtime dependency.{0,20}/gi)) expect(claim).toContain("clients");
});

describe.each([
  ["horizontal", 1280],
  ["vertical", 390],
] as const)("the %s picture", (kind, width) => {
  test("names each way that a call can end, and keeps its texts apart", async () => {
    const { page } = reader;
    await page.setViewportSize({ width, height: 860 });
    const texts = await page.locator(`.way .${kind}`).evaluate((picture) => {
      const frame = picture.getBoundingClientRect();
      return [...picture.querySelectorAll("text")].map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        const inside = left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom;
        return { text: text.textContent ?? "", left, right, top, bottom, inside };
      });
    });
    expect(texts.filter(({ inside }) => !inside)).toEqual([]);
    const meets = texts.flatMap((one, index) =>
      texts
        .slice(index + 1)
        .filter(({ left, right }) => left < one.right && right > one.left)
        .filter(({ top, bottom }) => top + 2 < one.bottom && bottom - 2 > one.top)
        .map((other) => `${one.text}, ${other.text}`),
    );
    expect(meets).toEqual([]);
    const all = texts.map(({ text }) => text).join(" ");
    for (const error of ["InvalidArgument", "Limiter", "Credential", "Connection", "Timeout", "Api", "Contract"])
      expect(all).toContain(`${error}Error`);
    expect(all).toContain("RateLimitError, unsent");
  });

  test("hangs the TimeoutError at what the deadline covers", async () => {
    const description = await reader.page.locator(`.way .${kind} desc`).innerHTML();
    expect(description).toContain("Credentials, fetch and Body are under one deadline (else TimeoutError)");
  });
});

test("nothing of that is an error, or queries another host", () => {
  expect(reader.complaints).toEqual([]);
});
