/** A browser that loads the package's modules one by one, as they are in the tarball, through an import map. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { codeEntries } from "../../scripts/api/entries.ts";
import { chromiumOptions } from "../support/chromium.ts";
import { load } from "./tools.ts";

/** What of playwright-core is used. */
interface Playwright {
  readonly chromium: {
    launch(options: object): Promise<{
      newPage(): Promise<{
        goto(url: string): Promise<unknown>;
        evaluate(program: string): Promise<unknown>;
      }>;
      close(): Promise<void>;
    }>;
  };
}

export async function inChromium(
  tools: string,
  { folder, origin }: { readonly folder: string; readonly origin: string },
): Promise<unknown> {
  const options = chromiumOptions();
  await writeFile(join(folder, "page.html"), page());
  const { chromium } = await load<Playwright>(tools, "playwright-core");
  const browser = await chromium.launch(options);
  try {
    const tab = await browser.newPage();
    await tab.goto(`${origin}/files/page.html`);
    return await tab.evaluate(`import("/files/program.js").then(({ program }) => program("${origin}"))`);
  } finally {
    await browser.close();
  }
}

function page(): string {
  const modules = "/files/node_modules";
  const imports = {
    "openapi-fetch": `${modules}/openapi-fetch/dist/index.mjs`,
    ...Object.fromEntries(codeEntries().map(({ name, code }) => [name, `${modules}/org-contracts/${code}`])),
  };
  return `<!doctype html><script type="importmap">${JSON.stringify({ imports })}</script>`;
}
