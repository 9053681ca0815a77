/** Every error, as its reader sees it. */
import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { isOurError } from "../../src/client/base-errors.ts";
import type * as current from "../../src/index.ts";
import {
  ApiError,
  AuthenticationError,
  ConnectionError,
  ContractError,
  CredentialError,
  InvalidArgumentError,
  LimiterError,
  listMemberships,
  MembershipsError,
  NotFoundError,
  OrgContractsError,
  PermissionError,
  RateLimitError,
  ServerError,
  TimeoutError,
} from "../../src/index.ts";
import { createArcheraClient } from "../../src/providers/archera/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";

const secret = "a-token-that-nobody-may-see";
const cause = new Error("connect ECONNREFUSED 192.0.2.1:443");
const base = { provider: "cloudflare", operation: "listMemberships" };
const rejection = (status: number) => ({ ...base, status });

/** One of each, made by hand. */
const errors: readonly [error: OrgContractsError, parents: readonly unknown[]][] = [
  [new OrgContractsError("It failed.", base), []],
  [new InvalidArgumentError("It was not sent.", { ...base, argument: "per_page" }), []],
  [new CredentialError("There is no token.", { ...base, cause }), []],
  [new LimiterError("There is no token.", { ...base, cause }), []],
  [new ConnectionError("There was no response.", { ...base, cause }), []],
  [new MembershipsError("They failed.", { ...base, failures: [{ provider: "archera", error: "down" }], cause }), []],
  [new TimeoutError("It took too long.", { ...base, timeout: 5 }), []],
  [
    new ContractError("It is no list.", {
      ...base,
      status: 200,
      violations: [{ pointer: "/result", keyword: "type", message: "is string" }],
    }),
    [],
  ],
  [new ApiError("It was rejected.", { ...rejection(400), code: 1234, body: { errors: [] } }), []],
  [new AuthenticationError("Who are you?", rejection(401)), [ApiError]],
  [new PermissionError("You may not.", rejection(403)), [ApiError]],
  [new NotFoundError("There is none.", { ...rejection(404), requestId: "ray-1" }), [ApiError]],
  [
    new RateLimitError("Slow down.", { ...rejection(429), retryAfter: 9, rateLimit: { remaining: 0, reset: 9 } }),
    [ApiError],
  ],
  [new ServerError("It is broken.", rejection(500)), [ApiError]],
];
const classes = errors.map(([error]) => error.constructor as typeof OrgContractsError);

describe.each(errors)("%s", (error, parents) => {
  test("is named like its class", () => {
    expect(error.name).toBe(error.constructor.name);
    expect(String(error)).toBe(`${error.name}: ${error.message}`);
    expect(error.stack).toMatch(new RegExp(`^${error.name}: `));
  });

  test("is an instance of its class, of its parents and of nothing else", () => {
    const own = [error.constructor, OrgContractsError, ...parents];
    for (const type of classes) expect(error instanceof type, type.name).toBe(own.includes(type));
    expect(error).toBeInstanceOf(Error);
  });

  test("contains in JSON what it knows, and how it was caused, without the stack", () => {
    const json = JSON.parse(JSON.stringify(error));
    expect(json).toMatchObject({ name: error.name, message: error.message, ...base });
    expect(json).not.toHaveProperty("stack");
    if (error.cause !== undefined) expect(json.cause).toContain("ECONNREFUSED");
    for (const key of Object.keys(error).filter((key) => key !== "cause"))
      expect(json[key]).toEqual(Reflect.get(error, key));
  });

  test("shows in inspect what it knows", () => {
    const shown = inspect(error);
    for (const part of [error.name, error.message, "cloudflare", "listMemberships"]) expect(shown).toContain(part);
    if (error.cause !== undefined) expect(shown).toContain("ECONNREFUSED");
  });
});

test("without a cause there is no such property, and other copies of the package know the mark", () => {
  const error = new OrgContractsError("There was no response.", base);
  expect("cause" in error).toBe(false);
  expect(Reflect.get(error, Symbol.for("org-contracts.error"))).toEqual(["OrgContractsError"]);
});

test("whether an error is ours is decided by its prototype, which may be unreadable", () => {
  const hostile = new Proxy(
    {},
    {
      getPrototypeOf: () => {
        throw new Error("no");
      },
    },
  );
  expect(isOurError(new OrgContractsError("There was no response.", base))).toBe(true);
  expect(isOurError(hostile)).toBe(false);
});

test("a cause has no stack of its own: that of the copy would lead to the copying", async () => {
  const fails = () => Promise.reject(new TypeError("fetch failed", { cause }));
  const { organizations } = createArcheraClient({ auth: { apiKey: "a" }, fetch: fails, retries: 0 });
  const error: unknown = await organizations.list().catch((thrown: unknown) => thrown);
  const copied = Object(error).cause;
  expect([copied.stack, copied.cause.stack]).toEqual(["TypeError: fetch failed", `Error: ${cause.message}`]);
});

describe("what is no error of ours", () => {
  test.each([undefined, null, 5, "x", {}, [], new Error("x"), Object.create(null), new Proxy({}, {})])(
    "%s is no instance",
    (value) => {
      for (const type of classes) expect(value instanceof type).toBe(false);
    },
  );
});

describe("a class that a user derives", () => {
  class QuotaError extends RateLimitError {
    readonly plan: string;
    constructor(plan: string) {
      super("The plan is used up.", rejection(429));
      this.plan = plan;
    }
  }
  class OtherError extends RateLimitError {}

  test("differs from its siblings and from its parent", () => {
    const error = new QuotaError("free");
    for (const type of [QuotaError, RateLimitError, ApiError, OrgContractsError, Error])
      expect(error).toBeInstanceOf(type);
    expect(error).not.toBeInstanceOf(OtherError);
    expect(error).not.toBeInstanceOf(ServerError);
    expect(new RateLimitError("Slow down.", rejection(429))).not.toBeInstanceOf(QuotaError);
    expect(error.plan).toBe("free");
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ plan: "free", status: 429 });
  });
});

/** The library's own messages. Whoever changes one reads it here, and asks whether a stranger would understand. */
describe("messages", () => {
  const options = { retries: 0, baseUrl: "https://api.example.com" };
  const archera = (response: () => Response | Promise<Response>, more: object = {}) =>
    createArcheraClient({ auth: { apiKey: secret }, ...options, ...more, fetch: async () => response() });
  const responding = (body: unknown, status = 200, headers = {}) =>
    archera(() => new Response(JSON.stringify(body), { status, headers }));
  const rejecting = (status: number, headers = {}) =>
    responding({ message: "The vendor's words", timestamp: "2026-03-11", type: "T", code: "a_code" }, status, headers);
  const cloudflare = createCloudflareClient({ auth: { token: secret }, ...options });

  const cases: readonly [
    what: string,
    call: () => Promise<unknown>,
    name: string,
    parts: readonly (string | RegExp)[],
  ][] = [
    [
      "an argument",
      () => cloudflare.memberships.list({ per_page: 51 }),
      "InvalidArgumentError",
      ["cloudflare", "listMemberships", "`per_page`", "51", "50", /not sent/],
    ],
    [
      "a path argument",
      () => cloudflare.memberships.leave(".."),
      "InvalidArgumentError",
      ["leaveMembership", "`membership_id`", '".."', /not sent/],
    ],
    [
      "a credential",
      () => createArcheraClient({ auth: { apiKey: `${secret}\n` }, ...options }).organizations.list(),
      "CredentialError",
      ["archera", "listOrganizations", /line break/, /not sent/],
    ],
    [
      "a connection",
      () => archera(() => Promise.reject(new TypeError("fetch failed", { cause }))).organizations.list(),
      "ConnectionError",
      ["archera", "listOrganizations", "https://api.example.com", "ECONNREFUSED"],
    ],
    [
      "a redirect",
      () => archera(() => new Response(null, { status: 302, headers: { location: "/login" } })).organizations.list(),
      "ConnectionError",
      [/redirect/, "302"],
    ],
    [
      "a deadline",
      () => archera(() => new Promise(() => {}), { timeout: 20 }).organizations.list(),
      "TimeoutError",
      ["20 ms", "`timeout`"],
    ],
    [
      "memberships of which some could not be read",
      async () => {
        for await (const _ of listMemberships([rejecting(500)]));
      },
      "MembershipsError",
      ["archera", "500", "The vendor's words", "before this error"],
    ],
    [
      "a violation",
      () => responding([{ org_id: 5, name: "x", role: "admin", kind: "direct" }]).organizations.list(),
      "ContractError",
      ["/0/org_id", /number/, /string/, /report/],
    ],
    [
      "a bad credential",
      () => rejecting(401).organizations.list(),
      "AuthenticationError",
      ["401", "The vendor's words", "a_code", "`auth`"],
    ],
    [
      "a missing permission",
      () => rejecting(403).organizations.list(),
      "PermissionError",
      ["403", "The vendor's words", /not allowed/],
    ],
    [
      "a missing thing",
      () => rejecting(404, { "x-request-id": "req-1" }).organizations.list(),
      "NotFoundError",
      ["404", "req-1"],
    ],
    [
      "a rate limit",
      () => rejecting(429, { "retry-after": "90" }).organizations.list(),
      "RateLimitError",
      ["429", "90 s"],
    ],
    ["a failure of the provider", () => rejecting(500).organizations.list(), "ServerError", ["500", /later/]],
    ["another rejection", () => rejecting(409).organizations.list(), "ApiError", ["409", "The vendor's words"]],
  ];

  test.each(cases)(
    "about %s contain what happened, to which operation, and what to do",
    async (_, call, name, parts) => {
      const error = await call().then(
        () => undefined,
        (reason: unknown) => reason,
      );
      if (!(error instanceof OrgContractsError)) throw error;
      expect(error.name).toBe(name);
      expect(error.message).toContain(error.provider);
      for (const part of parts) expect(error.message).toMatch(typeof part === "string" ? literally(part) : part);
      expect(error.message).toMatch(/^[a-z0-9]+ .*[.]$/s);
      expect(error.message).not.toMatch(/undefined|\[object|NaN|\.\.$|\s{2}/);
      for (const shown of [inspect(error, { depth: 8 }), JSON.stringify(error)]) expect(shown).not.toContain(secret);
    },
  );
});

function literally(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
}

// The last: files that are loaded later belong to the other copy.
describe("errors of another copy of the package", () => {
  test("are instances all the same, in both directions, and of the right classes only", async () => {
    vi.resetModules();
    const other: typeof current = await import("../../src/index.ts");
    expect(other.ApiError).not.toBe(ApiError);
    const theirs = new other.NotFoundError("There is none.", rejection(404));
    for (const type of [NotFoundError, ApiError, OrgContractsError]) expect(theirs).toBeInstanceOf(type);
    for (const type of [ServerError, ContractError]) expect(theirs).not.toBeInstanceOf(type);
    const ours = new ContractError("It is no list.", { ...base, status: 200, violations: [] });
    expect(ours).toBeInstanceOf(other.ContractError);
    expect(ours).toBeInstanceOf(other.OrgContractsError);
    expect(ours).not.toBeInstanceOf(other.ApiError);
  });
});

test("the headers of a response are in its error and in its JSON, without cookies and credentials", async () => {
  const headers = {
    "x-ratelimit-remaining": "7",
    "set-cookie": "session=unknown-secret",
    "x-echo": `Bearer ${secret}`,
  };
  const archera = createArcheraClient({
    auth: { apiKey: secret },
    fetch: async () => Response.json({ message: "no" }, { status: 404, headers }),
  });
  const error = await archera.organizations.list().catch((error: unknown) => error);
  if (!(error instanceof ApiError)) throw error;
  expect(error.headers?.get("X-RateLimit-Remaining")).toBe("7");
  const json: { headers: object } = JSON.parse(JSON.stringify(error));
  expect(json.headers).toMatchObject({ "x-ratelimit-remaining": "7", "x-echo": "Bearer [redacted]" });
  for (const text of [JSON.stringify(error), inspect(error)]) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain("unknown-secret");
  }
});
