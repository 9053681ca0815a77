/** One operation of a provider that is checked, and what all checks share. */
import type { Client } from "../../client/client.ts";
import type { DriftEvent } from "../../client/hooks.ts";
import type { ClientOptions } from "../../client/options.ts";
import { toText } from "../../client/value.ts";
import type { AnyArguments, Operation } from "../../contract/operation.ts";
import type { Double } from "../double.ts";

/** One check: a test of any runner. */
export interface ProviderCheck {
  /** The operation and what must hold. */
  readonly name: string;
  /** Rejects with an `Error` that states what was expected. The checks of one double run one after the other. */
  readonly run: () => Promise<void>;
}

/** What a check needs of an operation. */
export interface Subject {
  readonly provider: string;
  /** The name of its export. */
  readonly name: string;
  readonly operation: Operation;
  readonly args: AnyArguments;
  readonly double: Pick<Double<string, string>, "fetch" | "fail" | "requests" | "reset">;
  /** The credentials that no error may show. */
  readonly secrets: readonly string[];
  /** Those of them that are sent. */
  readonly sentSecrets: readonly string[];
  readonly hasParseError: boolean;
  /** Whether a request may be sent again. */
  readonly isRepeatable: boolean;
  readonly connect: (options: Omit<ClientOptions, "auth" | "fetch">) => Client;
}

/** What a call came to. */
export type Outcome =
  | { readonly ok: true; readonly body: unknown; readonly status: number; readonly drift: readonly DriftEvent[] }
  | { readonly ok: false; readonly error: unknown };

/** Calls the operation through a new client. Without options nothing is retried. */
export async function call(
  { connect, operation, args }: Subject,
  options: Omit<ClientOptions, "auth" | "fetch"> = {},
  signal?: AbortSignal,
): Promise<Outcome> {
  const drift: DriftEvent[] = [];
  try {
    const client = connect({ retries: 0, onDrift: (event) => drift.push(event), ...options });
    const { body, status } = await client.send(operation, args, { signal });
    return { ok: true, body, status, drift };
  } catch (error) {
    return { ok: false, error };
  }
}

/** The number of requests of the operation, without those for a token. */
export function requestCount({ double, name }: Subject): number {
  return double.requests.filter(({ operation }) => operation === name).length;
}

/** Fails a check. */
export function assert(isFulfilled: boolean, expected: string, actual: string): asserts isFulfilled {
  if (!isFulfilled) throw new Error(`Expected ${expected}, but ${actual}.`);
}

/** What a call came to, in words. */
export function describeOutcome(outcome: Outcome): string {
  return outcome.ok
    ? `it succeeded with ${outcome.status}`
    : `it rejected with ${toText(outcome.error).replace(/\.$/, "")}`;
}

/** The error of a call; undefined where it succeeded. */
export function errorOf(outcome: Outcome): unknown {
  return outcome.ok ? undefined : outcome.error;
}
