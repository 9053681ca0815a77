/** The guide to proxies: which runtimes send requests through the proxy that the environment names. */
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, inject, test } from "vitest";
import { listen, type Served, serve } from "../../src/cli/serve.ts";
import { createDouble } from "../../src/testing/index.ts";
import { installRuntimes, type Runtimes } from "./tools.ts";

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

const enabled = { NODE_USE_ENV_PROXY: "1" };
const ofDeno = ["run", "--allow-all", "--no-remote", "--no-lock"];

test.each([
  ["Node 20 does not, though NODE_USE_ENV_PROXY is set", () => runtimes.node("20.19"), [], enabled, 0],
  ["Node 22 does where NODE_USE_ENV_PROXY is set", () => runtimes.node("22"), [], enabled, 1],
  ["Node 24 does where NODE_USE_ENV_PROXY is set", () => runtimes.node("24"), [], enabled, 1],
  ["Node 24 does not where it is not set", () => runtimes.node("24"), [], {}, 0],
  ["Node 24 does not for hosts in NO_PROXY", () => runtimes.node("24"), [], { ...enabled, NO_PROXY: "127.0.0.1" }, 0],
  ["Bun does without any setting", () => runtimes.bun, ["--no-install"], {}, 1],
  ["Deno does without any setting", () => runtimes.deno, ofDeno, {}, 1],
])("%s", async (_, command, args, variables, expected) => {
  uses = 0;
  const addresses = { BASE_URL: server.url, HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url };
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...addresses, ...variables };
  const ran = await promisify(execFile)(command(), [...args, "proxied.js"], { cwd: folder, env }).catch(
    () => undefined,
  );
  expect(uses).toBe(expected);
  // Without the proxy it reached the double.
  if (expected === 0) expect(ran?.stdout).toBe("2\n");
});
