/** `list --source`: custom sources beside the providers. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { run } from "./command.ts";
import { archeraOf, archeraOrganization, serveAs } from "./providers.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "org-contracts-"));
  return () => rm(folder, { recursive: true });
});

async function module(text: string): Promise<string> {
  const file = join(folder, `${Math.random()}.mjs`);
  await writeFile(file, text);
  return file;
}

const acme = (body: string) => `({
  provider: "acme",
  async *listMemberships() {
    ${body}
  },
})`;
/** @param id - A JavaScript expression. */
const membership = (id: string) =>
  `yield { provider: "acme", organizationId: ${id}, organizationName: "Acme", roles: [], status: "member", source: {} };`;
const ids = (stdout: string) =>
  JSON.parse(stdout).memberships.map(
    ({ provider, organizationId }: Record<string, string>) => `${provider} ${organizationId}`,
  );

test("one source needs no configured provider", async () => {
  const file = await module(`export default ${acme(membership('"1"'))}`);
  const { code, stdout, stderr } = await run(["list", "--source", file]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/acme +Acme +1 +- +member/);
  expect(stderr).toBe("");
});

test("an array, or a function of the environment, comes after the configured providers", async () => {
  const variables = await serveAs("archera", archeraOf([archeraOrganization("Juniper")]), { onTestFinished });
  const array = await module(`export default [${acme(membership('"1"'))}, ${acme(membership('"2"'))}]`);
  const made = await module(`export default async ({ ACME_ID }) => ${acme(membership("ACME_ID"))}`);
  const { code, stdout } = await run(["list", "--format", "json", "--source", array, made], {
    ...variables,
    ACME_ID: "3",
  });
  expect(code).toBe(0);
  expect(ids(stdout)).toEqual([expect.stringMatching(/^archera /), "acme 1", "acme 2", "acme 3"]);
});

test("one that fails ends the command with 1, and keeps what came before", async () => {
  const file = await module(`export default ${acme(`${membership('"1"')} throw new Error("down");`)}`);
  const { code, stdout, stderr } = await run(["list", "--source", file, "--format", "json"]);
  expect(code).toBe(1);
  expect(ids(stdout)).toEqual(["acme 1"]);
  expect(JSON.parse(stdout).failures).toEqual([{ provider: "acme", error: { name: "Error", message: "down" } }]);
  expect(stderr).toContain("✗ down");
});

test.each([
  ["is missing", undefined, "cannot be used as a source"],
  ["throws", "throw new Error('mine')", "mine"],
  ["exports nothing", "", "its default export is not a source"],
  ["exports something else", "export default { provider: 'acme' }", "its default export is not a source"],
])("a module that %s is wrong usage", async (_, text, message) => {
  const file = text === undefined ? join(folder, "missing.mjs") : await module(text);
  const { code, stderr } = await run(["list", "--source", file]);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
});
