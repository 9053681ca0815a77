/** `npm start` */
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { providers } from "../../generated/providers.ts";
import type { Mock } from "../../scripts/mock.ts";
import { requestMemberships } from "../../scripts/sources.ts";
import { type Stages, start } from "../../scripts/start.ts";
import { serve } from "../../src/cli/serve.ts";
import { copyOfRepository, errors, muteConsole, patience, printed } from "../support/scripts.ts";

test("compiles what is stale, prints the organizations of every provider and ends by itself", {
  timeout: patience,
}, async () => {
  const { edit, run } = await copyOfRepository();
  await edit("generated/k6/operations.ts", () => "throw new Error('stale');\n");
  const { code, stdout, stderr } = await run("start");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("wrote generated/k6/operations.ts");
  const [, table = ""] = stdout.split("PROVIDER");
  for (const provider of providers)
    expect(table).toMatch(new RegExp(`^${provider} +\\S+ +\\S.*(member|invited)$`, "m"));
});

describe("where something is wrong", () => {
  beforeEach(muteConsole);

  /** Stages that find nothing wrong before these mocks are called. */
  const stagesWith = (mocks: readonly Mock[]): Stages => ({
    lint: async () => ({ ok: true, report: "" }),
    compile: async () => [],
    mock: async () => mocks,
    requestMemberships: ({ provider, url }) => requestMemberships(provider, url),
  });

  test("it fails with the linter's words, and does nothing more", async () => {
    const stages = { ...stagesWith([]), lint: async () => ({ ok: false, report: "contract/dialect-present" }) };
    const compile = vi.spyOn(stages, "compile");
    await expect(start(stages)).rejects.toThrow("Lint failed: the linter does not accept the specs, see above.");
    expect(errors()).toBe("contract/dialect-present");
    expect(compile).not.toHaveBeenCalled();
    expect(printed()).not.toContain("PROVIDER");
  });

  test("it fails with the error of a client whose provider rejects it, and closes the mocks", async () => {
    const { url, close } = await serve(async () => Response.json({ detail: "No key." }, { status: 401 }));
    onTestFinished(close);
    const closed = vi.fn(close);
    await expect(start(stagesWith([{ provider: "archera", url, close: closed }]))).rejects.toThrow(
      /^archera failed: archera listOrganizations failed with 401/,
    );
    expect(closed).toHaveBeenCalledOnce();
    expect(printed()).not.toContain("PROVIDER");
  });
});
