/** Builds the site with the command that a contributor uses, serves it, and starts one browser for all tests. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { serve } from "../../scripts/docs/serve.ts";
import { root } from "../docs/documents.ts";
import { screenshots } from "./screenshots.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly address: string;
    readonly browser: string;
  }
}

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(executablePath))
    throw new Error(
      `There is no ${executablePath}. Install it (\`apt-get install -y chromium\`), or say in CHROMIUM where it is.`,
    );
  execFileSync(process.execPath, ["--import", "tsx", "scripts/docs.ts"], { cwd: root, stdio: "inherit" });
  rmSync(screenshots, { recursive: true, force: true });
  mkdirSync(screenshots, { recursive: true });
  const [served, browser] = await Promise.all([serve(), chromium.launchServer({ executablePath, args })]);
  project.provide("address", served.url);
  project.provide("browser", browser.wsEndpoint());
  return async () => {
    await Promise.all([browser.close(), served.close()]);
  };
}
