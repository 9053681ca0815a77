/** How the response of a call becomes data, drift or an error. */
import { expect, test } from "vitest";
import { array, choice, integer, object, string } from "../../src/contract/checks.ts";
import type { Operation } from "../../src/contract/operation.ts";
import { type ClientOptions, ContractError, type DriftEvent, type ResponseEvent } from "../../src/index.ts";
import { bearer, defineProvider, field, textOf } from "../../src/provider.ts";

const team = object({ id: integer(), name: string, role: choice("owner", "member") }, ["id", "name"]);
const error = object({ error: object({ code: string, message: string }) }, ["error"]);
const operation = { format: 1, method: "GET", pathParameters: {}, query: {} } as const;
const getTeam: Operation = { ...operation, id: "getTeam", path: "/team", responses: { "200": team, "4XX": error } };
const listTeams: Operation = {
  ...operation,
  id: "listTeams",
  path: "/teams",
  responses: { "200": object({ teams: array(team), total: integer() }, ["teams"], "teams") },
  unwrap: "teams",
};

const token = "a-secret-token";
const acme = defineProvider({
  name: "acme",
  baseUrl: "https://acme.example/v1",
  requestIds: ["x-trace", "x-request-id"],
  permission: "the scope teams:read",
  auth: ({ token }: { token: string }) => bearer(token),
  parseError: (body) => {
    const found = field(body, "error");
    return found === undefined
      ? undefined
      : { code: textOf(field(found, "code")), message: textOf(field(found, "message")) };
  },
  hint: ({ code }) => (code === "frozen" ? "Ask the owner to thaw the team." : undefined),
});

function connect(body: unknown, init: ResponseInit = {}, options: ClientOptions = {}) {
  const drift: DriftEvent[] = [];
  const responses: ResponseEvent[] = [];
  const text = typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body);
  const client = acme.createClient({
    auth: { token },
    retries: 0,
    fetch: async () => new Response(text as string, init),
    onDrift: (event) => void drift.push(event),
    onResponse: (event) => void responses.push(event),
    ...options,
  });
  return { client, drift, responses };
}

const thrown = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => "nothing was thrown",
    (reason) => reason,
  );

test("drift is reported and rejects no call", async () => {
  const { client, drift } = connect({ id: 1, name: "A", role: "auditor", plan: "pro" });
  expect(await client.call(getTeam)).toMatchObject({ role: "auditor", plan: "pro" });
  expect(drift.map(({ pointer, keyword, violation }) => [pointer, keyword, violation])).toEqual([
    ["/role", "enum", undefined],
    ["/plan", "additionalProperties", undefined],
  ]);
  expect(drift[0]).toMatchObject({ provider: "acme", operation: "getTeam", status: 200, actual: '"auditor"' });
});

test("a violation rejects with all violations, and the drift beside it is reported", async () => {
  const { client, drift } = connect({ id: "1", plan: "pro" }, { headers: { "x-request-id": "r-7" } });
  const failure = await thrown(client.call(getTeam));
  expect(failure).toBeInstanceOf(ContractError);
  expect(failure).toMatchObject({
    status: 200,
    requestId: "r-7",
    violations: [
      { pointer: "/id", keyword: "type" },
      { pointer: "/name", keyword: "required" },
    ],
  });
  expect(drift.map(({ pointer }) => pointer)).toEqual(["/plan"]);
});

test('with `contract: "report"` a violation is reported as one, and the data is returned', async () => {
  const { client, drift } = connect({ id: "1", name: "A" }, {}, { contract: "report" });
  expect(await client.call(getTeam)).toEqual({ id: "1", name: "A" });
  expect(drift).toMatchObject([{ pointer: "/id", violation: true }]);
});

test("without `onDrift`, drift costs nothing and returns the data", async () => {
  const { client } = connect({ id: 1, name: "A", plan: "pro" }, {}, { onDrift: undefined });
  expect(await client.call(getTeam)).toEqual({ id: 1, name: "A", plan: "pro" });
});

test("what is more than a hundred kinds is one event", async () => {
  const undocumented = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`field${index}`, 1]));
  const { client, drift } = connect({ id: 1, name: "A", ...undocumented });
  await client.call(getTeam);
  expect(drift).toHaveLength(101);
  expect(drift.at(-1)).toMatchObject({ keyword: "more", status: 200 });
});

test("an error with a success status is no response to compare with the schema of a success", async () => {
  const { client, drift } = connect({ error: { code: "c", message: "No." } });
  expect(await thrown(client.call(getTeam))).toMatchObject({ name: "ApiError", status: 200, code: "c" });
  expect(drift).toEqual([]);
});

test("an error that is not as documented is an error, and its differences are drift", async () => {
  const { client, drift } = connect({ error: { code: 7, message: "No." } }, { status: 400 });
  expect(await thrown(client.call(getTeam))).toMatchObject({ name: "ApiError", status: 400 });
  expect(drift).toMatchObject([{ pointer: "/error/code", keyword: "type", status: 400 }]);
});

test("a failure without details is an error all the same", async () => {
  const failure = await thrown(connect("", { status: 404 }).client.call(getTeam));
  expect(failure).toMatchObject({ name: "NotFoundError", status: 404 });
  expect(String(failure)).toContain("no reason given");
});

test("the hint of the provider replaces the general advice; the permission is named without one", async () => {
  const messageOf = async (code: string) => {
    const { client } = connect({ error: { code, message: "No." } }, { status: 403 });
    return String(await thrown(client.call(getTeam)));
  };
  expect(await messageOf("frozen")).toContain("No. (frozen). Ask the owner to thaw the team.");
  expect(await messageOf("frozen")).not.toContain("Needed");
  expect(await messageOf("other")).toContain("Needed: the scope teams:read.");
});

test.each([
  [503, "61", "RateLimitError"],
  [503, "60", "ServerError"],
  [404, "61", "NotFoundError"],
])("a %i with a wait of %s s, where 60 s are allowed, is a %s", async (status, wait, name) => {
  const { client } = connect({}, { status, headers: { "retry-after": wait } }, { maxRetryDelay: 60_000 });
  expect(await thrown(client.call(getTeam))).toMatchObject({ name, retryAfter: Number(wait) });
});

test("the id of the request is the first that is there, without credentials and of limited length", async () => {
  const idOf = async (headers: Record<string, string>) => {
    const { client, responses } = connect({ id: 1, name: "A" }, { headers });
    await client.call(getTeam);
    return responses[0]?.requestId;
  };
  expect(await idOf({ "x-request-id": "second", "x-trace": "first" })).toBe("first");
  expect(await idOf({ "x-request-id": "second", "x-trace": "" })).toBe("second");
  expect(await idOf({ "x-request-id": `id ${token}` })).toBe("id [redacted]");
  expect((await idOf({ "x-request-id": "x".repeat(300) }))?.length).toBe(201);
  expect(await idOf({})).toBe(undefined);
});

test.each([300, 302, 399])("a redirect (%i) is not followed, and states its status", async (status) => {
  const failure = await thrown(connect("", { status, headers: { location: "/" } }).client.call(getTeam));
  expect(failure).toMatchObject({ name: "ConnectionError" });
  expect(String(failure)).toContain(`the response is a redirect (${status}), which is not followed`);
});

test("a redirect whose status the browser hides is one too", async () => {
  const hidden = Object.defineProperty(new Response(""), "status", { value: 0 });
  const failure = await thrown(connect("", {}, { fetch: async () => hidden }).client.call(getTeam));
  expect(String(failure)).toContain("the response is a redirect, which is not followed");
});

test("a 304 is no redirect", async () => {
  const fetch = async () => new Response(null, { status: 304 });
  expect(await thrown(connect("", {}, { fetch }).client.call(getTeam))).toMatchObject({
    name: "ApiError",
    status: 304,
  });
});

test("with `reportItems` a violation in an item is reported, and one of the list rejects", async () => {
  const items = connect({ teams: [{ id: 1, name: "A" }, { id: 2 }] });
  const found: unknown[] = [];
  for await (const item of items.client.listAll({ ...listTeams, pagination: null } as never, {}, { reportItems: true }))
    found.push(item);
  expect(found).toHaveLength(2);
  expect(items.drift).toMatchObject([{ pointer: "/teams/1/name", violation: true }]);
  const list = connect({ teams: 5 }).client.listAll(
    { ...listTeams, pagination: null } as never,
    {},
    { reportItems: true },
  );
  expect(await thrown(list[Symbol.asyncIterator]().next())).toMatchObject({
    violations: [{ pointer: "/teams", keyword: "type" }],
  });
});

test("with `reportItems` what is wrong beside the items rejects, however much is wrong within them", async () => {
  const names = Array.from({ length: 150 }, (_, index) => `field${index}`);
  const wide = object(Object.fromEntries(names.map((name) => [name, string])));
  const whole = object({ teams: array(wide), page: object({ sizes: array(integer()) }) });
  const search: Operation = { ...getTeam, responses: { "200": whole } };
  const { client } = connect({
    teams: [Object.fromEntries(names.map((name) => [name, 1]))],
    page: { sizes: ["many"] },
  });
  const list = client.listAll({ ...search, pagination: null } as never, {}, { reportItems: true });
  expect(await thrown(list[Symbol.asyncIterator]().next())).toMatchObject({
    violations: [{ pointer: "/page/sizes/0", keyword: "type" }],
  });
});

test.each([
  ["text that is not JSON", "<html>", "contentMediaType"],
  ["bytes that are not UTF-8", new Uint8Array([0x22, 0xff, 0x22]), "charset"],
])("`client.api` rejects a success with %s", async (_, body, keyword) => {
  const { client } = connect(body);
  const api: { GET(path: string): Promise<unknown> } = client.api as never;
  const failure = await thrown(api.GET("/team"));
  expect(failure).toBeInstanceOf(ContractError);
  expect(failure).toMatchObject({ provider: "acme", operation: "GET /team", violations: [{ keyword }] });
  expect(Object(failure).violations).toHaveLength(1);
});
