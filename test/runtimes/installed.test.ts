/** What a user finds in an empty folder after `npm install`. */
import { execFile } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";
import { providers } from "../../generated/providers.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = inject("folder");

test("the packed tarball works in an empty folder", async () => {
  await writeFile(
    join(folder, "send.mjs"),
    `import { createArcheraClient } from "org-contracts/archera";
     import { AuthenticationError } from "org-contracts";
     const response = (body, status) => async () => new Response(JSON.stringify(body), { status });
     const organization = { org_id: "1f0e7d1c-6b3a-4f5e-9a87-2d4c6b8e0f13", name: "Acme", role: "admin", kind: "direct" };
     const auth = { apiKey: "a-key" };
     const archera = createArcheraClient({ auth, fetch: response([organization], 200) });
     const [first] = await archera.organizations.list();
     const { data } = await archera.api.GET("/v1/orgs");
     const rejected = createArcheraClient({ auth, fetch: response({ message: "no" }, 401) }).organizations.list();
     console.log(first.name, data[0].name, await rejected.catch((error) => error instanceof AuthenticationError));`,
  );
  const { stdout } = await run(process.execPath, ["send.mjs"], { cwd: folder });
  expect(stdout.trim()).toBe("Acme Acme true");
});

test.each(providers)("the spec of %s is in the package", async (provider) => {
  const program = `console.log((await import("node:fs")).readFileSync(new URL(import.meta.resolve("org-contracts/specs/${provider}.yaml")), "utf8"))`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", program], { cwd: folder });
  expect(stdout).toMatch(/^openapi: 3\.1\./);
});

test("the doubles of the packed tarball respond to its clients", async () => {
  await writeFile(
    join(folder, "double.mjs"),
    `import { createK6Client } from "org-contracts/k6";
     import { createDouble } from "org-contracts/testing";
     const { fetch, requests } = createDouble("k6", { organizations: [{ name: "Acme" }] });
     const [first] = await createK6Client({ auth: { token: "any" }, fetch }).organizations.list();
     console.log(first.name, requests[0].operation);`,
  );
  const { stdout } = await run(process.execPath, ["double.mjs"], { cwd: folder });
  expect(stdout.trim()).toBe("Acme listOrganizations");
});

test("the packed tarball can be required", async () => {
  const program = 'console.log(typeof require("org-contracts/k6").createK6Client)';
  const { stdout } = await run(process.execPath, ["--no-warnings", "--eval", program], { cwd: folder });
  expect(stdout.trim()).toBe("function");
});

test("the command demonstrates itself from the packed tarball", async () => {
  const { stdout } = await run("npx", ["--no-install", "org-contracts", "list", "--demo", "--format", "csv"], {
    cwd: folder,
  });
  expect(new Set(stdout.split("\r\n").map((line) => line.split(",")[0]))).toEqual(
    new Set(["provider", ...providers, ""]),
  );
});

test("the command prints the spec that is in the package", async () => {
  const { stdout } = await run("npx", ["--no-install", "org-contracts", "spec", "k6"], { cwd: folder });
  expect(stdout).toBe(await readFile(join(root, "specs/k6/openapi.yaml"), "utf8"));
});

test("installing brings these packages, and no other", async () => {
  const installed = (await readdir(join(folder, "node_modules"))).filter((name) => !name.startsWith("."));
  const ofTheCommand = ["ansi-regex", "commander", "get-east-asian-width", "picocolors", "string-width", "strip-ansi"];
  const ofTheClients = ["openapi-fetch", "openapi-typescript-helpers"];
  const ofTheConsumer = ["@types", "undici-types"];
  expect(installed.sort()).toEqual([...ofTheClients, ...ofTheCommand, ...ofTheConsumer, "org-contracts"].sort());
});
