/** Calls whose response the test decides, and what became of them. */
import { isDeepStrictEqual } from "node:util";
import type { Provider } from "../../generated/providers.ts";
import type { ClientOptions, DriftEvent } from "../../src/index.ts";
import { subjects } from "../faults/subjects.ts";

/** What a call ended in, and what `onDrift` received on the way. */
export type Outcome = { readonly drift: readonly DriftEvent[] } & (
  | { readonly data: unknown }
  | { readonly error: unknown }
);

export type Call = (response: () => Response | Promise<Response>) => Promise<Outcome>;

/** Short: for each error, a client makes expressions that find each character of it. */
const token = "a-token";

/** One call, repeated, each time by a client that knows of no quota yet. */
export function callOf(provider: Provider, id: string, options: ClientOptions = {}): Call {
  let respond: () => Response | Promise<Response> = () => new Response();
  let drift: DriftEvent[] = [];
  const fetch = async () => respond();
  const open = () =>
    subjects[provider].calls({ token, retries: 0, fetch, onDrift: (event) => drift.push(event), ...options })[id];
  if (open() === undefined) throw new Error(`${provider} ${id} has no call.`);
  return async (response) => {
    respond = response;
    drift = [];
    return outcomeOf(open()?.() ?? Promise.resolve(), drift);
  };
}

export function outcomeOf(call: Promise<unknown>, drift: readonly DriftEvent[] = []): Promise<Outcome> {
  return call.then(
    (data) => ({ data, drift }),
    (error: unknown) => ({ error, drift }),
  );
}

export function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), { status, headers: { "content-type": "application/json" } });
}

/** As it arrives: what JSON cannot carry is lost on the way. */
export function arrived(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

/** `expect` takes its time, so it is left for the message. */
export function same(actual: unknown, expected: unknown): void {
  if (isDeepStrictEqual(actual, expected)) return;
  throw new Error(`${shown(actual)}\nis not\n${shown(expected)}`);
}

function shown(value: unknown): string {
  return value instanceof Error ? String(value.stack) : JSON.stringify(value, undefined, 2);
}
