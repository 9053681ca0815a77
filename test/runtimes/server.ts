/** What the program asks: one server whose paths are its cases, and which also serves a folder, for the browser. */
import { createReadStream, existsSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join } from "node:path";

export interface Server {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves the folder below `/files/`. */
export async function startServer(folder: string): Promise<Server> {
  const answer = answerer();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = join(folder, pathname.replace("/files/", "/"));
    if (pathname.startsWith("/files/") && existsSync(file)) {
      response.setHeader("content-type", types[extname(file)] ?? "text/plain");
      createReadStream(file).pipe(response);
    } else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
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

function answerer(): (request: IncomingMessage, response: ServerResponse) => void {
  const failed = new Set<string>();
  return (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const json = (body: unknown, status = 200, headers = {}) =>
      void response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
    switch (pathname) {
      case "/pages/user/organizations":
        return json(page(Number(searchParams.get("page") ?? 1)));
      case "/tenant/oauth/token":
        return json({ access_token: "the-token", expires_in: 3600 });
      case "/tenant/api/v2/users/auth0%7C1/organizations":
        if (request.headers.authorization !== "Bearer the-token") break;
        return json([{ id: "org_1", name: "acme" }]);
      case "/answers/v3/organizations/1":
        return json({ organization: { id: 1, name: "Acme" } });
      case "/answers/v3/organizations":
        return json({ organizations: [{ id: 1, name: "Acme" }] });
      case "/answers/v1/orgs":
        return json([organization]);
      case "/refuses/v1/orgs":
        return json({ message: `not with ${request.headers["x-api-key"]}` }, 401);
      case "/violates/v1/orgs":
        return json([{ ...organization, org_id: 1 }]);
      case "/drifts/v1/orgs":
        return json([{ ...organization, plan: "large" }]);
      case "/limits/v1/orgs":
        return json({ message: "later" }, 429, { "retry-after": "3600" });
      case "/stalls/v1/orgs":
        return void response.writeHead(200, { "content-type": "application/json" }).write("[");
      case "/redirects/v1/orgs":
        return void response.writeHead(302, { location: "/answers/v1/orgs" }).end();
    }
    if (/^\/flaky-[\d.]+\/v1\/orgs$/.test(pathname)) {
      if (failed.has(pathname)) return json([organization]);
      failed.add(pathname);
      return json({ message: "not now" }, 503, { "retry-after": "0" });
    }
    json({ message: `there is no ${pathname}` }, 404);
  };
}

/** Five organizations and one more. */
function page(number: number) {
  const names = [["1", "2", "3", "4", "5"], ["6"]][number - 1] ?? [];
  return {
    success: true,
    errors: [],
    messages: [],
    result: names.map((name) => ({ id: name, name })),
    result_info: { count: names.length, page: number, per_page: 5, total_count: 6 },
  };
}
