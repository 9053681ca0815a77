/** Serves a folder as GitHub Pages does: beneath a path, with `404.html` for what is not there. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { listen } from "../../src/cli/serve.ts";
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
  readonly close: () => Promise<void>;
}

export async function hostSite({ folder, base }: Site): Promise<Host> {
  const server = createServer(async ({ url = "" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const name = pathname.startsWith(base) ? pathname.slice(base.length).replace(/(^|\/)$/, "$1index.html") : "";
    const found = await readFile(folder + name).catch(() => undefined);
    const type = found === undefined ? "text/html; charset=utf-8" : types[extname(name)];
    const headers = { "content-type": type ?? "text/plain", "cache-control": "max-age=600" };
    response.writeHead(found === undefined ? 404 : 200, headers);
    response.end(found ?? (await readFile(`${folder}404.html`)));
  });
  const { url, close } = await listen(server, 0);
  return { address: url + base, close };
}
