/**
 * The Arazzo workflows, followed by `redocly respect`: a judge of responses that shares nothing with our checks. The step
 * `specs:respect` of `npm run check` follows those of all providers.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { providers } from "../../generated/providers.ts";
import { converse, demoInputs, inputsFrom, liveServer, respect, withFewSteps } from "../../scripts/specs/respect.ts";
import { StepError } from "../../scripts/steps.ts";
import { listen, serve } from "../../src/cli/serve.ts";
import { closeDoubles, startDoubles } from "../../src/cli/served-doubles.ts";
import { createDouble } from "../../src/testing/index.ts";

test("leaving is done where the membership is gone afterwards", async () => {
  const doubles = await startDoubles([createDouble("cloudflare")]);
  onTestFinished(() => closeDoubles(doubles));
  const server = doubles[0]?.url ?? "";
  const inputs = { CLOUDFLARE_API_TOKEN: "demo-token", membership: "6c0a5e94f2b14d7c9e83b1d75f02a8c6" };
  const leave = { provider: "cloudflare", workflows: "leave", server, inputs } as const;
  expect(await respect(leave)).toMatchObject({ ok: true, steps: { cloudflare: 3 } });
  expect((await respect(leave)).ok).toBe(false);
});

describe("`npm run specs -- respect`", () => {
  test("talks to the doubles that are named", async () => {
    const script = fileURLToPath(new URL("../../scripts/specs.ts", import.meta.url));
    const child = spawn(process.execPath, ["--import", "tsx", script, "respect", "auth0"]);
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
    expect({ code: child.exitCode, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^✓ auth0 .* \d responses as expected, from http:\/\/127/);
    expect(stdout.trim().split("\n")).toHaveLength(1);
  });

  test("fails where a response is wrong, and shows it without the credential that it repeats", async () => {
    const [log, error] = [vi.spyOn(console, "log"), vi.spyOn(console, "error")];
    for (const spy of [log, error]) onTestFinished(() => spy.mockRestore());
    for (const spy of [log, error]) spy.mockImplementation(() => {});
    const { AUTH0_TOKEN: token = "" } = demoInputs("auth0");
    const server = await serveListener(({ headers }, response) => {
      respond(response, 200, [{ id: 7, [String(headers.authorization?.split(" ")[1])]: 1 }]);
    });
    await expect(converse(["--server", `auth0=${server}`])).rejects.toThrow(
      "auth0 failed: a response differs from the spec or the workflow, see above.",
    );
    expect(log.mock.calls.join()).toMatch(/✗ auth0/);
    const report = error.mock.calls.join();
    expect(report).toContain("✗ schema check");
    expect(report).toContain('"********": 1');
    expect(report).not.toContain(token);
  });

  test("fails where fewer than two steps of a provider passed, or none is in the report", () => {
    expect(withFewSteps({ steps: { auth0: 2, k6: 1 } }, ["auth0", "k6", "github"])).toEqual(["k6", "github"]);
  });

  test.each([
    [["k7"], `k7 is not one of ${providers.join(", ")}.`],
    [["--live", "k7"], `k7 is not one of ${providers.join(", ")}.`],
    [
      ["auth0", "--server", "auth0=http://127.0.0.1:9"],
      "a name alone is that of a double: give it with --server or --live",
    ],
    [["--leave", "a"], "name a server: --server PROVIDER=URL or --live PROVIDER."],
    [["--server", "auth0=http://127.0.0.1:9", "--leave", "a"], "auth0 has no workflow that leaves."],
  ])("rejects %j in one line", async (args, message) => {
    const rejection = await converse(args).catch((error: unknown) => error);
    expect(rejection).toBeInstanceOf(StepError);
    expect(String(rejection)).toContain(message);
    expect(String(rejection)).not.toContain("\n");
  });
});

test("leaving is not done while the membership is still there", async () => {
  const [double, another] = [createDouble("cloudflare"), createDouble("cloudflare")];
  const { url, close } = await serve((request) => (request.method === "DELETE" ? another : double).fetch(request));
  onTestFinished(close);
  const inputs = { CLOUDFLARE_API_TOKEN: "demo-token", membership: "6c0a5e94f2b14d7c9e83b1d75f02a8c6" };
  const server = `${url}/client/v4`;
  const { ok, report } = await respect({ provider: "cloudflare", workflows: "leave", server, inputs });
  expect(ok).toBe(false);
  expect(report).toMatch(/✓ GET .* step read/);
  expect(report).toMatch(/✓ DELETE .* step leave/);
  expect(report).toMatch(/✗ GET .* step gone/);
});

test("a status that is in a range of the spec is expected, and one beyond it is not", async () => {
  const failure = { success: false, errors: [{ code: 1000, message: "No." }], messages: [], result: null };
  const server = await serveListener(({ url }, response) =>
    respond(response, url?.startsWith("/memberships") ? 418 : 518, failure),
  );
  const { report } = await respect(reading("cloudflare", server));
  const [, ...workflows] = report.split("Running workflow");
  const [inRange, beyond] = ["/ read-membership", "/ read-organization"].map((name) =>
    workflows.find((part) => part.includes(name)),
  );
  expect(inRange).toContain("✓ status code check");
  expect(inRange).not.toContain("✗ status code check");
  expect(beyond).toContain("✗ status code check");
});

describe("what a real service needs", () => {
  test("comes from the environment", () => {
    const env = { AUTH0_DOMAIN: "acme.eu.auth0.com", AUTH0_TOKEN: "t", AUTH0_USER: "auth0|1" };
    expect(inputsFrom(env, "auth0")).toEqual({ AUTH0_TOKEN: "t", AUTH0_USER: "auth0|1" });
    expect(liveServer(env, "auth0")).toBe("https://acme.eu.auth0.com/api/v2");
  });

  test("is named where it is missing", () => {
    expect(() => inputsFrom({ AUTH0_TOKEN: "" }, "auth0")).toThrow("auth0 needs AUTH0_TOKEN in the environment.");
  });
});

function reading(provider: (typeof providers)[number], server: string) {
  return { provider, server, workflows: "read" as const, inputs: demoInputs(provider) };
}

function respond(response: Parameters<RequestListener>[1], status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function serveListener(listener: RequestListener): Promise<string> {
  const { url, close } = await listen(createServer(listener), 0);
  onTestFinished(close);
  return url;
}
