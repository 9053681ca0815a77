/** `measure-calls.ts stub|server WARM COUNT`: that many calls with faults, on one long-lived signal. */
import { faults, faultyCalls } from "./faulty-calls.ts";
import { reachable, report, run } from "./measuring.ts";
import { startServer } from "./server.ts";
import { createStub } from "./stub.ts";

const [where, warm, count] = process.argv.slice(2);
const shared = new AbortController();
const stub = createStub();
const server = where === "server" ? await startServer() : undefined;
const call = faultyCalls(server === undefined ? { fetch: stub.fetch } : { baseUrl: server.url }, shared.signal);

await run(Number(warm), call);
const before = await reachable();
const outcomes = await run(Number(count) - Number(warm), call);
const heap = { warm: before, end: await reachable() };
const open = server === undefined ? stub.open() : server.open();

const last = call(faults.indexOf("stalled"));
shared.abort(new Error("It is over."));
outcomes[`last, ${await last}`] = 1;
server?.close();
process.stdout.write(JSON.stringify(await report(shared.signal, { heap, outcomes, open })));
