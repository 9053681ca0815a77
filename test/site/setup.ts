/**
 * Builds the site with the command that a contributor uses, for the path at which GitHub Pages shows it, unless the gate has
 * just done that and states the path in `BUILT_SITE`; hosts it, and starts one browser for all tests.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { baseOf } from "../../scripts/docs/base.ts";
import { root } from "../docs/documents.ts";
import { chromiumOptions } from "../support/chromium.ts";
import { hostSite } from "./host.ts";

/** Where the tests put what they saw. */
export const screenshots = `${root}test/site/screenshots/`;

declare module "vitest" {
  interface ProvidedContext {
    readonly address: string;
    readonly browser: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const options = chromiumOptions();
  const base = baseOf(process.env.BUILT_SITE ?? "/org-contracts/");
  if (process.env.BUILT_SITE === undefined)
    execFileSync(process.execPath, ["--import", "tsx", "scripts/docs.ts", "--base", base], {
      cwd: root,
      stdio: "inherit",
    });
  rmSync(screenshots, { recursive: true, force: true });
  mkdirSync(screenshots, { recursive: true });
  const [host, browser] = await Promise.all([
    hostSite({ folder: `${root}site/`, base }),
    chromium.launchServer(options),
  ]);
  project.provide("address", host.address);
  project.provide("browser", browser.wsEndpoint());
  return async () => {
    await Promise.all([browser.close(), host.close()]);
  };
}
