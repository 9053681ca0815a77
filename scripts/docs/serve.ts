/** `npm run docs:serve`: the site at an address of this machine, as any static host would serve it. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
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
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const asked = join(siteFolder, normalize(decodeURIComponent(pathname)));
    const file = pathname.endsWith("/") ? join(asked, "index.html") : asked;
    const found = existsSync(file) && statSync(file).isFile();
    const type = types[extname(found ? file : ".html")] ?? "application/octet-stream";
    response.writeHead(found ? 200 : 404, { "content-type": `${type}; charset=utf-8` });
    response.end(readFileSync(found ? file : join(siteFolder, "404.html")));
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(siteFolder)) {
    console.error("There is no site yet. Run `npm run docs` first.");
    process.exitCode = 1;
  } else console.log(`The site is at ${(await serve(Number(process.env.PORT ?? 8080))).url}`);
}
