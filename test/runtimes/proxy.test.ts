/** The guide to proxies: which runtimes send requests through the proxy that the environment names. */
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, beforeEach, expect, inject, test } from "vitest";
import { listen, type Served, serve } from "../../src/cli/serve.ts";
import { createDouble } from "../../src/testing/index.ts";
import { installRuntimes, nodes, type Runtimes } from "./tools.ts";

const folder = inject("folder");
let runtimes: Runtimes;
let server: Served;
let proxy: Served;
/** How often the proxy was used. */
let uses = 0;

beforeAll(async () => {
  runtimes = await installRuntimes();
  await writeFile(
    join(folder, "proxied.js"),
    `import { createK6Client } from "org-contracts/k6";
     const k6 = createK6Client({ auth: { token: "any" }, baseUrl: process.env.BASE_URL, retries: 0 });
     console.log((await k6.organizations.list()).length);`,
  );
});

beforeEach(async () => {
  uses = 0;
  server = await serve(createDouble("k6").fetch);
  const { hostname, port } = new URL(server.url);
  const proxying = createServer((_, response) => {
    // A plain request for an absolute URL: it is enough to know that it came here.
    uses++;
    response.writeHead(502).end();
  }).on("connect", (_, socket) => {
    uses++;
    const upstream = connect(Number(port), hostname, () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      upstream.pipe(socket).pipe(upstream);
    });
    for (const each of [socket, upstream]) each.on("error", () => {});
    socket.on("close", () => upstream.destroy());
  });
  proxy = await listen(proxying, 0);
  return async () => {
    await server.close();
    await proxy.close();
  };
});

async function usesOfProxy(command: string, args: readonly string[], variables: object): Promise<number> {
  const addresses = { BASE_URL: server.url, HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url };
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...addresses, ...variables };
  await promisify(execFile)(command, [...args, "proxied.js"], { cwd: folder, env, timeout: 60_000 }).catch(() => {});
  return uses;
}

const variable = { NODE_USE_ENV_PROXY: "1" };

test.each(Object.keys(nodes))("Node %s uses it where NODE_USE_ENV_PROXY is set, except Node 20", async (version) => {
  const node = runtimes.node(version);
  expect(await usesOfProxy(node, [], {})).toBe(0);
  expect(await usesOfProxy(node, [], { ...variable, NO_PROXY: "127.0.0.1" })).toBe(0);
  expect(await usesOfProxy(node, [], variable)).toBe(version.startsWith("20.") ? 0 : 1);
});

test("Bun and Deno use it without any setting", async () => {
  expect(await usesOfProxy(runtimes.bun, ["--no-install"], {})).toBe(1);
  uses = 0;
  expect(await usesOfProxy(runtimes.deno, ["run", "--allow-all", "--no-remote", "--no-lock"], {})).toBe(1);
});
