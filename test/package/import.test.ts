import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { bundle } from "../../scripts/bench/bundle.ts";

const everything = ["index", "cloudflare", "auth0", "k6", "archera", "testing/index"]
  .map((entry) => `export * from "./src/${entry}.ts";`)
  .join("");

/** Every global that a program could capture too early throws when it is read. */
const trap = `
  for (const name of ["fetch", "Request", "Response", "Headers", "process", "AbortController", "navigator"]) {
    Object.defineProperty(globalThis, name, { get() { throw new Error("read at import: " + name); } });
  }`;

test("importing every entry reads no global that could be replaced later", async () => {
  const code = Buffer.from(await bundle(everything)).toString("base64");
  const program = `${trap} const entries = await import("data:text/javascript;base64,${code}"); console.log(Object.keys(entries).length);`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program]);
  expect(Number(stdout)).toBeGreaterThan(12);
});

test("a bundle with one provider holds nothing of another", async () => {
  const text = new TextDecoder().decode(await bundle('export * from "./src/archera.ts";'));
  expect(text).toContain("api.archera.ai");
  for (const other of ["cloudflare", "auth0", "k6.io"]) expect(text).not.toContain(other);
});

test("a bundle with every client holds no double", async () => {
  const clients = everything.replace('export * from "./src/testing/index.ts";', "");
  const [without, withDoubles] = [await bundle(clients), await bundle(everything)].map((bytes) =>
    new TextDecoder().decode(bytes),
  );
  for (const sign of ["createDouble", "ECONNREFUSED", "Juniper Freight"]) {
    expect(without).not.toContain(sign);
    expect(withDoubles).toContain(sign);
  }
});

test("no entry imports anything but openapi-fetch", async () => {
  const text = new TextDecoder().decode(await bundle(everything));
  expect(text).not.toMatch(/\bfrom\s*"|\brequire\(|\bimport\(/);
});
