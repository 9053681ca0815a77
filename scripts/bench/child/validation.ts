/** What the check of the largest bodies costs beside their `JSON.parse`: the worst ratio of time and of memory, as JSON. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { listMemberships } from "../../../generated/cloudflare/operations.ts";
import { validate } from "../../../src/contract/validate.ts";
import { subjects } from "../../../test/faults/subjects.ts";
import { largeBodies } from "../../../test/support/large-bodies.ts";
import { median } from "../median.ts";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

/** ms and bytes of some work, garbage included. */
function cost(work: () => unknown): { readonly time: number; readonly memory: number } {
  collect();
  const before = process.memoryUsage().heapUsed;
  const started = performance.now();
  work();
  const time = performance.now() - started;
  return { time, memory: process.memoryUsage().heapUsed - before };
}

const worst = { time: 0, memory: 0 };
for (const bodyOf of Object.values(largeBodies)) {
  const text = bodyOf(subjects.cloudflare);
  const parsed: ReturnType<typeof cost>[] = [];
  const checked: ReturnType<typeof cost>[] = [];
  for (let round = 0; round < 3; round++) {
    parsed.push(cost(() => JSON.parse(text)));
    checked.push(cost(() => validate(listMemberships, 200, text, true)));
  }
  for (const key of ["time", "memory"] as const) {
    const ratio = median(checked.map((each) => each[key])) / median(parsed.map((each) => each[key]));
    worst[key] = Math.max(worst[key], ratio);
  }
}
console.log(JSON.stringify(worst));
