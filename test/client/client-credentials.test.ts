/** Client credentials: when a token is requested, kept, renewed and given up, and what becomes of an exchange that fails. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { anything } from "../../src/contract/checks.ts";
import type { Operation } from "../../src/contract/operation.ts";
import type { DriftEvent, ResponseEvent } from "../../src/index.ts";
import {
  type ClientCredentialsOptions,
  type ClientOptions,
  clientCredentials,
  defineProvider,
} from "../../src/provider.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const getTeam: Operation = {
  ...{ format: 1, id: "getTeam", method: "GET", path: "/team", pathParameters: {}, query: {} },
  responses: { default: anything },
};

type Respond = (request: Request, init: RequestInit | undefined) => Response | Promise<Response>;

const team: Respond = () => Response.json({});
const unauthorized: Respond = () => new Response("", { status: 401 });

/** The response to an exchange, by its number. */
type Exchange = (number: number) => Response | Promise<Response>;

const issued: Exchange = (number) => Response.json({ access_token: `token-${number}`, expires_in: 3_600 });
const silent: Exchange = () => new Promise(() => {});
const rejecting =
  (status: number, body: object = {}): Exchange =>
  () =>
    Response.json(body, { status });

/** A client, and what it sent: its exchanges are numbered, and so are their tokens. */
function open(
  options: Partial<ClientCredentialsOptions> = {},
  { exchange = issued, respond = team, ...more }: ClientOptions & { exchange?: Exchange; respond?: Respond } = {},
) {
  const exchanges: (AbortSignal | null | undefined)[] = [];
  const tokens: (string | null)[] = [];
  const acme = defineProvider({
    name: "acme",
    baseUrl: "https://acme.example",
    auth: () =>
      clientCredentials({
        tokenUrl: "https://login.example/token",
        clientId: "me",
        clientSecret: "a-s3cret",
        ...options,
      }),
  });
  const client = acme.createClient({
    fetch: (request, init) => {
      if (request.url !== "https://login.example/token") {
        tokens.push(request.headers.get("authorization"));
        return Promise.resolve(respond(request, init));
      }
      exchanges.push(init?.signal);
      return Promise.resolve(exchange(exchanges.length));
    },
    ...more,
  });
  const call = (signal?: AbortSignal) => client.call(getTeam, {}, { signal });
  return { call, exchanges, tokens };
}

const wait = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1_000);

test("calls at once share an exchange, and later ones its token", async () => {
  const { call, exchanges, tokens } = open();
  await Promise.all([call(), call(), call()]);
  await call();
  expect(exchanges).toHaveLength(1);
  expect(new Set(tokens)).toEqual(new Set(["Bearer token-1"]));
});

test.each([
  ["a minute before its end", 3_600, 3_539, 1],
  ["after half of a life shorter than two minutes", 60, 29, 1],
])("a token is renewed %s", async (_, expires_in, before, after) => {
  const exchange = (number: number) => Response.json({ access_token: `token-${number}`, expires_in });
  const { call, tokens } = open({}, { exchange });
  await call();
  wait(before);
  await call();
  wait(after);
  await call();
  expect(tokens).toEqual(["Bearer token-1", "Bearer token-1", "Bearer token-2"]);
});

test("a token without a lifetime is not renewed", async () => {
  const { call, exchanges } = open({}, { exchange: () => Response.json({ access_token: "a-token" }) });
  await call();
  wait(1e9);
  await call();
  expect(exchanges).toHaveLength(1);
});

test("a kept token that is rejected is renewed once for all calls that sent it", async () => {
  const respond: Respond = (request, init) =>
    request.headers.get("authorization") === "Bearer token-1" && tokens.length > 1
      ? unauthorized(request, init)
      : team(request, init);
  const { call, exchanges, tokens } = open({}, { respond, retries: 0 });
  await call();
  await Promise.all([call(), call()]);
  expect(exchanges).toHaveLength(2);
  expect(tokens.map((token) => token?.at(-1)).join("")).toBe("11122");
});

test("a new token that is rejected is not renewed", async () => {
  const { call, exchanges, tokens } = open({}, { respond: unauthorized });
  await expect(call()).rejects.toMatchObject({ name: "AuthenticationError", operation: "getTeam" });
  expect(exchanges).toHaveLength(1);
  expect(tokens).toEqual(["Bearer token-1"]);
});

test("a rejection does not discard the token that came since", async () => {
  const rejections: (() => void)[] = [];
  const respond: Respond = async (request, init) => {
    if (tokens.length === 1 || request.headers.get("authorization") !== "Bearer token-1") return team(request, init);
    await new Promise<void>((resolve) => rejections.push(resolve));
    return unauthorized(request, init);
  };
  const { call, exchanges, tokens } = open({}, { respond });
  await call();
  const calls = [call(), call()];
  await vi.waitFor(() => expect(rejections).toHaveLength(2));
  rejections[0]?.();
  await calls[0];
  rejections[1]?.();
  await calls[1];
  expect(exchanges).toHaveLength(2);
});

test("an exchange goes on while a call waits for it, and ends with the last one; the next call starts its own", async () => {
  const { call, exchanges, tokens } = open({}, { exchange: (number) => (number === 1 ? silent : issued)(number) });
  const [first, second] = [new AbortController(), new AbortController()];
  const calls = [call(first.signal), call(second.signal)].map((call) => call.catch((reason: unknown) => reason));
  await vi.waitFor(() => expect(exchanges).toHaveLength(1));
  first.abort("first");
  expect(await calls[0]).toBe("first");
  expect(exchanges[0]?.aborted).toBe(false);
  second.abort("second");
  expect(await calls[1]).toBe("second");
  expect(exchanges[0]?.aborted).toBe(true);
  await call();
  expect(tokens).toEqual(["Bearer token-2"]);
});

test("an exchange that was given up discards neither the next one nor its token", async () => {
  const { call, exchanges, tokens } = open({}, { exchange: (number) => (number === 1 ? silent : issued)(number) });
  const controller = new AbortController();
  const first = call(controller.signal);
  await vi.waitFor(() => expect(exchanges).toHaveLength(1));
  controller.abort("enough");
  await Promise.all([call(), expect(first).rejects.toBe("enough")]);
  await call();
  expect(exchanges).toHaveLength(2);
  expect(tokens).toEqual(["Bearer token-2", "Bearer token-2"]);
});

test("a call that is aborted after it got the token leaves it to the others", async () => {
  const controller = new AbortController();
  const respond: Respond = (request, init) => {
    if (tokens.length > 1) return team(request, init);
    controller.abort("enough");
    return new Promise(() => {});
  };
  const { call, tokens } = open({}, { respond });
  await expect(call(controller.signal)).rejects.toBe("enough");
  await call();
  expect(tokens).toEqual(["Bearer token-1", "Bearer token-1"]);
});

test("an exchange that failed is not kept, nor a token that cannot be sent", async () => {
  const exchange: Exchange = (number) =>
    [rejecting(400), rejecting(200, { access_token: "line\nbreak" }), issued][number - 1]?.(number) ?? Response.error();
  const { call, tokens } = open({}, { exchange });
  await expect(call()).rejects.toMatchObject({ status: 400 });
  await expect(call()).rejects.toMatchObject({ name: "CredentialError" });
  await call();
  expect(tokens).toEqual(["Bearer token-3"]);
});

test.each([
  [300, "ConnectionError", "the response is a redirect (300)"],
  [400, "AuthenticationError", "Check the client id and the client secret."],
  [404, "AuthenticationError", "Check the client id and the client secret."],
  [429, "RateLimitError", "no reason given"],
  [499, "AuthenticationError", "Check the client id and the client secret."],
  [500, "ServerError", "no reason given"],
])("a %i of the token endpoint is a %s", async (status, name, message) => {
  const { call, exchanges } = open({}, { exchange: rejecting(status) });
  await expect(call()).rejects.toMatchObject({
    name,
    operation: "exchangeToken",
    message: expect.stringContaining(message),
  });
  expect(exchanges).toHaveLength(1);
});

test("an error has the code and the description of the standard", async () => {
  const { call } = open(
    {},
    { exchange: rejecting(400, { error: "invalid_scope", error_description: "No such scope" }) },
  );
  await expect(call()).rejects.toMatchObject({
    code: "invalid_scope",
    message: expect.stringContaining("No such scope"),
  });
});

test("an exchange that may succeed later is tried again", async () => {
  const { call, exchanges } = open(
    {},
    { exchange: (number) => (number < 3 ? Promise.reject(new Error("reset")) : issued(number)) },
  );
  await call();
  expect(exchanges).toHaveLength(3);
});

test("a success without a token says to check the URL, and shows neither tokens nor the body", async () => {
  for (const [body, pointer, message] of [
    ['{"refresh_token":"r3fresh"}', "/access_token", "is required, but missing"],
    ["<html>r3fresh</html>", "", 'the body is not JSON: "[redacted]"'],
  ]) {
    const { call } = open({}, { exchange: () => new Response(body) });
    const error = await call().catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      name: "ContractError",
      operation: "exchangeToken",
      violations: [{ pointer, message }],
    });
    expect(String(error)).toContain("Check the URL of the token endpoint.");
    expect(String(error) + JSON.stringify(error)).not.toContain("r3fresh");
  }
});

test("the client secret is hidden in the error of its exchange, and in those of all calls", async () => {
  const rejected = open({}, { exchange: rejecting(401, { error_description: "not a-s3cret" }) });
  await expect(rejected.call()).rejects.toThrow("not [redacted]");
  const { call } = open({}, { respond: () => new Response("<me:a-s3cret>") });
  await expect(call()).rejects.toThrow('the body is not JSON: "<me:[redacted]>"');
});

test.each(["access_token", "refresh_token", "id_token"])(
  "the %s that a message would quote is hidden",
  async (name) => {
    const { call } = open({}, { exchange: rejecting(400, { error_description: "r3fresh", [name]: "r3fresh" }) });
    const error = await call().catch((reason: unknown) => reason);
    expect(String(error)).toContain("[redacted]");
    expect(error).not.toHaveProperty("body");
  },
);

test("a hint replaces the advice where the credentials are rejected or the response is something else, and nowhere else", async () => {
  const hint: ClientCredentialsOptions["hint"] = (details) =>
    details ? `Ask for ${details.code}.` : "Is that the tenant?";
  const messageOf = async (exchange: Exchange) =>
    String(
      await open({ hint }, { exchange })
        .call()
        .catch((reason: unknown) => reason),
    );
  expect(await messageOf(rejecting(401, { error: "x" }))).toMatch(/Ask for x\.$/);
  expect(await messageOf(rejecting(200))).toMatch(/Is that the tenant\?$/);
  expect(await messageOf(rejecting(500, { error: "x" }))).not.toContain("Ask for");
});

test("what the token endpoint sends is checked with `contract: report` too, and reported to nobody", async () => {
  const drift: DriftEvent[] = [];
  const onDrift = (event: DriftEvent) => void drift.push(event);
  const invalid = open({}, { exchange: rejecting(200, { access_token: 5 }), contract: "report", onDrift });
  await expect(invalid.call()).rejects.toThrow("/access_token is number, expected string");
  await open({}, { exchange: rejecting(200, { access_token: "a", undocumented: 1 }), onDrift }).call();
  expect(drift).toEqual([]);
});

test("an exchange takes no token of the limiter, and `onResponse` receives it under its own name", async () => {
  const responses: ResponseEvent[] = [];
  const removeTokens = vi.fn();
  const { call } = open({}, { limiter: { removeTokens }, onResponse: (event) => void responses.push(event) });
  await call();
  expect(removeTokens).toHaveBeenCalledOnce();
  expect(responses).toMatchObject([
    { operation: "exchangeToken", method: "POST", path: "/token" },
    { operation: "getTeam" },
  ]);
});
