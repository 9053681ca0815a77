import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { connectors } from "../../generated/connectors.ts";
import { type Provider, providers } from "../../generated/providers.ts";
import { codeEntries } from "../../scripts/api/entries.ts";
import { bundle, startFiles } from "../../scripts/bench/bundle.ts";

const run = promisify(execFile);

const entries = codeEntries().map(({ source }, index) => `export * as entry${index} from "./${source}";`);
const everything = entries.join("");

/** Every global that a program could capture too early throws when it is read. */
const trap = `
  for (const name of ["fetch", "Request", "Response", "Headers", "process", "AbortController", "navigator"]) {
    Object.defineProperty(globalThis, name, { get() { throw new Error("read at import: " + name); } });
  }`;

test("importing every entry reads no global that could be replaced later", async () => {
  const code = Buffer.from(await bundle(everything)).toString("base64");
  const program = `${trap} const entries = await import("data:text/javascript;base64,${code}"); console.log(Object.keys(entries).length);`;
  const running = run(process.execPath, ["--input-type=module"]);
  // It is too long for an argument.
  running.child.stdin?.end(program);
  expect(Number((await running).stdout)).toBe(entries.length);
});

test.each(providers)("a bundle with %s holds nothing of another provider", async (provider) => {
  const text = new TextDecoder().decode(await bundle(`export * from "./src/providers/${provider}/index.ts";`));
  // Its name alone may be a value of another provider's field.
  const isThere = (name: Provider) => text.includes(connectors[name].permission);
  expect(providers.filter(isThere)).toEqual([provider]);
});

test("a bundle with every client holds no double", async () => {
  const clients = entries.filter((entry) => !entry.includes("/testing/")).join("");
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

/** The message of openapi-fetch for a middleware that is none, and nobody else does. */
const openapiFetch = "Middleware must be an object";

test("no entry loads openapi-fetch at its start, where the bundler splits", async () => {
  const files = await startFiles(everything);
  const text = files.map((file) => new TextDecoder().decode(file)).join("");
  expect(text).toContain("api.archera.ai");
  expect(text).not.toContain(openapiFetch);
  expect(new TextDecoder().decode(await bundle(everything))).toContain(openapiFetch);
});

test("`client.api` works from a bundle of one file", async () => {
  const program = `
    import { createArcheraClient } from "./src/providers/archera/index.ts";
    const fetch = async () => Response.json([{ name: "Acme" }]);
    const { data } = await createArcheraClient({ auth: { apiKey: "a-key" }, fetch }).api.GET("/v1/orgs");
    console.log(data[0].name);`;
  const code = new TextDecoder().decode(await bundle(program));
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", code]);
  expect(stdout.trim()).toBe("Acme");
});
