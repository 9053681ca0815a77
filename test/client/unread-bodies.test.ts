/** A body that is not read to its end is canceled: the server, which never ends it, sees its connection close. */
import type { ServerResponse } from "node:http";
import { expect, test, vi } from "vitest";
import { anything, integer } from "../../src/contract/checks.ts";
import type { PagedOperation } from "../../src/contract/operation.ts";
import { links } from "../../src/contract/paging.ts";
import { contractFetch } from "../../src/contract.ts";
import { type CallOptions, type ClientOptions, defineProvider } from "../../src/provider.ts";
import { json, type Respond, serve } from "../support/serve.ts";
import { listTeams, type Team } from "./acme.ts";

const listByPage: PagedOperation<readonly Team[]> = {
  ...listTeams,
  query: { page: integer(1) },
  item: anything,
  pagination: links({}),
};

/** A response whose body never ends. */
const endless =
  (status = 200, headers: Readonly<Record<string, string>> = {}): Respond =>
  (_, response) =>
    void response.writeHead(status, { "content-type": "application/json", ...headers }).write(" ".repeat(2_000));

/** A client of a server that responds in this order, then always well, and the responses that are under way. */
async function connect(...responses: readonly Respond[]) {
  const open = new Set<ServerResponse>();
  let number = 0;
  const baseUrl = await serve((request, response) => {
    open.add(response);
    response.on("close", () => open.delete(response));
    (responses[number++] ?? json([{ id: 1, name: "A" }]))(request, response);
  });
  /** From now on it responds well, even if a call ended before it arrived. */
  const recover = () => {
    number = Math.max(number, responses.length);
  };
  const client = (options: ClientOptions = {}) => defineProvider({ name: "acme", baseUrl }).createClient(options);
  return { baseUrl, client, open, recover, list: (options: ClientOptions) => client(options).call(listTeams) };
}

type Server = Awaited<ReturnType<typeof connect>>;

/** Aborts a call while its body arrives. */
async function aborted({ open }: Server, call: (options: CallOptions) => Promise<unknown>) {
  const controller = new AbortController();
  const calling = call({ signal: controller.signal });
  calling.catch(() => {});
  await vi.waitFor(() => expect(open.size).toBe(1));
  controller.abort(new Error("no longer needed"));
  return calling;
}

const cases: Readonly<
  Record<string, readonly [responses: readonly Respond[], run: (server: Server) => Promise<unknown>, name?: string]>
> = {
  "a failure that is tried again": [[endless(500)], ({ list }) => list({ retries: 1 })],
  "a redirect": [[endless(302, { location: "/" })], ({ list }) => list({}), "ConnectionError"],
  "a body that becomes too large": [[endless()], ({ list }) => list({ maxResponseBytes: 100 }), "ConnectionError"],
  "a failure whose body becomes too large": [
    [endless(400)],
    ({ list }) => list({ maxResponseBytes: 100 }),
    "ConnectionError",
  ],
  "a body that is announced as too large": [
    [endless(200, { "content-length": "5000" })],
    ({ list }) => list({ maxResponseBytes: 4_000 }),
    "ConnectionError",
  ],
  "a body that takes too long": [[endless()], ({ list }) => list({ timeout: 500, retries: 0 }), "TimeoutError"],
  "a failure whose body takes too long": [
    [endless(400)],
    ({ list }) => list({ timeout: 500, retries: 0 }),
    "TimeoutError",
  ],
  "a call that is aborted": [
    [endless()],
    (server) => aborted(server, (options) => server.client().call(listTeams, {}, options)),
    "Error",
  ],
  "a page that was read ahead": [
    [
      json(
        [1, 2, 3].map((id) => ({ id, name: "A" })),
        200,
        { link: '<?page=2>; rel="next"' },
      ),
      endless(),
    ],
    async ({ client, open }) => {
      let seen = 0;
      for await (const _ of client().listAll(listByPage)) {
        if (++seen < 2) continue;
        await vi.waitFor(() => expect(open.size).toBe(1));
        break;
      }
    },
  ],
  "a body that `contractFetch` finds too large": [
    [endless()],
    ({ baseUrl }) => contractFetch({ listTeams }, { baseUrl, maxResponseBytes: 100 })(`${baseUrl}/teams`),
    "ConnectionError",
  ],
};

test.each(Object.entries(cases))(
  "%s: no body stays open, and the next call succeeds",
  async (_, [responses, run, name]) => {
    const server = await connect(...responses);
    const outcome = run(server);
    if (name === undefined) await outcome;
    else await expect(outcome).rejects.toMatchObject({ name });
    await vi.waitFor(() => expect(server.open.size).toBe(0));
    server.recover();
    expect(await server.list({ retries: 0 })).toEqual([{ id: 1, name: "A" }]);
  },
);
