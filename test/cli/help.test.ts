/** The help: complete, and its examples run. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { connectors } from "../../generated/connectors.ts";
import { providers } from "../../generated/providers.ts";
import { run } from "./command.ts";
import { serveAll } from "./providers.ts";

const textOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

test.each([[[]], [["list"]], [["leave"]], [["verify"]], [["spec"]]])(
  "the help of %j has examples, and each of them runs",
  async (command) => {
    const { code, stdout, stderr } = await run([...command, "--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const examples = [...stdout.matchAll(/^ {2}\$ org-contracts (.*)$/gm)].map(([, line = ""]) => line.split(" "));
    expect(examples.length).toBeGreaterThan(0);
    const codes = examples.map(async (example) => {
      const { variables } = await serveAll();
      return [example, (await run(example, variables)).code];
    });
    expect(await Promise.all(codes)).toEqual(examples.map((example) => [example, 0]));
  },
);

test("the help names the variables and the exit codes", async () => {
  const { stdout } = await run(["--help"]);
  const variables = providers.flatMap((provider) => connectors[provider].credentials.flat());
  for (const text of [...variables, "130"]) expect(stdout).toContain(text);
});

test.each([80, 110])("the help fits a terminal of %i columns, with its titles in bold", async (columns) => {
  const { stdout } = await run(["list", "--help"], {}, { typed: "", columns });
  expect(stdout).toContain("\u001b[1mOptions:\u001b[22m");
  const options = stdout.slice(stdout.indexOf("Options:"), stdout.indexOf("Examples:"));
  const longest = Math.max(...options.split("\n").map(({ length }) => length));
  expect(longest).toBeLessThanOrEqual(columns);
  expect(longest).toBeGreaterThan(columns - 15);
});

test("--version prints that of the package", async () => {
  const { version }: { version: string } = JSON.parse(textOf("package.json"));
  expect(await run(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
});

test.each(providers)("spec prints the spec of %s as it is", async (provider) => {
  const stdout = textOf(`specs/${provider}/openapi.yaml`);
  expect(await run(["spec", provider])).toEqual({ code: 0, stdout, stderr: "" });
});
