/** `npm run docs:serve`: the site at an address of this machine, as any static host would serve it. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";

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

export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

export function serve(port = 0): Promise<Served> {
  const server = createServer((request, response) => {
    const { status, file, location } = answer(request.url ?? "/");
    const type = (file && types[extname(file)]) ?? "application/octet-stream";
    if (file) response.setHeader("content-type", `${type}; charset=utf-8`);
    if (location) response.setHeader("location", location);
    response.writeHead(status);
    response.end(file && readFileSync(file));
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      const actual = typeof address === "object" && address !== null ? address.port : port;
      resolve({
        url: `http://127.0.0.1:${actual}/`,
        close: () => new Promise((done) => server.close(() => done())),
      });
    });
  });
}

interface Answer {
  readonly status: number;
  readonly file?: string;
  readonly location?: string;
}

function answer(target: string): Answer {
  const asked = read(target);
  if (asked === undefined) return { status: 400 };
  const { path, query } = asked;
  const place = join(siteFolder, path);
  const file = path.endsWith("/") ? join(place, "index.html") : place;
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile()) return { status: 200, file };
  if (found?.isDirectory()) return { status: 301, location: `${encodeURI(path)}/${query}` };
  return { status: 404, file: join(siteFolder, "404.html") };
}

/** The path below the site, with one `/` between its names and no `..`; nothing where it is not the path of a file. */
function read(target: string): { readonly path: string; readonly query: string } | undefined {
  if (!target.startsWith("/")) return undefined;
  try {
    const { pathname, search } = new URL(`http://localhost${target}`);
    const path = posix.normalize(decodeURIComponent(pathname));
    return path.includes("\0") ? undefined : { path, query: search };
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
