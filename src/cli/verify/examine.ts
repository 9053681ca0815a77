/** Reads one provider through the contract check, operation by operation. */
import type { DriftEvent } from "../../http/hooks.ts";
import { field } from "../../http/value.ts";
import { messageOf } from "../failures.ts";
import type { Outcome } from "./outcome.ts";
import { itemsOf, type Reading } from "./readings.ts";

/** @param found - Where the client's `onDrift` puts what it is told. */
export async function examine<Client>(
  client: Client,
  readings: readonly Reading<Client>[],
  found: DriftEvent[],
  onOutcome: (outcome: Outcome, done: number) => void,
): Promise<Outcome[]> {
  const answers = new Map<string, unknown>();
  const outcomes: Outcome[] = [];
  /** Those that could not be compared because the user belongs nowhere. */
  const empty = new Set<Outcome>();
  for (const reading of readings) {
    const isTried = outcomes.some(({ operation }) => operation === reading.from?.operation);
    const outcome = await readOne(client, reading, { answers, isTried, found });
    outcomes.push(outcome);
    if (itemsOf(answers.get(reading.from?.operation ?? reading.operation))?.length === 0) empty.add(outcome);
    onOutcome(outcome, outcomes.length);
  }
  if (outcomes.length === 0)
    return [{ operation: "every operation", state: "failed", reason: "left out", differences: [] }];
  return outcomes.some(compared) ? outcomes : outcomes.map((outcome) => insist(outcome, empty.has(outcome)));
}

interface Progress {
  /** The first answer of each operation that gave one. */
  readonly answers: Map<string, unknown>;
  /** Whether the operation that gives the argument was asked. */
  readonly isTried: boolean;
  readonly found: DriftEvent[];
}

async function readOne<Client>(
  client: Client,
  { operation, form, from, call }: Reading<Client>,
  { answers, isTried, found }: Progress,
): Promise<Outcome> {
  const place = { operation, form };
  const argument = from && field(itemsOf(answers.get(from.operation))?.[0], from.name);
  // A response that breaks its contract may hold anything here, such as an object that cannot become a string.
  if (from && typeof argument !== "string" && typeof argument !== "number") {
    const reason = answers.has(from.operation)
      ? `${from.operation} gave no ${from.name} to ask for`
      : `because ${from.operation} ${isTried ? "failed" : "was left out"}`;
    return { ...place, state: "skipped", reason, differences: [] };
  }
  try {
    const answer = await call(client, argument);
    if (!answers.has(operation)) answers.set(operation, answer);
    const differences = found.splice(0);
    const items = itemsOf(answer)?.length;
    if (differences.length > 0) return { ...place, state: "differs", items, differences };
    if (items !== 0) return { ...place, state: "ok", items, differences: [] };
    return { ...place, state: "skipped", reason: "the list is empty, so that no item was compared", differences: [] };
  } catch (error) {
    return { ...place, state: "failed", reason: messageOf(error), error, differences: found.splice(0) };
  }
}

function compared({ state }: Outcome): boolean {
  return state === "ok" || state === "differs";
}

/** A provider of which nothing was compared is not fine, whatever the reason. */
function insist(outcome: Outcome, isEmpty: boolean): Outcome {
  if (outcome.state !== "skipped") return outcome;
  const hint = isEmpty ? ". Use the credential of a user who belongs to an organization" : "";
  return { ...outcome, state: "failed", reason: `${outcome.reason}; nothing of this provider was checked${hint}` };
}
