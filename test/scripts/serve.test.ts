/** The servers that a user starts (doubles and mocks): each request gets a status, and none ends them. */
import { connect } from "node:net";
import { afterAll, describe, expect, test } from "vitest";
import { startMock } from "../../scripts/mock.ts";
import { serve } from "../../src/cli/serve.ts";
import { createDouble } from "../../src/testing/index.ts";

const fields = "Host: localhost\r\nAuthorization: Bearer any\r\n";
const request = (method: string, target: string, more = "") => `${method} ${target} HTTP/1.1\r\n${fields}${more}\r\n`;
const wellFormed = request("GET", "/client/v4/user/organizations");

/** Each with its status at the doubles. */
const requests: readonly (readonly [string, string, number])[] = [
  ["a long path", request("GET", `/${"a".repeat(10_000)}`), 404],
  ["a path longer than Node reads", request("GET", `/${"a".repeat(20_000)}`), 431],
  ["a broken escape", request("GET", "/client/v4/memberships/%"), 404],
  ["an escape that is not UTF-8", request("GET", "/client/v4/memberships/%c3%28"), 404],
  ["a zero byte", request("GET", "/client/v4/memberships/%00"), 404],
  ["a path of two slashes", request("GET", "//client/v4/user/organizations"), 404],
  ["a target in absolute form", request("GET", "http://localhost/client/v4/user/organizations"), 200],
  ["a target that is no address", request("GET", "http://["), 400],
  ["a target of another scheme", request("GET", "data:,a"), 400],
  ["no target at all", request("OPTIONS", "*"), 400],
  ["a host that is none", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400],
  ["TRACE", request("TRACE", "/"), 501],
  ["GET with a body", request("GET", "/client/v4/user/organizations", "Content-Length: 1\r\n").concat("a"), 200],
  ["a body that is too long", request("POST", "/", "Content-Length: 2000000\r\n").concat("a".repeat(2_000_000)), 413],
  ["a broken chunk", request("POST", "/", "Transfer-Encoding: chunked\r\n").concat("zz\r\n"), 400],
  ["a request that is none", "\x16\x03\x01\r\n\r\n", 400],
];

describe("a double that is served", async () => {
  const server = await serve(createDouble("cloudflare").fetch);
  afterAll(server.close);

  test.each(requests)("responds to %s, and lives on", async (_, text, status) => {
    expect(await statusOf(server.url, text)).toBe(status);
    expect(await statusOf(server.url, wellFormed)).toBe(200);
  });

  test("lives on where clients go away in the middle of a request", async () => {
    const half = request("POST", "/", "Content-Length: 100\r\n").concat("half");
    for (let time = 0; time < 10; time += 1) await leave(server.url, half);
    expect(await statusOf(server.url, wellFormed)).toBe(200);
  });
});

test("a mock responds to all of that, too", async () => {
  const { url, close } = await startMock("k6");
  for (const [, text] of requests) expect(await statusOf(url, text)).toBeGreaterThanOrEqual(200);
  expect(await statusOf(url, request("GET", "/v3/organizations"))).toBe(200);
  await close();
});

function statusOf(url: string, text: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = to(url, () => socket.write(text, "latin1"));
    socket.on("error", reject);
    socket.on("close", () => reject(new Error("The connection ended without a response.")));
    socket.once("data", (data) => {
      resolve(Number(/^HTTP\/1\.1 (\d{3}) /.exec(data.toString("latin1"))?.[1]));
      socket.destroy();
    });
  });
}

function leave(url: string, text: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = to(url, () => socket.write(text, () => socket.resetAndDestroy()));
    socket.on("close", () => resolve());
  });
}

function to(url: string, connected: () => void) {
  const { port, hostname } = new URL(url);
  return connect(Number(port), hostname, connected);
}
