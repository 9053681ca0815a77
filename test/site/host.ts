/** Serves a folder as GitHub Pages does: beneath a path, with `404.html` for what is not there. */
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import type { Site } from "./links.ts";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

export interface Host {
  /** Of the site, with its path. */
  readonly address: string;
  readonly close: () => Promise<unknown>;
}

export async function hostSite({ folder, base }: Site): Promise<Host> {
  const server = createServer(async ({ url = "" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const name = pathname.startsWith(base) ? pathname.slice(base.length).replace(/(^|\/)$/, "$1index.html") : "";
    const found = await readFile(folder + name).catch(() => undefined);
    response.writeHead(found === undefined ? 404 : 200, { "content-type": types[extname(name)] ?? "text/plain" });
    response.end(found ?? (await readFile(`${folder}404.html`)));
  }).listen(0);
  await once(server, "listening");
  const { port } = Object(server.address());
  return {
    address: `http://localhost:${port}${base}`,
    close: () => {
      server.closeAllConnections();
      server.close();
      return once(server, "close");
    },
  };
}
