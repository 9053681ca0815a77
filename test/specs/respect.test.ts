/** The Arazzo workflows, followed by `redocly respect`: a judge of answers that shares nothing with our checks. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { startMock } from "../../scripts/mocks.ts";
import { closeDoubles, type ServedDouble, startDoubles } from "../../scripts/served-doubles.ts";
import { providers } from "../../scripts/spec.ts";
import { demoInputs, inputsFrom, liveServer } from "../../scripts/specs/inputs.ts";
import { respect } from "../../scripts/specs/respect.ts";

describe("with the doubles", () => {
  let doubles: ServedDouble[] = [];
  beforeAll(async () => {
    doubles = await startDoubles();
  });
  afterAll(() => closeDoubles(doubles));

  test.each(providers)("the workflows of %s find what they expect", async (provider) => {
    const outcome = await respect(reading(provider, urlOf(provider)));
    expect(outcome).toMatchObject({ ok: true, report: expect.not.stringContaining("✗") });
    expect(outcome.steps).toBeGreaterThan(1);
  });

  test("leaving is done where the membership is gone afterwards", async () => {
    const inputs = { token: "demo-token", membership: "6c0a5e94f2b14d7c9e83b1d75f02a8c6" };
    const leave = { provider: "cloudflare", workflows: "leave", server: urlOf("cloudflare"), inputs } as const;
    expect(await respect(leave)).toMatchObject({ ok: true, steps: 3 });
    expect((await respect(leave)).ok).toBe(false);
  });

  function urlOf(provider: string): string {
    const double = doubles.find((one) => one.provider === provider);
    if (double === undefined) throw new Error(`${provider} has no double.`);
    return double.url;
  }
});

describe("`npm run specs:respect`", () => {
  const script = fileURLToPath(new URL("../../scripts/specs/converse.ts", import.meta.url));
  const converse = async (...args: string[]) => {
    const child = spawn(process.execPath, ["--import", "tsx", script, ...args]);
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
    return { code: child.exitCode, stdout, stderr };
  };

  test("talks to the doubles that are named", async () => {
    const { code, stdout, stderr } = await converse("k6");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^✓ k6 .* answers as they should be, from http:\/\/127/);
    expect(stdout.trim().split("\n")).toHaveLength(1);
  });

  test.each([
    [["k7"], "k7 is not one of cloudflare, auth0, k6, archera.\n"],
    [["k6", "--server", "k6=http://127.0.0.1:9"], "a name alone is that of a double"],
  ])("refuses %j in one line", async (args, message) => {
    const { code, stderr } = await converse(...args);
    expect(code).toBe(1);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain(message);
  });
});

test("leaving is not done while a mock still answers with the membership", async () => {
  const { url, close } = await startMock("cloudflare");
  onTestFinished(close);
  const inputs = { token: "demo-token", membership: "81e6c2f5a09d4b37bc5814de7f3a9062" };
  const outcome = await respect({ provider: "cloudflare", workflows: "leave", server: url, inputs });
  expect(outcome.ok).toBe(false);
  expect(outcome.report).toMatch(/✓ GET .* step read/);
});

describe("with a server of our own", () => {
  test("an answer that is not what the spec says is found", async () => {
    const server = await serve((_, response) => answer(response, 200, [{ org_id: 7, name: "Acme" }]));
    const { ok, report } = await respect(reading("archera", server));
    expect(ok).toBe(false);
    expect(report).toContain("✗ schema check");
  });

  test("a status that is in a range of the spec is expected, and one beyond it is not", async () => {
    const failure = { success: false, errors: [{ code: 1000, message: "No." }], messages: [], result: null };
    const statusOf = async (status: number) => {
      const server = await serve((_, response) => answer(response, status, failure));
      return (await respect(reading("cloudflare", server))).report;
    };
    expect(await statusOf(418)).not.toContain("✗ status code check");
    expect(await statusOf(518)).toContain("✗ status code check");
  });

  test("no credential is in the report, not even one that the server repeats", async () => {
    const secret = "v3ry-s3cret-k3y";
    const server = await serve(({ headers }, response) => answer(response, 200, { [String(headers["x-api-key"])]: 1 }));
    const { ok, report } = await respect({ ...reading("archera", server), inputs: { key: secret } });
    expect(ok).toBe(false);
    expect(report).toContain('"********": 1');
    expect(report).not.toContain(secret);
  });
});

describe("what a real service needs", () => {
  test("comes from the environment", () => {
    const env = { AUTH0_DOMAIN: "acme.eu.auth0.com", AUTH0_TOKEN: "t", AUTH0_USER_ID: "auth0|1" };
    expect(inputsFrom(env, "auth0")).toEqual({ token: "t", user: "auth0|1" });
    expect(liveServer(env, "auth0", "https://{tenantDomain}/api/v2")).toBe("https://acme.eu.auth0.com/api/v2");
  });

  test("is named where it is missing", () => {
    expect(() => inputsFrom({ K6_CLOUD_TOKEN: "" }, "k6")).toThrow("k6 needs K6_CLOUD_TOKEN in the environment.");
  });
});

function reading(provider: (typeof providers)[number], server: string) {
  return { provider, server, workflows: "read" as const, inputs: demoInputs(provider) };
}

function answer(response: Parameters<RequestListener>[1], status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return `http://127.0.0.1:${address.port}`;
}
