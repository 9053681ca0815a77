/** The guide's script: doubles in the background, which end with it. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { blocksOf } from "../../docs/documents.ts";
import { bare, program } from "../process.ts";

const run = promisify(execFile);
const script = blocksOf("docs/guides/testing.md").find(({ code }) => code.includes("trap"))?.code ?? "";

/** A folder with the command installed, and with what an earlier run has left. */
async function project(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "org-contracts-script-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, "node_modules/.bin"), { recursive: true });
  const command = `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`;
  await writeFile(join(folder, "node_modules/.bin/org-contracts"), command, { mode: 0o755 });
  const scripts = { test: "org-contracts list --provider cloudflare --format csv" };
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, scripts }));
  await writeFile(join(folder, "doubles.env"), "export ORG_CONTRACTS_CLOUDFLARE_URL='http://127.0.0.1:9/client/v4'\n");
  return folder;
}

test("a script runs with doubles in the background, and ends them", async () => {
  const folder = await project();
  const { stdout } = await run("sh", ["-ec", script], { cwd: folder, env: bare() });
  expect(stdout).toContain("Juniper Freight");
  const [, url = ""] = /_URL='(.*)'/.exec(await readFile(join(folder, "doubles.env"), "utf8")) ?? [];
  await expect.poll(() => fetch(url).catch(() => "ended")).toBe("ended");
});

test("a script whose doubles do not start fails, and does not wait", async () => {
  const folder = await project();
  const misspelled = script.replace("doubles cloudflare", "doubles nobody");
  const ended = run("sh", ["-ec", misspelled], { cwd: folder, env: bare() });
  await expect(ended).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining("nobody") });
});
