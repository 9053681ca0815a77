/** `npm run generate -- --check` */
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "vitest";
import { copyOfRepository, patience } from "../support/copy.ts";

describe.concurrent("generate --check", { timeout: patience }, () => {
  test("passes where the generated files are what the specs say", async (context) => {
    const { expect } = context;
    const { run } = await copyOfRepository(context);
    expect(await run("generate", "--check")).toEqual({ code: 0, stdout: "generated/ is up to date.\n", stderr: "" });
  });

  test("names a file that was edited and one that is missing, and leaves them so", async ({
    expect,
    onTestFinished,
  }) => {
    const { folder, edit, run } = await copyOfRepository({ onTestFinished });
    await edit("generated/types/k6.ts", (text) => `${text}export type Edited = true;\n`);
    await rm(join(folder, "generated/operations/archera.ts"));
    const { code, stderr } = await run("generate", "--check");
    expect(code).toBe(1);
    expect(stderr).toContain("Stale: generated/types/k6.ts, generated/operations/archera.ts.");
    expect(await readFile(join(folder, "generated/types/k6.ts"), "utf8")).toContain("Edited");
    expect(await readdir(join(folder, "generated/operations"))).not.toContain("archera.ts");
  });

  test("fails after a change of a spec until its files are generated again", async (context) => {
    const { expect } = context;
    const { edit, run } = await copyOfRepository(context);
    await edit("specs/archera/openapi.yaml", (text) =>
      text.replace("\n  schemas:\n", "\n  schemas:\n    Added:\n      type: string\n"),
    );
    const { code, stderr } = await run("generate", "--check");
    expect(code).toBe(1);
    expect(stderr).toContain("Stale: generated/types/archera.ts.");
    expect(await run("generate")).toMatchObject({ code: 0, stdout: "Wrote generated/types/archera.ts.\n" });
    expect(await run("generate", "--check")).toMatchObject({ code: 0 });
  });
});
