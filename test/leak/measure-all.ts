/**
 * `measure-all.ts PLAN`: what `leak.test.ts` judges, one after the other, in a process of its own that has to end by itself.
 * One for all, because to read the specs takes longer than most of it.
 */
import { faults, faultyCalls } from "./faulty-calls.ts";
import { readLargeBodies } from "./large-bodies.ts";
import { measureListing } from "./listing.ts";
import { type Plan, type Results, reachable, report, run } from "./measuring.ts";
import { startServer } from "./server.ts";
import { createStub } from "./stub.ts";

const plan: Plan = JSON.parse(process.argv[2] ?? "");
const calls: Results["calls"][number][] = [];
for (const each of plan.calls) calls.push(await measureCalls(each));
const lists: Results["lists"][number][] = [];
for (const each of plan.lists) lists.push(await measureListing(each));
// Last, because their garbage is the most.
const results: Results = { calls, lists, bodies: await readLargeBodies() };
process.stdout.write(JSON.stringify(results));

/** That many calls with faults, on one long-lived signal. */
async function measureCalls({ where, warm, count }: Plan["calls"][number]): Promise<Results["calls"][number]> {
  const shared = new AbortController();
  const stub = createStub();
  const server = where === "server" ? await startServer() : undefined;
  const call = faultyCalls(server === undefined ? { fetch: stub.fetch } : { baseUrl: server.url }, shared.signal);

  await run(warm, call);
  const before = await reachable();
  const outcomes = await run(count - warm, call);
  const heap = { warm: before, end: await reachable() };
  const open = server === undefined ? stub.open() : server.open();

  const last = call(faults.indexOf("stalled"));
  shared.abort(new Error("It is over."));
  outcomes[`last, ${await last}`] = 1;
  await server?.close();
  return { ...(await report(shared.signal, { heap, outcomes })), open };
}
