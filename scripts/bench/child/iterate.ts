/**
 * In a process of its own: reads a whole list. `work` is how long the reader is busy with each page, in ms; `readAhead` is
 * for clients that can read several pages ahead.
 */
import { setTimeout as sleep } from "node:timers/promises";

const [module = "", baseUrl = "", pageSize = "50", work = "0", readAhead] = process.argv.slice(2);
const { open } = await import(module);
const started = performance.now();
let count = 0;
for await (const _ of open({ baseUrl }).all(readAhead && Number(readAhead))) {
  count++;
  if (work !== "0" && count % Number(pageSize) === Number(pageSize) / 2) await sleep(Number(work));
}
const ms = performance.now() - started;
process.stdout.write(JSON.stringify({ ms, count, memory: process.resourceUsage().maxRSS * 1024 }));
