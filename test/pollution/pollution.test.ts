/** Somebody else has put properties on `Object.prototype`: no option and no part of a request is read from there. */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build, type Plugin } from "esbuild";
import { expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { json } from "../faults/responses.ts";
import { startServer } from "../faults/server.ts";
import { good, secret, subjects } from "../faults/subjects.ts";

const run = promisify(execFile);

/** A bundle has only what is imported by name. */
const facts: Plugin = {
  name: "facts",
  setup({ onLoad }) {
    onLoad({ filter: /support.providers\.ts$/ }, () => ({
      contents: [
        ...providers.map((provider, at) => `import p${at} from "../providers/${provider}/subject.ts";`),
        `export const ofEachProvider = async () => ({ ${providers.map((provider, at) => `"${provider}": p${at}`)} });`,
        "export const byProvider = Object.fromEntries;",
      ].join("\n"),
      resolveDir: join(import.meta.dirname, "../support"),
    }));
  },
};

test("clients send and give the same, whatever every object has got", async () => {
  const folder = await mkdtemp(join(tmpdir(), "pollution-"));
  const server = await startServer();
  server.does((exchange) => {
    const [, provider = ""] = exchange.url.pathname.split("/");
    const isExchange = exchange.url.pathname.endsWith("/oauth/token");
    const subject = Object.values(subjects).find((each) => each.provider === provider);
    json(isExchange ? { access_token: secret } : subject && good(subject))(exchange);
  });
  try {
    const outfile = join(folder, "program.mjs");
    const entry = join(import.meta.dirname, "program.ts");
    // As published: esbuild and vitest would add calls of `Object.defineProperty` of their own.
    await build({
      ...{ entryPoints: [entry], outfile, bundle: true, format: "esm", platform: "node", keepNames: false },
      plugins: [facts],
      // For the parser of YAML, and for the place of the specs.
      banner: { js: 'import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);' },
      define: { "import.meta.url": JSON.stringify(new URL("../../src/compiler/spec.ts", import.meta.url)) },
    });
    const { stdout } = await run(process.execPath, [outfile, server.origin]);
    const { names, fatal, uses, wrong } = JSON.parse(stdout);
    expect(wrong).toEqual([]);
    expect([names, uses]).toEqual([51, 3 * providers.length + 2]);
    const sent = server.requests.filter(({ method }) => method !== "POST");
    expect(sent).toHaveLength((names - fatal.length) * uses);
    for (const { provider, target, header, scheme } of Object.values(subjects)) {
      const own = sent.filter((request) => request.target.startsWith(`/${provider}/`));
      expect(own.length).toBeGreaterThan(names);
      for (const request of own) {
        expect(request.target.replace(/\?page(%5Bnumber%5D)?=\d$/, "")).toBe(`/${provider}${target}`);
        expect(request).toMatchObject({ method: "GET", body: "", headers: { [header]: scheme + secret } });
        expect(request.headers).not.toHaveProperty("x-evil");
      }
    }
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
});
