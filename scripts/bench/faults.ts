/**
 * `npm run bench:faults`: the same misbehaving server for our clients, the vendors' SDKs and bare openapi-fetch.
 * A client handles a fault when its caller is told, in time, without a leak and without wrong data.
 */
import { inspect } from "node:util";
import { type Behaviour, type FaultyServer, startServer } from "../../test/faults/server.ts";
import { type Contestant, contestants, type Setup, secret } from "./contestants.ts";
import { installPeers, versions } from "./peers.ts";

interface Trial {
  readonly name: string;
  readonly script: (contestant: Contestant) => Behaviour[];
  readonly retries?: number;
  readonly only?: "cloudflare";
  /** Whether what came of the call is right. */
  readonly passes: (outcome: Outcome) => boolean | Promise<boolean>;
  readonly call?: (contestant: Contestant, setup: Setup) => Promise<unknown>;
}

interface Outcome {
  readonly server: FaultyServer;
  /** `late`: neither an answer nor an error within three seconds. */
  readonly state: "answered" | "failed" | "late";
  readonly value: unknown;
}

const json =
  (body: unknown, status = 200, headers = {}): Behaviour =>
  ({ response }) => {
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
  };
const raw =
  (text: string, status = 200, headers = {}): Behaviour =>
  ({ response }) => {
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(text);
  };
const silent: Behaviour = () => {};
const stalls: Behaviour = ({ response }) =>
  void response.writeHead(200, { "content-type": "application/json" }).write("[");
const cut: Behaviour = ({ response }) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "1000" }).write("[");
  setTimeout(() => response.destroy(), 20);
};

const organization = (index: number) => ({ id: `org-${index}`, name: `Organization ${index}` });
/** The list in the form that is asked for: Auth0 has one with totals. */
const listed =
  ({ provider }: Contestant, items: unknown): Behaviour =>
  (exchange) => {
    const plain = provider === "auth0" ? items : { success: true, errors: [], messages: [], result: items };
    const total = Array.isArray(items) ? items.length : 0;
    const totals = { start: 0, limit: 50, total, organizations: items };
    json(exchange.url.searchParams.get("include_totals") === "true" ? totals : plain)(exchange);
  };
const failure = ({ provider }: Contestant, status: number, message = "no") =>
  provider === "auth0"
    ? json({ statusCode: status, error: "Error", message }, status)
    : json({ success: false, errors: [{ code: 1000, message }], messages: [], result: null }, status);

/** The page that is asked for: everything is on the first. */
const pages =
  (contestant: Contestant, items: unknown): Behaviour =>
  (exchange) => {
    const first = contestant.provider === "auth0" ? "0" : "1";
    const isFirst = (exchange.url.searchParams.get("page") ?? first) === first;
    listed(contestant, isFirst ? items : [])(exchange);
  };

const failed = ({ state }: Outcome) => state === "failed";
const recovered = ({ state, value }: Outcome) => state === "answered" && Array.isArray(value) && value.length === 1;

const trials: Trial[] = [
  { name: "headers never come", script: () => [silent], passes: failed },
  { name: "the body stalls", script: () => [stalls], passes: failed },
  { name: "the body is cut short", script: () => [cut], passes: failed },
  { name: "the gzip is corrupt", script: () => [raw("not gzip", 200, { "content-encoding": "gzip" })], passes: failed },
  {
    name: "503, then the answer",
    retries: 1,
    script: (c) => [failure(c, 503), pages(c, [organization(1)])],
    passes: recovered,
  },
  {
    name: "a stalled body, then the answer",
    retries: 1,
    script: (c) => [stalls, pages(c, [organization(1)])],
    passes: recovered,
  },
  {
    name: "a 429 that asks for an hour is told at once",
    retries: 1,
    script: (c) => [
      (exchange) => {
        exchange.response.setHeader("retry-after", "3600");
        failure(c, 429)(exchange);
      },
    ],
    passes: ({ state, server }) => state === "failed" && server.requests.length === 1,
  },
  {
    name: "HTML with 200",
    script: () => [raw("<!doctype html><p>Sign in</p>", 200, { "content-type": "text/html" })],
    passes: failed,
  },
  { name: "an empty 200", script: () => [raw("")], passes: failed },
  { name: "data of the wrong type", script: (c) => [pages(c, "nope")], passes: failed },
  { name: "an id that is a number", script: (c) => [pages(c, [{ id: 1, name: "One" }])], passes: failed },
  {
    name: "success: false with 200",
    only: "cloudflare",
    script: () => [json({ success: false, errors: [{ code: 1000, message: "no" }], messages: [], result: null })],
    passes: failed,
  },
  {
    name: "the same page for ever",
    script: (c) => [
      listed(
        c,
        Array.from({ length: 50 }, (_, index) => organization(index)),
      ),
    ],
    passes: ({ state, server }) => state === "failed" && server.requests.length <= 3,
  },
  {
    name: "a redirect gets no credentials",
    script: () => [],
    passes: async ({ state }) => state === "failed",
    call: async (contestant, setup) => {
      const elsewhere = await startServer();
      const here = await startServer();
      elsewhere.does(listed(contestant, []));
      here.does(
        ({ response, request }) => void response.writeHead(302, { location: elsewhere.origin + request.url }).end(),
      );
      try {
        await contestant.list({ ...setup, origin: here.origin }).catch(() => {});
        if (JSON.stringify(elsewhere.requests.map(({ headers }) => headers)).includes(secret)) return "leaked";
        throw new Error("kept");
      } finally {
        await Promise.all([here.close(), elsewhere.close()]);
      }
    },
  },
  {
    name: "a credential that the server repeats is not in the error",
    script: (c) => [failure(c, 400, `Bad key ${secret}`)],
    passes: ({ state, value }) =>
      state === "failed" && !inspect(value, { depth: 9, showHidden: true }).includes(secret),
  },
  {
    name: 'leaving ".." sends nothing',
    only: "cloudflare",
    script: (c) => [listed(c, { id: "x" })],
    call: (contestant, setup) => contestant.leave?.(setup, "..") ?? Promise.resolve(),
    passes: ({ state, server }) => state === "failed" && server.requests.length === 0,
  },
  {
    name: "an abort in the body ends the call with the caller's reason",
    script: () => [stalls],
    call: (contestant, setup) => {
      const reason = new Error("the caller's");
      const abort = new AbortController();
      setTimeout(() => abort.abort(reason), 100);
      return contestant.list({ ...setup, timeout: 20_000 }, abort.signal).catch((error) => {
        throw error === reason ? reason : "another reason";
      });
    },
    passes: ({ state, value }) => state === "failed" && value instanceof Error,
  },
];

await installPeers();
const entrants = await contestants();
const named = entrants.map(({ name }) =>
  name in versions ? `${name} ${versions[name as keyof typeof versions]}` : name,
);
console.log(`Node ${process.version}. yes: handled, no: not, -: does not apply.\n`);
const rows = [["fault", ...named]];
for (const trial of trials) {
  const verdicts = [];
  for (const contestant of entrants) verdicts.push(await verdict(trial, contestant));
  rows.push([trial.name, ...verdicts]);
}
const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
for (const row of rows)
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
process.exit();

async function verdict(trial: Trial, contestant: Contestant): Promise<string> {
  if (trial.only && trial.only !== contestant.provider) return "-";
  const server = await startServer();
  server.does(...trial.script(contestant));
  const setup = { origin: server.origin, retries: trial.retries ?? 0, timeout: 400 };
  const call = trial.call ?? ((contestant: Contestant, setup: Setup) => contestant.list(setup));
  const late = new Promise<Outcome>((resolve) =>
    setTimeout(() => resolve({ server, state: "late", value: undefined }), 3_000),
  );
  const outcome = await Promise.race([
    (async () => call(contestant, setup))().then(
      (value): Outcome => ({ server, state: "answered", value }),
      (value): Outcome => ({ server, state: "failed", value }),
    ),
    late,
  ]);
  const passed = await trial.passes(outcome);
  await server.close();
  return passed ? "yes" : "no";
}
