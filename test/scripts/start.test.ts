/** `npm start` */
import { describe, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { copyOfRepository, patience } from "../support/copy.ts";

describe.concurrent("npm start", { timeout: patience }, () => {
  test("compiles what is stale, prints the organizations of every provider and ends by itself", async (context) => {
    const { expect } = context;
    const { edit, run } = await copyOfRepository(context);
    await edit("generated/k6/operations.ts", () => "throw new Error('stale');\n");
    const { code, stdout, stderr } = await run("start");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("wrote generated/k6/operations.ts");
    const [, table = ""] = stdout.split("PROVIDER");
    for (const provider of providers)
      expect(table).toMatch(new RegExp(`^${provider} +\\S+ +\\S.*(member|invited)$`, "m"));
  });

  test("fails with the linter's words where a spec is not right", async (context) => {
    const { expect } = context;
    const { edit, run } = await copyOfRepository(context);
    await edit("specs/k6/openapi.yaml", (text) => text.replace("jsonSchemaDialect:", "x-dialect:"));
    const { code, stdout, stderr } = await run("start");
    expect(code).toBe(1);
    expect(stderr).toContain("contract/dialect-present");
    expect(stderr.trim().split("\n").at(-1)).toBe("Lint failed: the linter does not accept the specs, see above.");
    expect(stdout).not.toContain("PROVIDER");
  });

  test("fails with one line where a provider does not answer what its client takes", async ({
    expect,
    onTestFinished,
  }) => {
    const { edit, run } = await copyOfRepository({ onTestFinished });
    await edit("src/providers/archera/index.ts", (text) => text.replaceAll('"x-api-key"', '"x-other-key"'));
    const { code, stdout, stderr } = await run("start");
    expect(code).toBe(1);
    expect(stderr.trim().split("\n")).toEqual([
      expect.stringMatching(/^archera failed: archera listOrganizations failed with 401/),
    ]);
    expect(stdout).not.toContain("PROVIDER");
  });
});
