/** In a process of its own: one call of each program, in interleaved rounds. Prints microseconds by measure and client. */
import { definitionOf, stub } from "../subject.ts";

interface Task {
  readonly provider: string;
  readonly programs: readonly { readonly client: string; readonly module: string }[];
  readonly counts: readonly number[];
  /** Where a server is, for the calls over loopback. */
  readonly baseUrl: string;
  readonly rounds: number;
}

/** ms of one client in one round: one whose calls wait in its own queue would else take minutes. */
const longest = 250;

type Page = () => Promise<readonly unknown[]>;

const { provider, programs, counts, baseUrl, rounds }: Task = JSON.parse(process.argv[2] ?? "");
const subject = await definitionOf(provider);
const result: Record<string, Record<string, number[]>> = {};
const opened = await Promise.all(
  programs.map(async ({ client, module }) => ({ client, open: (await import(module)).open })),
);

for (const items of counts) {
  const setup = { baseUrl: "http://127.0.0.1", fetch: stub(subject, items) };
  await measure(`stub ${items}`, Math.ceil(20_000 / (items + 20)), items, setup);
}
await measure("loopback", 100, undefined, { baseUrl });
process.stdout.write(JSON.stringify(result));

async function measure(name: string, turns: number, items: number | undefined, setup: object): Promise<void> {
  const calls = opened.map(({ client, open }) => ({ client, page: open(setup).page as Page }));
  const times: Record<string, number[]> = Object.fromEntries(calls.map(({ client }) => [client, []]));
  for (const { page } of calls) {
    const { length } = await page();
    if (items !== undefined && length !== items) throw new Error(`It gave ${length} of ${items} items.`);
  }
  for (let round = 0; round < rounds; round++) {
    // Who comes first changes, so that nobody always runs after the same neighbour.
    const order = calls.map((_, index) => calls[(index + round) % calls.length]);
    for (const call of order) {
      if (call === undefined) continue;
      const started = performance.now();
      let made = 0;
      for (; made < turns && performance.now() - started < longest; made++) await call.page();
      times[call.client]?.push(((performance.now() - started) * 1000) / made);
    }
  }
  // The first rounds run code that is not compiled yet.
  result[name] = Object.fromEntries(Object.entries(times).map(([client, each]) => [client, each.slice(rounds >> 2)]));
}
