/** Time of one call with a stub `fetch`: ours, checked, beside bare openapi-fetch, unchecked; interleaved in one run. */
import { stub } from "./child/stub.ts";
import { median } from "./median.ts";
import { mainSubject, openProgram } from "./subjects.ts";

/** Microseconds. */
export interface CallTime {
  readonly bare: number;
  readonly ours: number;
}

const rounds = 25;

export async function timeCalls(items: number): Promise<CallTime> {
  const subject = mainSubject();
  const fetch = stub(subject, items);
  const bare = await openProgram(subject.provider, "openapi-fetch", fetch);
  const ours = await openProgram(subject.provider, "org-contracts", fetch);
  const times = { bare: [] as number[], ours: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.bare.push(await time(bare.page, Math.ceil(20_000 / (items + 20))));
    times.ours.push(await time(ours.page, Math.ceil(20_000 / (items + 20))));
  }
  // The first rounds run code that is not compiled yet.
  return { bare: median(times.bare.slice(3)), ours: median(times.ours.slice(3)) };
}

async function time(call: () => Promise<unknown>, turns: number): Promise<number> {
  const started = performance.now();
  for (let turn = 0; turn < turns; turn++) await call();
  return ((performance.now() - started) * 1000) / turns;
}
