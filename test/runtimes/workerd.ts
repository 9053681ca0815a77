/** The runtime of Workers: a Worker is one bundle, and each of its requests has a context of its own. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { secret } from "./server.ts";

/** What a Worker responds to a request for the program, and to six that share clients, of which three come at once. */
export async function inWorkerd(
  binary: string,
  { folder, origin }: { readonly folder: string; readonly origin: string },
): Promise<{ readonly program: unknown; readonly shared: unknown }> {
  const place = await mkdtemp(join(folder, "worker-"));
  try {
    await build({
      stdin: { contents: worker, resolveDir: folder },
      bundle: true,
      format: "esm",
      conditions: ["workerd", "worker", "browser"],
      outfile: join(place, "worker.js"),
    });
    await writeFile(join(place, "config.capnp"), config(origin));
    const { stdout, stderr } = await promisify(execFile)(binary, ["test", "config.capnp"], { cwd: place });
    const response = /^responses: (.*)$/m.exec(stdout + stderr)?.[1];
    if (response === undefined) throw new Error(`The Worker printed no response:\n${stdout}${stderr}`);
    return JSON.parse(response);
  } finally {
    await rm(place, { recursive: true });
  }
}

const worker = `
  import { createArcheraClient } from "org-contracts/archera";
  import { createAuth0Client } from "org-contracts/auth0";
  import { program } from "./program.js";

  let shared;
  const clients = (origin) => ({
    archera: createArcheraClient({ auth: { apiKey: "a-key" }, baseUrl: origin + "/responses" }),
    auth0: createAuth0Client({
      domain: "tenant.example.com",
      auth: { clientId: "${secret}", clientSecret: "${secret}" },
      baseUrl: origin + "/auth0/api/v2",
    }),
  });

  export default {
    async fetch(request, { ORIGIN }) {
      if (request.url.endsWith("/program")) return Response.json(await program(ORIGIN));
      shared ??= clients(ORIGIN);
      const names = (items) => items.map(({ name }) => name);
      const { items } = await shared.auth0.organizations.list("auth0|1");
      return Response.json([names(await shared.archera.organizations.list()), items.length]);
    },
    async test(controller, { SELF }) {
      const send = async (path) => (await SELF.fetch("http://worker" + path)).json();
      const program = await send("/program");
      const shared = await Promise.all(Array.from({ length: 3 }, () => send("/shared")));
      for (let time = 0; time < 3; time++) shared.push(await send("/shared"));
      console.log("responses: " + JSON.stringify({ program, shared }));
    },
  };`;

/** No compatibility flag: the Worker has nothing of Node's. */
function config(origin: string): string {
  return `using Workerd = import "/workerd/workerd.capnp";
    const config :Workerd.Config = (services = [
      (name = "main", worker = (
        modules = [(name = "worker", esModule = embed "worker.js")],
        compatibilityDate = "2026-01-01",
        bindings = [(name = "ORIGIN", text = "${origin}"), (name = "SELF", service = "main")],
        globalOutbound = "network",
      )),
      (name = "network", network = (allow = ["private"])),
    ]);`;
}
