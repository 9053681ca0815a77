/**
 * Builds the site with the command that a contributor uses, unless the gate has just done that and says so in
 * `BUILT_SITE`; serves it, and starts one browser for all tests.
 */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { root } from "../docs/documents.ts";
import { chromiumOptions } from "../support/chromium.ts";
import { screenshots } from "./screenshots.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly address: string;
    readonly browser: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const options = chromiumOptions();
  if (process.env.BUILT_SITE === undefined)
    execFileSync(process.execPath, ["--import", "tsx", "scripts/docs.ts"], { cwd: root, stdio: "inherit" });
  rmSync(screenshots, { recursive: true, force: true });
  mkdirSync(screenshots, { recursive: true });
  const [served, browser] = await Promise.all([serve(), chromium.launchServer(options)]);
  project.provide("address", served.address);
  project.provide("browser", browser.wsEndpoint());
  return async () => {
    await Promise.all([browser.close(), served.close()]);
  };
}

/** As `npm run docs:serve` does it, at a port that is free. */
async function serve(): Promise<{ readonly address: string; readonly close: () => Promise<unknown> }> {
  const probe = createServer().listen(0);
  await once(probe, "listening");
  const port = Object(probe.address()).port;
  await new Promise((done) => probe.close(done));
  const server = spawn(
    process.execPath,
    ["node_modules/vitepress/bin/vitepress.js", "preview", "docs", "--port", port],
    {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  for await (const text of server.stdout) if (String(text).includes(String(port))) break;
  return {
    address: `http://localhost:${port}/`,
    close: () => {
      server.kill();
      return once(server, "exit");
    },
  };
}
