/** Compares one provider with its contract, operation by operation. */
import { PermissionError } from "../../client/errors.ts";
import type { DriftEvent } from "../../client/hooks.ts";
import { field } from "../../client/value.ts";
import type { BoundProbe } from "../connector.ts";
import { messageOf } from "../failures.ts";
import type { Outcome } from "./outcome.ts";

/** @param found - Where the client's `onDrift` adds its events. */
export async function examine(
  probes: readonly BoundProbe[],
  found: DriftEvent[],
  onOutcome: (outcome: Outcome, done: number) => void,
): Promise<Outcome[]> {
  const responses = new Map<string, unknown>();
  const outcomes: Outcome[] = [];
  /** Outcomes without a comparison because the user has no membership. */
  const empty = new Set<Outcome>();
  for (const probe of probes) {
    const isTried = outcomes.some(({ operation }) => operation === probe.from?.operation);
    const outcome = await runProbe(probe, { responses, isTried, found });
    outcomes.push(outcome);
    if (itemsOf(responses.get(probe.from?.operation ?? probe.operation))?.length === 0) empty.add(outcome);
    onOutcome(outcome, outcomes.length);
  }
  if (outcomes.length === 0)
    return [{ operation: "every operation", state: "failed", reason: "left out", differences: [] }];
  return outcomes.some(compared) ? outcomes : outcomes.map((outcome) => failIfSkipped(outcome, empty.has(outcome)));
}

interface ProbeContext {
  /** The first response of each operation that succeeded. */
  readonly responses: Map<string, unknown>;
  /** Whether the operation that gives the argument was called. */
  readonly isTried: boolean;
  readonly found: DriftEvent[];
}

async function runProbe(
  { operation, variant, from, needs, permission, call }: BoundProbe,
  { responses, isTried, found }: ProbeContext,
): Promise<Outcome> {
  const name = { operation, variant };
  if (needs !== undefined) return { ...name, state: "skipped", reason: needs, differences: [] };
  const argument = from && field(itemsOf(responses.get(from.operation))?.[0], from.name);
  // A response that breaks its contract may contain anything here, such as an object that cannot become a string.
  if (from && typeof argument !== "string" && typeof argument !== "number") {
    const reason = responses.has(from.operation)
      ? `${from.operation} returned no ${from.name} to request`
      : `because ${from.operation} ${isTried ? "failed" : "was skipped"}`;
    return { ...name, state: "skipped", reason, differences: [] };
  }
  try {
    const response = await call(argument);
    if (!responses.has(operation)) responses.set(operation, response);
    const differences = found.splice(0);
    const items = itemsOf(response)?.length;
    if (differences.length > 0) return { ...name, state: "differs", items, differences };
    if (items !== 0) return { ...name, state: "ok", items, differences: [] };
    return { ...name, state: "skipped", reason: "the list is empty, so no item was compared", differences: [] };
  } catch (error) {
    if (permission !== undefined && error instanceof PermissionError)
      return { ...name, state: "skipped", reason: `it needs ${permission}`, differences: [] };
    return { ...name, state: "failed", reason: messageOf(error), error, differences: found.splice(0) };
  }
}

function compared({ state }: Outcome): boolean {
  return state === "ok" || state === "differs";
}

/** A provider without any comparison counts as a failure, whatever the reason. */
export function failIfSkipped(outcome: Outcome, isEmpty: boolean): Outcome {
  if (outcome.state !== "skipped") return outcome;
  const hint = isEmpty ? ". Use the credential of a user who belongs to an organization" : "";
  return { ...outcome, state: "failed", reason: `${outcome.reason}; nothing of this provider was checked${hint}` };
}

/** The items of a page or an array; `undefined` for any other response. */
function itemsOf(response: unknown): readonly unknown[] | undefined {
  const items = Array.isArray(response) ? response : field(response, "items");
  return Array.isArray(items) ? items : undefined;
}
