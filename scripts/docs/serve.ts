/** `npm run docs:serve`: the site at an address of this machine, as any static host would serve it. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, STATUS_CODES } from "node:http";
import { extname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { listen, type Served, urlOf } from "../../src/cli/serve.ts";

export const siteFolder = fileURLToPath(new URL("../../site/", import.meta.url));

const types: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".yaml": "application/yaml",
};

export async function serve(port = 0, folder = siteFolder): Promise<Served> {
  const server = createServer((request, response) => {
    const { status, headers, body } = respond(request, folder);
    response.writeHead(status, { ...headers, "content-length": body.length }).end(body);
  });
  const { url, close } = await listen(server, port);
  return { url: `${url}/`, close };
}

interface PlainResponse {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/** No request ends the server: whatever goes wrong becomes a status. */
function respond(request: IncomingMessage, folder: string): PlainResponse {
  const { method = "" } = request;
  if (method !== "GET" && method !== "HEAD") return plain(405, { allow: "GET, HEAD" });
  const target = read(request);
  if (target === undefined) return plain(400);
  try {
    return find(target, folder);
  } catch (error) {
    const status = statusOf(error);
    return status === 404 ? missing(folder) : plain(status);
  }
}

function find({ path, query }: RequestTarget, folder: string): PlainResponse {
  const place = join(folder, path);
  const file = path.endsWith("/") ? join(place, "index.html") : place;
  const found = statSync(file);
  if (found.isDirectory()) return plain(301, { location: `${encodeURI(path)}/${query}` });
  return found.isFile() ? whole(200, file) : missing(folder);
}

/** While the site is built anew, even this page may be gone. */
function missing(folder: string): PlainResponse {
  try {
    return whole(404, join(folder, "404.html"));
  } catch {
    return plain(404);
  }
}

function whole(status: number, file: string): PlainResponse {
  const type = types[extname(file)] ?? "application/octet-stream";
  return { status, headers: { "content-type": `${type}; charset=utf-8` }, body: readFileSync(file) };
}

function plain(status: number, headers: OutgoingHttpHeaders = {}): PlainResponse {
  const body = Buffer.from(`${status} ${STATUS_CODES[status]}\n`);
  return { status, headers: { "content-type": "text/plain; charset=utf-8", ...headers }, body };
}

/** The errors of the system for a path that leads to no file, or to one that may not be read. */
function statusOf(error: unknown): number {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP"].includes(code)) return 404;
  return ["EACCES", "EPERM"].includes(code) ? 403 : 500;
}

interface RequestTarget {
  readonly path: string;
  readonly query: string;
}

/** The path below the site, with one `/` between its names and no `..`; nothing where it is not the path of a file. */
function read(request: IncomingMessage): RequestTarget | undefined {
  const url = urlOf(request);
  if (url === undefined) return undefined;
  try {
    const path = posix.normalize(decodeURIComponent(url.pathname));
    // Windows treats `\` as `/`, which would lead out of the site.
    return /[\0\\]/.test(path) ? undefined : { path, query: url.search };
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(siteFolder)) {
    console.error("There is no site yet. Run `npm run docs` first.");
    process.exitCode = 1;
  } else console.log(`The site is at ${(await serve(Number(process.env.PORT ?? 8080))).url}`);
}
