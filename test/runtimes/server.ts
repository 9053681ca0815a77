/** What the program calls: one server whose paths are its cases. It also serves a folder, for the browser, and doubles. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { doubles } from "../../generated/doubles.ts";
import { type Provider, providers } from "../../generated/providers.ts";
import { type Served, serve } from "../../src/cli/serve.ts";
import { createDouble } from "../../src/testing/index.ts";

/** Each part of the credential that a double accepts; `program.js` has the same. */
export const secret = "a-credential-that-nobody-may-see";

/** Serves the folder below `/files/`, and a double of each provider below its name. */
export function startServer(folder: string): Promise<Served> {
  const respond = responder();
  const started = new Map(providers.map((provider) => [`${provider}`, doubleOf(provider)]));
  return serve(async (request) => {
    const { origin, pathname, href } = new URL(request.url);
    const [, start = ""] = pathname.split("/");
    const double = started.get(start);
    if (double) return double.fetch(new Request(href.replace(`${origin}/${start}`, origin), request));
    const file = join(folder, pathname.replace("/files/", "/"));
    if (!pathname.startsWith("/files/") || !existsSync(file)) return respond(request, pathname);
    const headers = { "content-type": types[extname(file)] ?? "text/plain" };
    return new Response(await readFile(file), { headers });
  });
}

/** It has six items, and accepts the last kind of credential. */
function doubleOf(provider: Provider) {
  const { options, credentials } = doubles[provider];
  const parts = credentials.at(-1)?.map((name) => [name, secret]) ?? [];
  const given = { [options[0] ?? ""]: { count: 6, at: () => ({}) }, auth: Object.fromEntries(parts) };
  return createDouble(provider, given);
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
};

const organization = {
  org_id: "1f0e7d1c-6b3a-4f5e-9a87-2d4c6b8e0f13",
  name: "Acme",
  role: "admin",
  kind: "direct",
};

function responder(): (request: Request, pathname: string) => Response {
  const failed = new Set<string>();
  const json = (body: unknown, status = 200, headers = {}) => Response.json(body, { status, headers });
  return ({ headers }, pathname) => {
    switch (pathname) {
      case "/responses/v1/orgs":
        return json([organization]);
      case "/rejects/v1/orgs":
        return json({ message: `not with ${headers.get("x-api-key")}` }, 401);
      case "/violates/v1/orgs":
        return json([{ ...organization, org_id: 1 }]);
      case "/drifts/v1/orgs":
        return json([{ ...organization, plan: "large" }]);
      case "/limits/v1/orgs":
        return json({ message: "later" }, 429, { "retry-after": "3600" });
      case "/stalls/v1/orgs":
        return new Response(new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode("[")) }), {
          headers: { "content-type": "application/json" },
        });
      case "/redirects/v1/orgs":
        return new Response(null, { status: 302, headers: { location: "/responses/v1/orgs" } });
    }
    if (/^\/flaky-[\d.]+\/v1\/orgs$/.test(pathname)) {
      if (failed.has(pathname)) return json([organization]);
      failed.add(pathname);
      return json({ message: "not now" }, 503, { "retry-after": "0" });
    }
    return json({ message: `there is no ${pathname}` }, 404);
  };
}
