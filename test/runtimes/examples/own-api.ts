import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import type { Checks } from "../example.ts";

export const checks: Checks = {
  "has fresh modules, and passes its tests": async ({ run }) => {
    expect(await run("npm run generate -- --check")).toMatchObject({ code: 0 });
    const { code, stdout } = await run("npm test");
    expect([code, stdout]).toEqual([0, expect.stringContaining("fail 0")]);
  },

  "calls its double": async ({ doubles, run }) => {
    const call = (variables = {}) => run("npm run --silent demo", { ...doubles, ...variables });
    expect(await call()).toMatchObject({ code: 0, stdout: expect.stringMatching(/\b121 Platform none\n$/) });
    expect(await call({ ACME_TOKEN: "wrong" })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("The token is unknown."),
    });
    expect(await call({ ACME_TOKEN: "" })).toMatchObject({ code: 1, stderr: expect.stringContaining("ACME_TOKEN") });
  },

  "notices that the document has changed": async ({ folder, run }) => {
    const document = join(folder, "openapi.yaml");
    const text = await readFile(document, "utf8");
    await writeFile(document, text.replace("enum: [free, pro]", "enum: [free, pro, max]"));
    expect(await run("npm run check")).toMatchObject({ code: 1, stderr: expect.stringContaining("Stale") });
  },
};
