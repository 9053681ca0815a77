/**
 * `validation PROVIDER ALLOWED`: what the check of the largest bodies costs beside their `JSON.parse`. Prints the worst ratio of
 * time and of memory as JSON.
 */
import { validate } from "../../../src/contract/validate.ts";
import { largeBodies } from "../../../test/support/large-bodies.ts";
import { definitionOf } from "../subject.ts";

interface Cost {
  readonly time: number;
  readonly memory: number;
}

/** Time of the processor, which other work on the machine does not lengthen much, and bytes; garbage included. */
function cost(work: () => unknown): Cost {
  if (globalThis.gc === undefined) throw new Error("This process needs --expose-gc.");
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return { time: user + system, memory: process.memoryUsage().heapUsed - before };
}

function ratioOf(text: string): Cost {
  const parsed = cost(() => JSON.parse(text));
  const checked = cost(() => validate(operation, 200, text, true));
  return { time: checked.time / parsed.time, memory: checked.memory / parsed.memory };
}

/** Measures again what is too much, before it counts. */
function confirmed(text: string, allowed: number): Cost {
  let least = ratioOf(text);
  for (let round = 1; round < 3 && (least.time > allowed || least.memory > allowed); round++) {
    const { time, memory } = ratioOf(text);
    least = { time: Math.min(least.time, time), memory: Math.min(least.memory, memory) };
  }
  return least;
}

const [provider = "", allowed] = process.argv.slice(2);
const { operation, item, body } = await definitionOf(provider);
const form = { item, body: (items: unknown) => body(items, new URLSearchParams()) };
const ratios = Object.values(largeBodies).map((bodyOf) => confirmed(bodyOf(form), Number(allowed)));
const worst: Cost = {
  time: Math.max(...ratios.map(({ time }) => time)),
  memory: Math.max(...ratios.map(({ memory }) => memory)),
};
console.log(JSON.stringify(worst));
