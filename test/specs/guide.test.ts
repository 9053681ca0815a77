/** The commands of docs/guides/specs.md work in another project and with public tools. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { expand } from "../../scripts/specs/expand.ts";
import { readSpec } from "../../src/compiler/spec.ts";
import { blocksOf } from "../docs/documents.ts";
import { freePort } from "../support/port.ts";
import { emptyFolder, execute } from "../support/scripts.ts";
import { installPackage, withTools } from "./packed.ts";

const commands = blocksOf("docs/guides/specs.md").flatMap(({ language, code }) => (language === "sh" ? [code] : []));

const folder = emptyFolder(afterAll);
beforeAll(() => installPackage(folder), 120_000);

test("the guide has these commands and those that need the network, and no others", () => {
  const tested = ["npx redocly lint", "npx prism mock", "curl", "npx redocly generate-client", "npx redocly diff"];
  // What a registry or a real service sends is not ours to test.
  const others = commands.filter((command) => !/^npm install |--live /m.test(command));
  expect(others.map((command) => tested.find((start) => command.startsWith(start)))).toEqual(tested);
});

test("the specs pass a linter elsewhere", async () => {
  expect(await run(command("npx redocly lint"))).toMatchObject({ code: 0 });
});

test("a mock of a spec responds", async () => {
  const port = String(await freePort());
  const line = command("npx prism mock").replace("4010", port);
  const mock = spawn(line, { cwd: folder, env: withTools(folder), shell: true, detached: true });
  // The shell and what it has started.
  onTestFinished(() => {
    if (mock.pid !== undefined) process.kill(-mock.pid);
  });
  await listening(mock);
  const { stdout } = await run(command("curl").replace("4010", port));
  expect(JSON.parse(stdout)).toEqual({ organizations: expect.any(Array) });
});

test("a client in another language can be generated", async () => {
  expect(await run(command("npx redocly generate-client"))).toMatchObject({ code: 0 });
  expect(await readFile(join(folder, "k6/client.py"), "utf8")).toContain("def list_organizations(self");
});

test("two releases can be compared, and a breaking change fails", async () => {
  expect(await run(command("npx redocly diff"))).toMatchObject({ code: 0 });
  const before = join(folder, "node_modules/before/specs/k6/openapi.yaml");
  const text = await readFile(before, "utf8");
  await writeFile(
    before,
    text.replace("        is_default:\n", "        is_gone:\n          type: boolean\n        is_default:\n"),
  );
  const { code, stdout } = await run(command("npx redocly diff"));
  expect(code).toBe(1);
  expect(stdout).toContain("Property `is_gone` of `Organization` was removed");
});

test("each spec is in the package as JSON too, by name", async () => {
  await writeFile(
    join(folder, "read.mjs"),
    `import { readFileSync } from "node:fs";
    const read = (name) => JSON.parse(readFileSync(new URL(import.meta.resolve(\`org-contracts/specs/\${name}.json\`)), "utf8"));
    console.log(JSON.stringify(process.argv.slice(2).map(read)));`,
  );
  const names = providers.flatMap((name) => [name, `${name}.expanded`]);
  const { stdout } = await run(`${process.execPath} read.mjs ${names.join(" ")}`);
  expect(JSON.parse(stdout)).toEqual(providers.flatMap((name) => [readSpec(name), expand(readSpec(name))]));
});

test("what only guards the specs is not in the package", async () => {
  const { stdout } = await run("ls node_modules/org-contracts/specs node_modules/org-contracts/specs/*");
  expect(stdout).toContain("read.arazzo.yaml");
  expect(stdout).not.toMatch(/released|scores|owasp/);
});

function command(beginning: string): string {
  const found = commands.find((one) => one.startsWith(beginning));
  if (found === undefined) throw new Error(`The guide has no ${beginning}.`);
  return found;
}

function run(line: string) {
  return execute("sh", ["-c", line], { cwd: folder, env: withTools(folder) });
}

function listening(mock: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    mock.stdout?.on("data", (data) => String(data).includes("listening on") && resolve());
    mock.on("close", () => reject(new Error("The mock ended.")));
  });
}
