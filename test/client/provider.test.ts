/** A custom provider: `defineProvider`, its credentials, and what its errors mean. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { describe, expect, onTestFinished, test } from "vitest";
import { anything, integer, object } from "../../src/contract/checks.ts";
import type { Operation } from "../../src/contract/operation.ts";
import {
  basic,
  bearer,
  clientCredentials,
  defineProvider,
  header,
  type ProviderDefinition,
  type Token,
} from "../../src/provider.ts";

const getTeam: Operation<{ id: number } | undefined> = {
  format: 1,
  id: "getTeam",
  method: "GET",
  path: "/team",
  pathParameters: {},
  query: {},
  responses: { "200": object({ id: integer() }, ["id"]), default: anything },
};

/** A server that responds in this order, and repeats the last one; with the requests that it got. */
async function serve(...responses: readonly ((request: IncomingMessage, response: ServerResponse) => void)[]) {
  const requests: { readonly url: string; readonly headers: IncomingMessage["headers"]; readonly body: string }[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    requests.push({ url: request.url ?? "", headers: request.headers, body });
    (responses[requests.length - 1] ?? responses.at(-1))?.(request, response);
  }).listen(0);
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { requests, baseUrl: `http://localhost:${port}` };
}

const respond =
  (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  (_: IncomingMessage, response: ServerResponse) =>
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));

const team = respond({ id: 7 }, 200, { "x-request-id": "r1" });

describe("a call", () => {
  test("sends the headers of definition, client and call, of which the later ones win", async () => {
    const { baseUrl, requests } = await serve(team);
    const acme = defineProvider({ name: "acme", baseUrl, headers: { "x-version": "1", "x-a": "1", "x-b": "1" } });
    const client = acme.createClient({ headers: { "x-a": "2", "x-b": "2" } });
    expect(await client.call(getTeam, {}, { headers: { "x-b": null } })).toEqual({ id: 7 });
    expect(requests[0]?.headers).toMatchObject({ "x-version": "1", "x-a": "2" });
    expect(requests[0]?.headers).not.toHaveProperty("x-b");
  });

  test("of `send` has the status and the headers of the response too", async () => {
    const { baseUrl } = await serve(team);
    const result = await defineProvider({ name: "acme", baseUrl }).createClient({}).send(getTeam);
    expect(result).toMatchObject({ data: { id: 7 }, status: 200 });
    expect(result.headers.get("x-request-id")).toBe("r1");
  });

  test("without a base URL anywhere is not possible", () => {
    expect(() => defineProvider({ name: "acme" }).createClient({})).toThrow(/`baseUrl` must be/);
  });

  test("of a provider without credentials has no option `auth`", () => {
    const acme = defineProvider({ name: "acme", baseUrl: "https://acme.example" });
    const options: object = { auth: { token: "a" } };
    expect(() => acme.createClient(options)).toThrow(
      "acme client was not created: `auth` is not an option; the options are timeout, retries, headers, baseUrl, fetch, maxRetryDelay, maxResponseBytes, limiter, contract, onDrift, onRetry, onResponse.",
    );
  });
});

describe("a rate limit in headers of the provider's own", () => {
  const quota = (remaining: number) => ({
    "x-acme-rate-limit-limit": "2",
    "x-acme-rate-limit-remaining": String(remaining),
    "x-acme-rate-limit-reset": String(Math.ceil(Date.now() / 1000) + 1_800),
  });
  const define = (baseUrl: string) =>
    defineProvider({ name: "acme", baseUrl, rateLimitPrefix: "x-acme-rate-limit-" }).createClient({});

  test("is known after a success: the next call is not sent", async () => {
    const { baseUrl, requests } = await serve(respond({ id: 7 }, 200, quota(0)));
    const client = define(baseUrl);
    expect(await client.call(getTeam)).toEqual({ id: 7 });
    await expect(client.call(getTeam)).rejects.toMatchObject({ name: "RateLimitError" });
    expect(requests).toHaveLength(1);
  });

  test("is in the error, and states the wait where there is no Retry-After", async () => {
    const { baseUrl } = await serve(respond({}, 429, quota(1)));
    const error: unknown = await define(baseUrl)
      .call(getTeam)
      .catch((error) => error);
    expect(error).toMatchObject({ name: "RateLimitError", status: 429, rateLimit: { limit: 2, remaining: 1 } });
    expect(Object(error).retryAfter).toBeGreaterThan(1_700);
  });
});

describe("what an error means", () => {
  /** As GitHub limits rates. */
  const parseError: ProviderDefinition["parseError"] = (body, { status, headers }) => {
    if (status < 300) return undefined;
    const isLimited = headers.get("x-ratelimit-remaining") === "0" || headers.has("retry-after");
    return { message: String(Reflect.get(Object(body), "message")), ...(isLimited && { kind: "rateLimit" }) };
  };
  const limited = respond({ message: "Too fast" }, 403, { "retry-after": "0", "x-ratelimit-remaining": "0" });

  test("a rate limit with 403 is a RateLimitError where it stays, or asks for too long", async () => {
    const { baseUrl, requests } = await serve(limited);
    const acme = defineProvider({ name: "acme", baseUrl, parseError });
    const error = { name: "RateLimitError", status: 403 };
    await expect(acme.createClient({ retries: 1 }).call(getTeam)).rejects.toMatchObject(error);
    expect(requests).toHaveLength(2);
    const long = await serve(respond({ message: "Too fast" }, 403, { "retry-after": "3600" }));
    const client = defineProvider({ name: "acme", baseUrl: long.baseUrl, parseError }).createClient({});
    await expect(client.call(getTeam)).rejects.toMatchObject({ ...error, retryAfter: 3600 });
    // The next call knows of it, and is not sent.
    await expect(client.call(getTeam)).rejects.toMatchObject({ name: "RateLimitError", status: 429 });
    expect(long.requests).toHaveLength(1);
  });

  test("another limit than that of the headers, which have requests left, is not lifted by their reset", async () => {
    const secondary: ProviderDefinition["parseError"] = (_, { status }) =>
      status < 300 ? undefined : { kind: "rateLimit" };
    const quota = { "x-ratelimit-limit": "60", "x-ratelimit-remaining": "59", "x-ratelimit-reset": "3600" };
    const { baseUrl, requests } = await serve(respond({}, 403, quota), team);
    const acme = defineProvider({ name: "acme", baseUrl, parseError: secondary });
    expect(await acme.createClient({}).call(getTeam)).toEqual({ id: 7 });
    expect(requests).toHaveLength(2);
    // Where nothing says what is left, the reset is all that is known.
    const { "x-ratelimit-remaining": _, ...unknown } = quota;
    const other = await serve(respond({}, 403, unknown));
    const client = defineProvider({ name: "acme", baseUrl: other.baseUrl, parseError: secondary }).createClient({});
    await expect(client.call(getTeam)).rejects.toMatchObject({ name: "RateLimitError", retryAfter: 3600 });
  });

  test("a `hint` that throws does not hide the response", async () => {
    const { baseUrl } = await serve(respond({ message: "Gone" }, 404));
    const hint = () => {
      throw new Error("mine");
    };
    const client = defineProvider({ name: "acme", baseUrl, parseError, hint }).createClient({});
    await expect(client.call(getTeam)).rejects.toMatchObject({
      name: "NotFoundError",
      message: expect.stringContaining("failed with 404: Gone. Check the id"),
    });
  });
});

describe("credentials", () => {
  const sent = async (auth: ProviderDefinition["auth"]) => {
    const { baseUrl, requests } = await serve(team);
    await defineProvider({ name: "acme", baseUrl, ...(auth && { auth }) })
      .createClient({})
      .call(getTeam);
    return requests[0]?.headers;
  };

  test("of each kind are sent in their header", async () => {
    expect(await sent(() => bearer("abc-123"))).toMatchObject({ authorization: "Bearer abc-123" });
    expect(await sent(() => bearer(async () => "abc-123"))).toMatchObject({ authorization: "Bearer abc-123" });
    expect(await sent(() => header("x-key", "abc-123"))).toMatchObject({ "x-key": "abc-123" });
    // The example of RFC 7617, section 2.1.
    expect(await sent(() => basic("test", "123£"))).toMatchObject({ authorization: "Basic dGVzdDoxMjPCow==" });
    expect(await sent(() => [header("x-user", "me@acme.example"), header("x-key", () => "abc-123")])).toMatchObject({
      "x-user": "me@acme.example",
      "x-key": "abc-123",
    });
  });

  test("that cannot be sent are a CredentialError that names their option", async () => {
    const acme = defineProvider({
      name: "acme",
      baseUrl: "https://acme.example",
      auth: ({ user, password }: { user: Token; password: Token }) => basic(user, password),
      credentials: [{ user: "ACME_USER", password: "ACME_PASSWORD" }],
    });
    const call = (user: Token, password: Token) => acme.createClient({ auth: { user, password } }).call(getTeam);
    await expect(call("a:b", "secret-word")).rejects.toMatchObject({
      name: "CredentialError",
      message: expect.stringContaining("credential `auth.user` (ACME_USER) contains a colon"),
    });
    const failing = () => {
      throw new Error("mine");
    };
    await expect(call("me", failing)).rejects.toThrow(/function `auth.password` \(ACME_PASSWORD\) failed/);
    await expect(call("me", "")).rejects.toThrow(/`auth.password` \(ACME_PASSWORD\) is empty/);
    expect(() => acme.createClient({ auth: JSON.parse("{}") })).toThrow(/`auth.user` is missing/);
  });
});

describe("client credentials", () => {
  const token = respond({ access_token: "a-token", expires_in: 3600 });

  test("are exchanged once, in the form and the header of the standard", async () => {
    const { baseUrl, requests } = await serve(token, team);
    const client = defineProvider({
      name: "acme",
      baseUrl,
      auth: () =>
        clientCredentials({ tokenUrl: `${baseUrl}/token`, clientId: "me", clientSecret: "a secret", scope: "a b" }),
    }).createClient({});
    await client.call(getTeam);
    await client.call(getTeam);
    expect(requests.map(({ url }) => url)).toEqual(["/token", "/team", "/team"]);
    expect(requests[0]).toMatchObject({
      // RFC 6749, section 2.3.1: id and secret are form-encoded before they are joined.
      headers: {
        authorization: `Basic ${Buffer.from("me:a+secret").toString("base64")}`,
        "content-type": "application/x-www-form-urlencoded",
      },
      body: "grant_type=client_credentials&scope=a+b",
    });
    expect(requests[2]?.headers).toMatchObject({ authorization: "Bearer a-token" });
  });

  test("go into a JSON body where the server wants that, with an audience", async () => {
    const { baseUrl, requests } = await serve(token, team);
    const options = { tokenUrl: `${baseUrl}/token`, clientId: "me", clientSecret: "secret-word", audience: "api" };
    await defineProvider({
      name: "acme",
      baseUrl,
      auth: () => clientCredentials({ ...options, encoding: "json", authentication: "body" }),
    })
      .createClient({})
      .call(getTeam);
    expect(requests[0]?.headers).not.toHaveProperty("authorization");
    expect(JSON.parse(requests[0]?.body ?? "")).toEqual({
      grant_type: "client_credentials",
      client_id: "me",
      client_secret: "secret-word",
      audience: "api",
    });
  });
});
