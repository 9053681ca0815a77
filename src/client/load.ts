/**
 * Loads what only some calls need, when one first needs it: a call that succeeds waits for none of it, except for the rate
 * limit that its response states.
 */
import { throwIfAborted } from "./abort.ts";
import { withDeadline } from "./deadline.ts";
import { ConnectionError } from "./errors.ts";
import type { Waiting } from "./waiting.ts";

/**
 * Waits for a part of the package. An abort ends the wait.
 *
 * @param outcome - What is known already, for the error where the part cannot be loaded.
 */
async function load<Part>(
  { context, timeout, signal }: Waiting,
  outcome: string,
  part: () => Promise<Part>,
): Promise<Part> {
  try {
    return await withDeadline(timeout, signal, () => new Error(`timed out after ${timeout} ms`), part);
  } catch (cause) {
    throwIfAborted(signal);
    throw new ConnectionError(
      `${outcome}, and a file of this package could not be loaded: see the \`cause\`. Check the network, and that all files of the build are deployed.`,
      { ...context, cause },
    );
  }
}

interface Parts {
  readonly failures: typeof import("./failures.ts");
  readonly pacing: typeof import("./pacing.ts");
  readonly pages: typeof import("./pages.ts");
}

let present: Partial<Parts> = {};

/** Gives what would be loaded later: test doubles do, because a test with fake timers does not wait for a file. */
export function preload(parts: Parts): void {
  present = parts;
}

/** Loads what describes failures, reports differences and redacts credentials. */
export function loadFailures(call: Waiting, outcome: string): Promise<typeof import("./failures.ts")> {
  return load(call, outcome, async () => present.failures ?? import("./failures.ts"));
}

/** What reads rate limits and keeps to them, once it is loaded. */
export let pacing: typeof import("./pacing.ts") | undefined;

/** Loads it. Without it calls are sent at once. */
export async function loadPacing(call: Waiting): Promise<typeof pacing> {
  try {
    pacing ??= await load(call, "", async () => present.pacing ?? import("./pacing.ts"));
  } catch {
    throwIfAborted(call.signal);
  }
  return pacing;
}

/** Loads what reads the pages of a list one after the other. */
export function loadPages(call: Waiting): Promise<typeof import("./pages.ts")> {
  return load(call, "was not started", async () => present.pages ?? import("./pages.ts"));
}
