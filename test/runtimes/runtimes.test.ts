/** The packed tarball, installed in an empty folder, in every runtime that the README names. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import { codeEntries } from "../../scripts/api/entries.ts";
import { chromiumOptions } from "../support/chromium.ts";
import { checks, held, main } from "./program.ts";
import { installRuntimes, nodes, type Runtimes } from "./tools.ts";
import { inWorkerd } from "./workerd.ts";

const folder = inject("folder");
const origin = inject("origin");
let runtimes: Runtimes;

beforeAll(async () => {
  runtimes = await installRuntimes();
  await writeFile(join(folder, "main.js"), main("./program.js"));
  await writeFile(
    join(folder, "main.cjs"),
    `for (const name of Object.values(require("./entries.js"))) if (typeof name !== "object") throw new Error("no entry");
     const { createK6Client } = require("org-contracts/k6");
     if (typeof createK6Client !== "function") throw new Error("no factory");
     require("./program.js").program(process.argv.at(-1)).then((held) => console.log(JSON.stringify(held)));`,
  );
});

describe.each(Object.keys(nodes))("Node %s", (version) => {
  test("runs the program that imports the package", async () => {
    expect(await held(runtimes.node(version), ["main.js", origin], folder)).toEqual(checks);
  });

  test("runs the program that requires the package", async () => {
    expect(await held(runtimes.node(version), ["--no-warnings", "main.cjs", origin], folder)).toEqual(checks);
  });
});

test("Bun runs the program", async () => {
  expect(await held(runtimes.bun, ["--no-install", "main.js", origin], folder)).toEqual(checks);
});

test("Deno runs the program with leave to use the network and nothing else", async () => {
  const allowed = ["run", "--no-prompt", "--no-remote", "--no-lock", "--allow-net=127.0.0.1"];
  expect(await held(runtimes.deno, [...allowed, "main.js", origin], folder)).toEqual(checks);
});

test("workerd runs the program, bundled as Workers are, and serves requests with clients that were made in the first", async () => {
  const { program, shared } = await inWorkerd(runtimes.workerd, { folder, origin });
  expect(program).toEqual(checks);
  expect(shared).toEqual(Array.from({ length: 6 }, () => [["Acme"], 6]));
});

test("Chromium runs the program from the package's files as they are, through an import map", async () => {
  const modules = "/files/node_modules";
  const imports = {
    "openapi-fetch": `${modules}/openapi-fetch/dist/index.mjs`,
    ...Object.fromEntries(codeEntries().map(({ name, code }) => [name, `${modules}/org-contracts/${code}`])),
  };
  const html = `<!doctype html><script type="importmap">${JSON.stringify({ imports })}</script>`;
  await writeFile(join(folder, "page.html"), html);
  const browser = await chromium.launch(chromiumOptions());
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(`${origin}/files/page.html`);
  const program = `import("/files/program.js").then(({ program }) => program("${origin}"))`;
  expect(await page.evaluate(program)).toEqual(checks);
});
