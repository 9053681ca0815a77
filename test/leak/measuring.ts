/** How it is measured: in a process of its own, with `--expose-gc`, so that nobody else's memory counts. */
import { getEventListeners } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import type { Call } from "./faulty-calls.ts";

export interface Measured {
  /** Bytes in use when the process was warm, and at the end. */
  readonly heap: { readonly warm: number; readonly end: number };
  /** How often each outcome came. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Listeners on the signal that all calls shared. */
  readonly listeners: number;
  /** What keeps the process alive. */
  readonly resources: readonly string[];
  readonly warnings: readonly string[];
}

/** What is measured, in this order. Memory counts from `warm` calls or items on. */
export interface Plan {
  readonly calls: readonly { readonly where: "stub" | "server"; readonly warm: number; readonly count: number }[];
  readonly lists: readonly {
    readonly provider: string;
    readonly warm: number;
    readonly count: number;
    readonly length: number;
  }[];
}

export interface Results {
  /** Open are bodies that were neither read to their end nor canceled, and requests that a server still handles. */
  readonly calls: readonly (Measured & { readonly open: number })[];
  readonly lists: readonly Measured[];
  readonly bodies: Readonly<Record<string, { readonly outcome: string; readonly reported: number }>>;
}

const warnings: string[] = [];
process.on("warning", ({ name, message }) => warnings.push(`${name}: ${message}`));

/** The size of what can be reached. Finalizers run between collections and free more, so there are several. */
export async function reachable(): Promise<number> {
  if (globalThis.gc === undefined) throw new Error("This process needs --expose-gc.");
  for (let round = 0; round < 8; round++) {
    globalThis.gc();
    await wait(10);
  }
  return process.memoryUsage().heapUsed;
}

/** Runs `count` calls, fifty side by side, and counts how they ended. */
export async function run(count: number, call: Call): Promise<Record<string, number>> {
  const outcomes: Record<string, number> = {};
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < count; index = next++) {
      const outcome = await call(index);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: 50 }, worker));
  return outcomes;
}

export async function report(signal: AbortSignal, measured: Pick<Measured, "heap" | "outcomes">): Promise<Measured> {
  await wait(50);
  // Its own pipes are no one's fault.
  const resources = process.getActiveResourcesInfo().filter((name) => !["PipeWrap", "TTYWrap"].includes(name));
  const listeners = getEventListeners(signal, "abort").length;
  return { ...measured, listeners, resources, warnings: [...warnings] };
}
