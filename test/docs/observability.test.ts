/** The guide to observability: pino writes every field, and the spans are those of the call and its attempts. */
import { context, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { type LoggerOptions, pino, stdSerializers } from "pino";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { OrgContractsError } from "../../src/index.ts";
import { type CloudflareOptions, createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createDouble } from "../../src/testing/index.ts";
import { functionIn, runBlock } from "./run-block.ts";
import { recordSpans } from "./spans.ts";

const guide = "docs/guides/observability.md";

const double = createDouble("cloudflare");

beforeEach(() => {
  double.reset();
  // No wait before a retry.
  vi.spyOn(Math, "random").mockReturnValue(0);
  return () => void vi.restoreAllMocks();
});

describe("pino", () => {
  const lines: string[] = [];

  async function program() {
    const scope = {
      ...{ OrgContractsError, stdSerializers },
      pino: (options: LoggerOptions) => pino({ ...options, base: null }, { write: (line) => void lines.push(line) }),
      createCloudflareClient: (options: CloudflareOptions) =>
        createCloudflareClient({ ...options, auth: { token: "any" }, fetch: double.fetch }),
    };
    return Object(await runBlock(guide, "const log = pino({ serializers", { scope, returns: ["cloudflare", "log"] }));
  }

  async function logged(): Promise<Record<string, unknown>[]> {
    lines.length = 0;
    const { cloudflare, log } = await program();
    await cloudflare.memberships.list().catch((err: unknown) => log.error({ err }));
    return lines.map((line) => JSON.parse(line));
  }

  const call = { provider: "cloudflare", operation: "listMemberships", method: "GET", path: "/memberships" };

  test("writes the fields of a response and of a retry, as the guide shows them", async () => {
    double.fail({ status: 503 });
    const [failed, retried, succeeded] = await logged();
    expect(failed).toMatchObject({ ...call, level: 30, attempt: 1, status: 503, msg: "provider responded" });
    expect(retried).toMatchObject({ ...call, level: 40, attempt: 1, status: 503, delay: 0, msg: "retrying" });
    expect(succeeded).toMatchObject({ ...call, level: 30, attempt: 2, status: 200, msg: "provider responded" });
    expect(succeeded).toMatchObject({ duration: expect.any(Number), requestId: expect.any(String) });
  });

  test("writes an error and a difference", async () => {
    double.fail({ fault: "network" });
    double.fail({ fault: "drift" });
    const [retried, ...others] = await logged();
    expect(retried).toMatchObject({
      err: { name: "ConnectionError", message: expect.stringContaining("ECONNREFUSED") },
    });
    expect(lines[0]).toContain("retrying");
    expect(lines[0]).not.toContain("stack");
    expect(lines[0]?.length).toBeLessThan(1_000);
    expect(others).toContainEqual(expect.objectContaining({ keyword: "additionalProperties" }));
    double.fail({ status: 401 });
    const { err } = (await logged()).at(-1) ?? {};
    expect(err).toMatchObject({ name: "AuthenticationError", status: 401, requestId: expect.any(String) });
    expect(Object.keys(Object(err))).not.toContain("headers");
    expect(Object.keys(Object(err))).not.toContain("body");
  });

  test("writes an error of another package as pino does", async () => {
    (await program()).log.error({ err: new RangeError("a bug") });
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ err: { type: "RangeError", stack: expect.any(String) } });
  });

  test("a 503 after the last retry is reported to `onDrift`, as the guide states", async () => {
    double.fail({ status: 503, times: 3 });
    const drift = (await logged()).filter(({ msg }) => msg === "provider differs from its contract");
    expect(drift).toMatchObject([{ keyword: "status", status: 503 }]);
  });
});

describe("several sets of callbacks", () => {
  test("are all called, also if one throws", async () => {
    const combine = await functionIn(guide, "export function combine", "combine");
    const calls: string[] = [];
    const set = (name: string) => ({
      onResponse: () => void calls.push(`${name} response`),
      onRetry: () => void calls.push(`${name} retry`),
      onDrift: () => void calls.push(`${name} drift`),
    });
    const throwing = () => {
      throw new Error("a bug");
    };
    double.fail({ status: 503 });
    double.fail({ fault: "drift" });
    const cloudflare = createCloudflareClient({
      ...{ auth: { token: "any" }, fetch: double.fetch },
      ...combine({ onRetry: throwing, onResponse: async () => throwing() }, set("first"), {}, set("second")),
    });
    await cloudflare.memberships.list();
    for (const name of ["first", "second"]) {
      const own = calls.filter((call) => call.startsWith(name));
      const expected = ["response", "retry", "response"].map((event) => `${name} ${event}`);
      expect(own.slice(0, 3)).toEqual(expected);
      expect(new Set(own.slice(3))).toEqual(new Set([`${name} drift`]));
    }
  });
});

describe("OpenTelemetry", () => {
  const spans = recordSpans();
  afterAll(() => {
    trace.disable();
    context.disable();
  });

  async function calls() {
    spans.length = 0;
    const scope = {
      ...{ SpanKind, SpanStatusCode, trace, fetch: double.fetch, console: { log: () => {} } },
      createCloudflareClient: (options: CloudflareOptions) =>
        createCloudflareClient({ ...options, auth: { token: "any" } }),
    };
    await runBlock(guide, "trace.getTracer", { scope });
    return spans;
  }

  const name = "cloudflare.memberships.list";
  const method = { "http.request.method": "GET", "server.address": "api.cloudflare.com" };

  test("a call has a span, and each attempt has one below it", async () => {
    double.fail({ status: 503 });
    double.fail({ fault: "network" });
    const [call, first, second, third, ...more] = await calls();
    expect(more).toEqual([]);
    expect(call).toMatchObject({
      ...{ name, parent: undefined, isEnded: true, isError: false },
      attributes: { "org_contracts.operation": "listMemberships", "url.template": "/memberships" },
      events: [
        { name: "retry", attributes: { attempt: 1, delay: 0, "error.type": "503" } },
        { name: "retry", attributes: { attempt: 2, delay: 0, "error.type": "ConnectionError" } },
      ],
    });
    const attempt = { name: "GET", parent: name, isEnded: true };
    const ofStatus = (status: number) => ({ ...method, "http.response.status_code": status });
    expect(first).toMatchObject({ ...attempt, isError: true, attributes: ofStatus(503) });
    expect(second).toMatchObject({ ...attempt, isError: true, attributes: { ...method, "error.type": "TypeError" } });
    expect(third).toMatchObject({ ...attempt, isError: false, attributes: ofStatus(200) });
  });

  test("a call that fails ends its span with the class of the error", async () => {
    double.fail({ status: 403 });
    await expect(calls()).rejects.toThrow();
    expect(spans[0]).toMatchObject({ isEnded: true, isError: true, attributes: { "error.type": expect.any(String) } });
  });
});
