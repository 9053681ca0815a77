/** `npm run docs:serve` responds as GitHub Pages does, and no request ends it. */
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { serve } from "../../scripts/docs/serve.ts";

const address = inject("address");

test.each([
  ["", "text/html"],
  ["guides/", "text/html"],
  ["guides/errors.html", "text/html"],
  ["assets/site.css", "text/css"],
  ["assets/site.js", "text/javascript"],
  ["assets/mark.svg", "image/svg+xml"],
  ["specs/k6.yaml", "application/yaml"],
  ["collections/k6.postman.json", "application/json"],
  ["llms.txt", "text/plain"],
])("/%s is there, as %s", async (path, type) => {
  const response = await fetch(address + path);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe(`${type}; charset=utf-8`);
});

test.each([
  "nope.html",
  "guides/nope.html",
  "guides/nope/",
  "nope",
  "404",
  // Longer than any name of a file may be, and still shorter than what Node rejects by itself.
  "a".repeat(300),
  "a".repeat(10_000),
  `${"a/".repeat(5_000)}b`,
  // Into a file as if it were a folder.
  "index.html/",
  "index.html/index.html",
  "assets/site.css/a/b",
])("/%s gets 404, with a page that a browser shows", async (path) => {
  const response = await fetch(address + path);
  expect(response.status).toBe(404);
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await response.text()).toContain("There is no such page");
});

test.each([
  ["guides", "/guides/"],
  ["guides?a=b", "/guides/?a=b"],
  ["/guides", "/guides/"],
])("/%s leads to its folder", async (path, location) => {
  const response = await fetch(address + path, { redirect: "manual" });
  expect(response.status).toBe(301);
  expect(response.headers.get("location")).toBe(location);
});

test.each(["/%", "/%c3", "/%c3%28", "/%ed%a0%80", "/%00", "/..%5c..%5cpackage.json", "http://[", "data:,a"])(
  "%s is no address: it gets 400, and the server lives on",
  async (path) => {
    expect(await statusOf({ path })).toBe(400);
    expect(await statusOf({ path: "/" })).toBe(200);
  },
);

test.each([
  "/../package.json",
  "/..\\package.json",
  "/..%2fpackage.json",
  "/guides/%2e%2e/..%2f..%2fpackage.json",
  "/assets/..%2f..%2f..%2f..%2fetc/passwd",
])("%s is not looked for outside of the site", async (path) => {
  expect(await statusOf({ path })).toBe(404);
});

test.each(["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"])("%s is rejected with 405", async (method) => {
  expect(await statusOf({ path: "/", method })).toBe(405);
});

test("HEAD gets the response of GET, without the body", async () => {
  const [head, get] = await Promise.all(["HEAD", "GET"].map((method) => fetch(`${address}llms.txt`, { method })));
  const body = await get?.arrayBuffer();
  expect(head?.headers.get("content-length")).toBe(String(body?.byteLength));
  expect(await head?.text()).toBe("");
});

test.each([
  ["a request that is none", "\x16\x03\x01\r\n\r\n", "400"],
  ["a host that is none", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", "400"],
  ["a target in absolute form", "GET http://localhost/llms.txt HTTP/1.1\r\nHost: a\r\n\r\n", "200"],
  ["more header than Node reads", `GET /${"a".repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, "431"],
  ["an expectation", "GET / HTTP/1.1\r\nHost: a\r\nExpect: a\r\n\r\n", "417"],
])("%s gets a status, and the server lives on", async (_, text, status) => {
  expect(await head(text)).toMatch(`HTTP/1.1 ${status} `);
  expect(await statusOf({ path: "/" })).toBe(200);
});

test("a client that goes away in the middle of a response leaves the server alive", async () => {
  for (let time = 0; time < 20; time += 1)
    await head("GET /reference/k6.html HTTP/1.1\r\nHost: a\r\n\r\n".repeat(4), { leave: true });
  expect(await statusOf({ path: "/" })).toBe(200);
});

test("a folder without its pages gets a response, too", async () => {
  const folder = mkdtempSync(join(tmpdir(), "org-contracts-site-"));
  const { url, close } = await serve(0, folder);
  const status = async (path: string) => (await fetch(url + path, { redirect: "manual" })).status;
  expect(await status("")).toBe(404);
  symlinkSync(join(folder, "loop.html"), join(folder, "loop.html"));
  expect(await status("loop.html")).toBe(404);
  writeFileSync(join(folder, "closed.html"), "", { mode: 0o000 });
  // Whoever runs this as root may read it all the same.
  expect(await status("closed.html")).toBe(process.getuid?.() === 0 ? 200 : 403);
  await close();
  rmSync(folder, { recursive: true });
});

/** `fetch` would tidy the address. */
function statusOf(options: { readonly path: string; readonly method?: string }): Promise<number | undefined> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, ...options }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}

/** The beginning of what the server sends for a text that need not be a request. */
function head(text: string, { leave = false } = {}): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text, "latin1"));
    socket.on("error", reject);
    socket.once("data", (data) => {
      resolve(data.toString("latin1"));
      if (leave) socket.resetAndDestroy();
      else socket.end();
    });
  });
}
