/** The help: complete, and its examples run. */
import { readFileSync } from "node:fs";
import { describe, test } from "vitest";
import { connectors } from "../../generated/connectors.ts";
import { providers } from "../../generated/providers.ts";
import { run } from "./command.ts";
import { serveAll } from "./providers.ts";

const commands = [[], ["list"], ["leave"], ["verify"], ["spec"]] as const;

const variables = providers.flatMap((provider) => connectors[provider].credentials.flat());

describe.concurrent("the help", () => {
  test.for(commands)("of %j has examples, and each of them runs", async (command, { expect, onTestFinished }) => {
    const { code, stdout, stderr } = await run([...command, "--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const examples = [...stdout.matchAll(/^ {2}\$ org-contracts (.*)$/gm)].map(([, line = ""]) => line.split(" "));
    expect(examples.length).toBeGreaterThan(0);
    const codes = examples.map(async (example) => {
      const { variables } = await serveAll({ onTestFinished });
      return [example, (await run(example, variables)).code];
    });
    expect(await Promise.all(codes)).toEqual(examples.map((example) => [example, 0]));
  });

  test("names the variables and the exit codes", async ({ expect }) => {
    const { stdout } = await run(["--help"]);
    for (const text of [...variables, "130"]) expect(stdout).toContain(text);
  });

  test.for([80, 110])("fits a terminal of %i columns, with its titles in bold", async (columns, { expect }) => {
    const { stdout } = await run(["list", "--help"], {}, { typed: "", columns });
    expect(stdout).toContain("\u001b[1mOptions:\u001b[22m");
    const options = stdout.slice(stdout.indexOf("Options:"), stdout.indexOf("Examples:"));
    const longest = Math.max(...options.split("\n").map(({ length }) => length));
    expect(longest).toBeLessThanOrEqual(columns);
    expect(longest).toBeGreaterThan(columns - 15);
  });

  test("names the version of the package", async ({ expect }) => {
    const { version }: { version: string } = JSON.parse(
      readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
    );
    expect(await run(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });
});

test.for(providers)("spec prints the spec of %s as it is", async (provider, { expect }) => {
  const { code, stdout } = await run(["spec", provider]);
  expect(code).toBe(0);
  expect(stdout).toBe(readFileSync(new URL(`../../specs/${provider}/openapi.yaml`, import.meta.url), "utf8"));
});
