/** `npm run docs:serve` answers as GitHub Pages does. */
import { request } from "node:http";
import { expect, inject, test } from "vitest";

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

test.each(["nope.html", "guides/nope.html", "guides/nope/", "nope", "404"])(
  "/%s is answered 404, with a page that a browser shows",
  async (path) => {
    const response = await fetch(address + path);
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await response.text()).toContain("There is no such page");
  },
);

test.each([
  ["guides", "/guides/"],
  ["guides?a=b", "/guides/?a=b"],
  ["/guides", "/guides/"],
])("/%s leads to its folder", async (path, location) => {
  const response = await fetch(address + path, { redirect: "manual" });
  expect(response.status).toBe(301);
  expect(response.headers.get("location")).toBe(location);
});

test.each(["/%", "/%c3", "/%00", "http://["])(
  "%s is no address: it is answered 400, and the server lives on",
  async (target) => {
    expect(await statusOf(target)).toBe(400);
    expect(await statusOf("/")).toBe(200);
  },
);

test.each(["/../package.json", "/..%2fpackage.json", "/guides/%2e%2e/..%2f..%2fpackage.json"])(
  "%s is not looked for outside of the site",
  async (target) => {
    expect(await statusOf(target)).toBe(404);
  },
);

/** `fetch` would tidy the address. */
function statusOf(path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}
