/** The guide "Your own API", to the letter: a folder with a `package.json`, the packed tarball, and what its blocks contain. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, inject, test } from "vitest";
import { npm } from "../../scripts/on-demand.ts";
import { listen } from "../../src/cli/serve.ts";
import { type Block, blocksOf } from "../docs/documents.ts";

const run = promisify(execFile);
const blocks = blocksOf("docs/guides/own-api.md");
const commands = blocks.filter(({ language }) => language === "sh").flatMap(({ code }) => code.split("\n"));
const files = blocks.filter((block): block is Block & { path: string } => block.path !== undefined);

const requests: { readonly line: string; readonly headers: IncomingMessage["headers"]; readonly body: string }[] = [];
/** What the API sends besides what is documented. */
let extra: object = {};
const teams = [1, 2, 3].map((id) => ({ id, name: `Team ${id}`, plan: "free" }));
const api = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  const line = `${request.method} ${request.url}`;
  requests.push({ line, headers: request.headers, body });
  const send = (status: number, value?: unknown) =>
    response.writeHead(status, { "content-type": "application/json" }).end(value && JSON.stringify(value));
  if (request.method === "POST") send(201, { id: 4, ...JSON.parse(body) });
  else if (request.method === "DELETE") send(204);
  else if (line.includes("after=next")) send(200, { teams: teams.slice(2), next: null });
  else send(200, { teams: teams.slice(0, 2), next: "next", ...extra });
});

let folder: string;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "own-api-"));
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  for (const { path, code } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), code);
  }
  const served = await listen(api, 0);
  url = `${served.url}/v1`;
  return async () => {
    await served.close();
    await rm(folder, { recursive: true, force: true });
  };
});

/** Where `npx` finds a command of a package, too. */
const path = () => `${join(folder, "node_modules/.bin")}${delimiter}${process.env.PATH}`;

const shell = (command: string) =>
  run("sh", ["-c", command.replace(/^npx /, "")], {
    cwd: folder,
    env: { ...process.env, PATH: path(), ORG_CONTRACTS_ACME_URL: url, ACME_TOKEN: "a-token" },
  }).catch((error: { stdout: string; stderr: string }) => {
    throw new Error(`${command}\n${error.stdout}${error.stderr}`);
  });

// It installs from the registry.
test("its commands and its program do what it states", { timeout: 300_000 }, async () => {
  expect(commands).toHaveLength(6);
  const [install = "", tools = "", compile = "", tsc = "", main = "", list = ""] = commands;
  // Both at once, with the tarball in place of the published package.
  expect([install, tools]).toEqual(["npm install org-contracts", expect.stringMatching(/^npm install --save-dev /)]);
  await npm(["install", inject("tarball"), ...tools.split(" ").slice(3)], folder);
  const { stderr } = await shell(compile);
  expect(stderr).toContain("Wrote src/generated/acme/types.ts and src/generated/acme/operations.ts");
  await shell(tsc);
  const { stdout } = await shell(main);
  expect(stdout).toBe("1 Team 1 free\n2 Team 2 free\n3 Team 3 free\n");
  expect(requests.map(({ line }) => line)).toEqual([
    "POST /v1/teams",
    "GET /v1/teams?limit=50",
    "GET /v1/teams?limit=50&after=next",
    "DELETE /v1/teams/4",
  ]);
  expect(requests[0]).toMatchObject({
    headers: { authorization: "Bearer a-token", "acme-version": "2026-01-01", "content-type": "application/json" },
    body: '{"name":"Platform"}',
  });
  const listed = await shell(list);
  expect(listed.stdout).toMatch(/^acme +Team 3 +3 /m);
  expect(listed.stderr).toContain("acme may be incomplete: Acme does not list archived teams.");
});

test("its verification ends with 1 where the API has changed", async () => {
  await shell("node dist/verify.js");
  extra = { region: "eu" };
  await expect(shell("node dist/verify.js")).rejects.toThrow("drift: listTeams /region is not documented");
});
