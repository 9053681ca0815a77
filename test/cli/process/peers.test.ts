/** `compile` where its optional peers are not installed. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { program, start } from "../process.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const peers = Object.keys(peerDependencies);

/** The command in a folder whose `node_modules` has its dependencies, and of the peers only these. */
function install(installed: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "org-contracts-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(dirname(program), folder, { recursive: true, filter: (path) => !/node_modules|specs/.test(path) });
  mkdirSync(join(folder, "node_modules"));
  for (const name of [...Object.keys(dependencies), ...installed])
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name), "junction");
  writeFileSync(join(folder, "openapi.json"), JSON.stringify({ openapi: "3.1.0", info: {}, paths: {} }));
  return folder;
}

function compile(folder: string) {
  const args = ["compile", join(folder, "openapi.json"), "--out", join(folder, "out")];
  return start(args, {}, join(folder, "main.js")).finished;
}

test.each([[peers], ...peers.map((name) => [[name]])])("without %j it names what to install", async (missing) => {
  const { code, stdout, stderr } = await compile(install(peers.filter((name) => !missing.includes(name))));
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toBe(
    "✗ `compile` needs openapi-typescript, typescript 5 and yaml: `npm install --save-dev openapi-typescript typescript@5 yaml`.\n",
  );
});

test("with all of them it compiles, and every other command needs none", async () => {
  const { code, stderr } = await compile(install(peers));
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining("✓ Wrote ") });
  const demo = start(["list", "--demo"], {}, join(install([]), "main.js"));
  expect(await demo.finished).toMatchObject({ code: 0 });
});
