/** Reading a copy of a body, so that the response can still be read. */
import { expect, test } from "vitest";
import { copyBody, isIntact } from "../../src/client/copy-body.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const init = { status: 201, statusText: "Made", headers: { "x-a": "1" } };

/** A response whose body is that of another `fetch`. */
function foreign(body: unknown): Response {
  const response = new Response(null, init);
  Object.defineProperty(response, "url", { value: "https://acme.example/a" });
  return Object.defineProperty(response, "body", { value: body });
}

test("a web stream is read twice", async () => {
  const given = new Response("text", init);
  const { response, bytes: copy } = await copyBody(given, 4);
  expect(response).toBe(given);
  expect(copy).toEqual(bytes("text"));
  expect(await response.text()).toBe("text");
});

test("no body is no bytes", async () => {
  const given = new Response(null);
  expect(await copyBody(given, 4)).toEqual({ response: given, bytes: new Uint8Array() });
});

test("a Node stream is read once, and its response built anew", async () => {
  const stream = async function* () {
    yield bytes("te");
    yield bytes("xt");
  };
  const { response, bytes: copy } = await copyBody(foreign({ [Symbol.asyncIterator]: stream }), 4);
  expect(copy).toEqual(bytes("text"));
  expect([response.status, response.statusText, response.url]).toEqual([201, "Made", "https://acme.example/a"]);
  expect(Object.fromEntries(response.headers)).toEqual({ "x-a": "1" });
  copy?.fill(0);
  expect(await response.text()).toBe("text");
});

test("a body above the limit is refused", async () => {
  await expect(copyBody(new Response("text"), 3)).rejects.toThrow("larger than 3 bytes");
});

test("a connection that fails is left to whoever reads the body", async () => {
  const body = new ReadableStream({ pull: (stream) => stream.error(new Error("reset")) });
  const given = new Response(body);
  expect(await copyBody(given, 9)).toEqual({ response: given, bytes: undefined });
  await expect(given.text()).rejects.toThrow("reset");
});

test("only the body of another `fetch` is lost once it was read", () => {
  expect([new Response("text"), new Response(null), foreign(undefined)].map(isIntact)).toEqual([true, true, true]);
  expect([foreign({}), foreign("text")].map(isIntact)).toEqual([false, false]);
});
