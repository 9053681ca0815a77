/** A reader's browser, which notes everything that a page should not do. */
import { readdirSync } from "node:fs";
import { type BrowserContextOptions, chromium, type Page, type ViewportSize } from "playwright-core";
import { inject } from "vitest";
import { root } from "../docs/documents.ts";
import type { Site } from "./links.ts";

const address = inject("address");

export const site: Site = { folder: `${root}site/`, base: new URL(address).pathname };

export interface Visit {
  readonly page: Page;
  /** Errors on the console, exceptions, violations of the page's policy, failed requests, and requests outside of the site. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

export async function visit(options: BrowserContextOptions = {}): Promise<Visit> {
  const browser = await chromium.connect(inject("browser"));
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const complain = (what: string) => complaints.push(`${new URL(page.url()).pathname}: ${what}`);
  // Some violations are reported by this event alone.
  await page.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
      console.error(`violates ${effectiveDirective}: ${blockedURI}`),
    ),
  );
  page.on("console", (message) => message.type() === "error" && complain(message.text()));
  page.on("pageerror", (error) => complain(error.message));
  // Pages that a link leads to are loaded ahead, and given up when the reader moves on.
  page.on("requestfailed", (request) => {
    if (request.failure()?.errorText !== "net::ERR_ABORTED") complain(`${request.url()} failed`);
  });
  page.on("response", (response) => response.status() >= 400 && complain(`${response.url()} is ${response.status()}`));
  page.on("request", (request) => {
    const { protocol } = new URL(request.url());
    if (!request.url().startsWith(address) && protocol !== "data:") complain(`requests ${request.url()}`);
  });
  return { page, complaints, close: () => browser.close() };
}

/** The pages of the site, relative to it. */
export function pages(): string[] {
  return filesOf(site.folder, ".html");
}

export function filesOf(folder: string, extension: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(extension))
    .sort();
}

/**
 * Opens a page of the site and waits until its script has taken over.
 * @param viewport - The size to open it in. It is set while no page is open, which would be laid out anew.
 */
export async function open(
  page: Page,
  path: string,
  { viewport }: { readonly viewport?: ViewportSize } = {},
): Promise<void> {
  await page.goto("about:blank");
  if (viewport !== undefined) await page.setViewportSize(viewport);
  await page.goto(address + path);
  await page.waitForFunction(() => "__vue_app__" in (document.querySelector("#app") ?? {}));
}

/** Keeps the theme from loading the pages ahead that links in sight lead to: it does not where the reader saves data. */
export async function loadNothingAhead(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  });
}
