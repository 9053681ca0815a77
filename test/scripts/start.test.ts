/** `npm start` */
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { providers } from "../../generated/providers.ts";
import type { Mock } from "../../scripts/mock.ts";
import { requestMemberships } from "../../scripts/sources.ts";
import { type Stages, start } from "../../scripts/start.ts";
import { serve } from "../../src/cli/serve.ts";
import { copyOfRepository, patience } from "../support/copy.ts";

test("compiles what is stale, prints the organizations of every provider and ends by itself", {
  timeout: patience,
}, async (context) => {
  const { edit, run } = await copyOfRepository(context);
  await edit("generated/k6/operations.ts", () => "throw new Error('stale');\n");
  const { code, stdout, stderr } = await run("start");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("wrote generated/k6/operations.ts");
  const [, table = ""] = stdout.split("PROVIDER");
  for (const provider of providers)
    expect(table).toMatch(new RegExp(`^${provider} +\\S+ +\\S.*(member|invited)$`, "m"));
});

describe("where something is wrong", () => {
  test("it fails with the linter's words, and does nothing more", async () => {
    const { log, error } = silenced();
    const stages = { ...stagesWith([]), lint: async () => ({ ok: false, report: "contract/dialect-present" }) };
    const compile = vi.spyOn(stages, "compile");
    await expect(start(stages)).rejects.toThrow("Lint failed: the linter does not accept the specs, see above.");
    expect(error.mock.calls).toEqual([["contract/dialect-present"]]);
    expect(compile).not.toHaveBeenCalled();
    expect(log.mock.calls.join()).not.toContain("PROVIDER");
  });

  test("it fails with the error of a client whose provider rejects it, and closes the mocks", async () => {
    const { log } = silenced();
    const { url, close } = await serve(async () => Response.json({ detail: "No key." }, { status: 401 }));
    onTestFinished(close);
    const closed = vi.fn(close);
    const mock: Mock = { provider: "archera", url, close: closed };
    await expect(start(stagesWith([mock]))).rejects.toThrow(
      /^archera failed: archera listOrganizations failed with 401/,
    );
    expect(closed).toHaveBeenCalledOnce();
    expect(log.mock.calls.join()).not.toContain("PROVIDER");
  });
});

/** Stages that find nothing wrong before these mocks are called. */
function stagesWith(mocks: readonly Mock[]): Stages {
  return {
    lint: async () => ({ ok: true, report: "" }),
    compile: async () => [],
    mock: async () => mocks,
    requestMemberships: ({ provider, url }) => requestMemberships(provider, url),
  };
}

function silenced() {
  const [log, error] = [vi.spyOn(console, "log"), vi.spyOn(console, "error")];
  for (const spy of [log, error]) {
    spy.mockImplementation(() => {});
    onTestFinished(() => spy.mockRestore());
  }
  return { log, error };
}
