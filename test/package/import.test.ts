import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { connectors } from "../../generated/connectors.ts";
import { type Provider, providers } from "../../generated/providers.ts";
import { codeEntries } from "../../scripts/api/entries.ts";
import { bundle, startFiles } from "../../scripts/bench/bundle.ts";

const entries = codeEntries().map(({ source }, index) => `export * as entry${index} from "./${source}";`);
const everything = entries.join("");
const bundled = async (code: string) => new TextDecoder().decode(await bundle(code));
const whole = await bundled(everything);

/** What a program prints that has nothing but Node.js. It comes from a pipe, because it is too long for an argument. */
function printedBy(program: string): string {
  return spawnSync(process.execPath, ["--input-type=module"], { input: program, encoding: "utf8" }).stdout.trim();
}

/** Every global that a program could capture too early throws when it is read. */
const trap = `
  for (const name of ["fetch", "Request", "Response", "Headers", "process", "AbortController", "navigator"]) {
    Object.defineProperty(globalThis, name, { get() { throw new Error("read at import: " + name); } });
  }`;

test("importing every entry reads no global that could be replaced later", () => {
  const code = Buffer.from(whole).toString("base64");
  const load = `const entries = await import("data:text/javascript;base64,${code}");`;
  expect(printedBy(`${trap} ${load} console.log(Object.keys(entries).length);`)).toBe(String(entries.length));
});

test.each(providers)("a bundle with %s holds nothing of another provider", async (provider) => {
  const text = await bundled(`export * from "./src/providers/${provider}/index.ts";`);
  // Its name alone may be a value of another provider's field.
  const isThere = (name: Provider) => text.includes(connectors[name].permission);
  expect(providers.filter(isThere)).toEqual([provider]);
});

test("a bundle with every client holds no double", async () => {
  const clients = await bundled(entries.filter((entry) => !entry.includes("/testing/")).join(""));
  for (const sign of ["createDouble", "ECONNREFUSED", "Juniper Freight"]) {
    expect(clients).not.toContain(sign);
    expect(whole).toContain(sign);
  }
});

test("no entry imports anything but openapi-fetch", () => {
  expect(whole).not.toMatch(/\bfrom\s*"|\brequire\(|\bimport\(/);
});

/** The message of openapi-fetch for a middleware that is none, and nobody else does. */
const openapiFetch = "Middleware must be an object";

test("no entry loads openapi-fetch at its start, where the bundler splits", async () => {
  const start = (await startFiles(everything)).map((file) => new TextDecoder().decode(file)).join("");
  expect(start).toContain("api.archera.ai");
  expect(start).not.toContain(openapiFetch);
  expect(whole).toContain(openapiFetch);
});

test("`client.api` works from a bundle of one file", async () => {
  const program = `
    import { createArcheraClient } from "./src/providers/archera/index.ts";
    const fetch = async () => Response.json([{ name: "Acme" }]);
    const { data } = await createArcheraClient({ auth: { apiKey: "a-key" }, fetch }).api.GET("/v1/orgs");
    console.log(data[0].name);`;
  expect(printedBy(await bundled(program))).toBe("Acme");
});
