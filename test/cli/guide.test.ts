/** The commands in the guides run. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { connectors } from "../../generated/connectors.ts";
import { providers } from "../../generated/providers.ts";
import { blocksOf } from "../docs/documents.ts";
import { run } from "./command.ts";
import { createFolder, har } from "./files.ts";
import { serveAll } from "./providers.ts";

const folder = (await createFolder()).path("guide");
const guides = ["docs/guides/command.md", "docs/guides/conformance.md"];

test("each command of the guides is understood, and does what it should", async () => {
  const commands = guides.flatMap(blocksOf).filter(({ language }) => language === "sh");
  expect(commands.length).toBeGreaterThan(2);
  await mkdir(folder);
  await writeFile(join(folder, "accepted.json"), "[]");
  await writeFile(join(folder, "session.har"), har({ url: "https://api.archera.ai/v1/orgs", body: [] }));
  await writeFile(join(folder, "users.txt"), "auth0|654e2f1a9b3c4d5e6f708192\n");
  const here = (word: string) => (/^[\w-]+\.(json|har|txt|ndjson|yaml)$/.test(word) ? join(folder, word) : word);
  const runLine = async (line: string) => {
    const { variables } = await serveAll();
    const [command = "", target] = line.split(/ >>? /);
    const args = command.split(" ").slice(2).map(here);
    const response = args[0] === "leave" ? ["--yes"] : [];
    // A command that serves runs until nobody reads its output.
    const reader = new AbortController();
    const options = args[0] === "doubles" ? { outputClosed: reader.signal, onOutput: () => reader.abort() } : {};
    const { code, stdout } = await run([...args, ...response], variables, options);
    if (target !== undefined) await writeFile(here(target), stdout);
    return code;
  };
  const codes = commands.map(async ({ code }) => {
    const all: (number | null)[] = [];
    for (const line of code.split("\n")) all.push(await runLine(line));
    return [code, Math.max(...all.map(Number))];
  });
  expect(await Promise.all(codes)).toEqual(commands.map(({ code }) => [code, 0]));
});

test("the workflow runs verify, with every provider's variables and no other", async () => {
  const [workflow] = blocksOf("docs/guides/conformance.md").filter(({ language }) => language === "yaml");
  const { on, jobs } = parse(workflow?.code ?? "");
  expect(on.schedule[0].cron).toMatch(/^\d+ \d+ \* \* \*$/);
  const step = jobs.verify.steps.find(({ env }: { env?: object }) => env !== undefined);
  const known = providers.flatMap((provider) => {
    const { required = [], credentials } = connectors[provider];
    return [...required, ...credentials.flat()];
  });
  const given: Record<string, string> = step.env;
  for (const [name, value] of Object.entries(given)) {
    expect(known).toContain(name);
    expect(value).toMatch(new RegExp(`^\\$\\{\\{ (secrets|vars)\\.${name} \\}\\}$`));
  }
  const { variables } = await serveAll();
  const { code, stdout } = await run(step.run.split(" ").slice(2), variables);
  expect(code).toBe(0);
  expect(stdout).toContain("cloudflare listMemberships: as documented");
});
