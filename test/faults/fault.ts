/** What a fault is, and the stage on which it runs. */
import { type Provider, providers } from "../../generated/providers.ts";
import type { ClientOptions } from "../../src/index.ts";
import { type FaultyServer, startServer } from "./server.ts";
import { type Subject, type SubjectClient, type SubjectOptions, subjects } from "./subjects.ts";

/** One way in which a provider or a network misbehaves, with what must happen then. */
export interface Fault {
  /** A sentence: what the server or the caller does, and what must come of it. The docs print it. */
  readonly name: string;
  /** The paragraph of the promise. */
  readonly group: string;
  /** Where it applies; without it, everywhere. */
  readonly providers?: readonly Provider[];
  readonly run: (stage: Stage) => Promise<void>;
}

export interface Stage {
  readonly subject: Subject;
  readonly server: FaultyServer;
  readonly baseUrl: string;
  /** A client of the subject's provider that talks to the server. */
  readonly open: (options?: SubjectOptions) => SubjectClient;
}

/** Runs a fault against a provider, with a server of its own. */
export async function stage(provider: Provider, run: Fault["run"]): Promise<void> {
  const subject = subjects[provider];
  const server = await startServer();
  const baseUrl = server.origin + subject.prefix;
  try {
    await run({ subject, server, baseUrl, open: (options) => subject.open({ baseUrl, ...patient, ...options }) });
  } finally {
    await server.close();
  }
}

/** Long enough for a busy machine: where a deadline matters, the fault sets its own. */
const patient: ClientOptions = { timeout: 10_000 };

/** A deadline that a server on this machine keeps, and a test can wait for. */
export const short = 120;

/** Makes the faults of one paragraph: for all providers, for one, or for those of a kind. */
export function paragraph(group: string, common: Provider | ((subject: Subject) => boolean) = () => true) {
  return (name: string, run: Fault["run"], applies = common): Fault => {
    const of = (provider: Provider) =>
      typeof applies === "string" ? provider === applies : applies(subjects[provider]);
    const among = providers.filter(of);
    return { name, group, run, ...(among.length < providers.length && { providers: among }) };
  };
}

/** What the promise rejects with; a promise that is kept is a failure here. */
export async function rejection(promise: Promise<unknown>, of = "It"): Promise<unknown> {
  let value: unknown;
  try {
    value = await promise;
  } catch (error) {
    return error;
  }
  throw new Error(`${of} should have failed, and gave ${JSON.stringify(value)?.slice(0, 500)}.`);
}

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  await gather(items, all);
  return all;
}

/** Collects into an array that stays where the items end in an error. */
export async function gather<Item>(items: AsyncIterable<Item>, into: Item[]): Promise<void> {
  for await (const item of items) into.push(item);
}

/** Waits for something that is bound to happen soon. */
export async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 5_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`It did not happen: ${condition}`);
    await sleep(5);
  }
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** How long the work takes, in ms. */
export async function duration(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** At once, against a wait of 30 s and more. */
export const atOnce = 1_000;
