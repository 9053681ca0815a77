/**
 * The Arazzo workflows, followed by `redocly respect`: a judge of responses that shares nothing with our checks. The step
 * `specs:respect` of `npm run check` follows those of all providers.
 */
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { converse, demoInputs, inputsFrom, liveServer, respect, withFewSteps } from "../../scripts/specs/respect.ts";
import { StepError } from "../../scripts/steps.ts";
import { serve } from "../../src/cli/serve.ts";
import { createDouble } from "../../src/testing/index.ts";
import { errors, muteConsole, printed } from "../support/scripts.ts";

describe("leaving", () => {
  const inputs = { CLOUDFLARE_API_TOKEN: "demo-token", membership: "6c0a5e94f2b14d7c9e83b1d75f02a8c6" };
  const leave = { provider: "cloudflare", workflows: "leave", inputs } as const;

  test("is done where the membership is gone afterwards", async () => {
    const server = `${await served(createDouble("cloudflare").fetch)}/client/v4`;
    expect(await respect({ ...leave, server })).toMatchObject({ ok: true, steps: { cloudflare: 3 } });
    expect((await respect({ ...leave, server })).ok).toBe(false);
  });

  test("is not done while the membership is still there", async () => {
    const [double, another] = [createDouble("cloudflare"), createDouble("cloudflare")];
    const url = await served((request) => (request.method === "DELETE" ? another : double).fetch(request));
    const { ok, report } = await respect({ ...leave, server: `${url}/client/v4` });
    expect(ok).toBe(false);
    expect(report).toMatch(/✓ GET .* step read/);
    expect(report).toMatch(/✓ DELETE .* step leave/);
    expect(report).toMatch(/✗ GET .* step gone/);
  });
});

describe("`npm run specs -- respect`", () => {
  beforeEach(muteConsole);

  test("talks to the doubles that are named", async () => {
    await converse(["auth0"]);
    expect(printed()).toMatch(/^✓ auth0 .* \d responses as expected, from http:\/\/127\S+$/);
    expect(errors()).toBe("");
  });

  test("fails where a response is wrong, and shows it without the credential that it repeats", async () => {
    const { AUTH0_TOKEN: token = "" } = demoInputs("auth0");
    const server = await served(async ({ headers }) =>
      Response.json([{ id: 7, [String(headers.get("authorization")?.split(" ")[1])]: 1 }]),
    );
    await expect(converse(["--server", `auth0=${server}`])).rejects.toThrow(
      "auth0 failed: a response differs from the spec or the workflow, see above.",
    );
    expect(printed()).toMatch(/✗ auth0/);
    expect(errors()).toContain("✗ schema check");
    expect(errors()).toContain('"********": 1');
    expect(errors()).not.toContain(token);
  });

  test("fails where fewer than two steps of a provider passed, or none is in the report", () => {
    expect(withFewSteps({ steps: { auth0: 2, k6: 1 } }, ["auth0", "k6", "github"])).toEqual(["k6", "github"]);
  });

  const server = ["--server", "auth0=http://127.0.0.1:9"];
  test.each([
    [["k7"], `k7 is not one of ${providers.join(", ")}.`],
    [["--live", "k7"], `k7 is not one of ${providers.join(", ")}.`],
    [["auth0", ...server], "a name alone is that of a double: give it with --server or --live"],
    [["--leave", "a"], "name a server: --server PROVIDER=URL or --live PROVIDER."],
    [[...server, "--leave", "a"], "auth0 has no workflow that leaves."],
  ])("rejects %j in one line", async (args, message) => {
    const rejection = await converse(args).catch((error: unknown) => error);
    expect(rejection).toBeInstanceOf(StepError);
    expect(String(rejection)).toContain(message);
    expect(String(rejection)).not.toContain("\n");
  });
});

test("a status that is in a range of the spec is expected, and one beyond it is not", async () => {
  const failure = { success: false, errors: [{ code: 1000, message: "No." }], messages: [], result: null };
  const server = await served(async ({ url }) =>
    Response.json(failure, { status: url.includes("/memberships") ? 418 : 518 }),
  );
  const inputs = demoInputs("cloudflare");
  const { report } = await respect({ provider: "cloudflare", workflows: "read", server, inputs });
  const [, ...workflows] = report.split("Running workflow");
  const [inRange, beyond] = ["/ read-membership", "/ read-organization"].map((name) =>
    workflows.find((part) => part.includes(name)),
  );
  expect(inRange).toContain("✓ status code check");
  expect(inRange).not.toContain("✗ status code check");
  expect(beyond).toContain("✗ status code check");
});

test("what a real service needs comes from the environment, and is named where it is missing", () => {
  const env = { AUTH0_DOMAIN: "acme.eu.auth0.com", AUTH0_TOKEN: "t", AUTH0_USER: "auth0|1" };
  expect(inputsFrom(env, "auth0")).toEqual({ AUTH0_TOKEN: "t", AUTH0_USER: "auth0|1" });
  expect(liveServer(env, "auth0")).toBe("https://acme.eu.auth0.com/api/v2");
  expect(() => inputsFrom({ AUTH0_TOKEN: "" }, "auth0")).toThrow("auth0 needs AUTH0_TOKEN in the environment.");
});

async function served(fetch: Parameters<typeof serve>[0]): Promise<string> {
  const { url, close } = await serve(fetch);
  onTestFinished(close);
  return url;
}
