/** The packed tarball, installed in an empty folder, in every runtime that the README names. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { inChromium } from "./chromium.ts";
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

describe("workerd", () => {
  test("runs the program, bundled as Workers are", async () => {
    expect(await inWorkerd(runtimes.workerd, { folder, origin, path: "/program" })).toEqual([checks, checks]);
  });

  test("serves many requests with clients that were made once, outside of them", async () => {
    const responses = await inWorkerd(runtimes.workerd, { folder, origin, path: "/shared", times: 3 });
    expect(responses).toEqual(Array.from({ length: 6 }, () => [["Acme"], 6]));
  });
});

test("Chromium runs the program from the package's files as they are", async () => {
  expect(await inChromium(runtimes.folder, { folder, origin })).toEqual(checks);
});
