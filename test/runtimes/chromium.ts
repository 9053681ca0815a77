/** A browser that loads the package's modules one by one, as they are in the tarball, through an import map. */
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { codeEntries } from "../../scripts/api/entries.ts";
import { load } from "./tools.ts";

/** Debian's browser, or the one that GitHub's machines have. */
const browsers = ["/usr/bin/chromium", "/usr/bin/google-chrome"];
/** What Debian's build needs as root and without a display; the rest keeps it from calling home. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

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
  const executablePath = browsers.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error(`${browsers[0]} is missing: .ci/packages installs it on Debian.`);
  await writeFile(join(folder, "page.html"), page());
  const { chromium } = await load<Playwright>(tools, "playwright-core");
  const browser = await chromium.launch({ executablePath, args });
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
