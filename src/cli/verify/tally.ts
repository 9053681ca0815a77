/** Collects the differences of one operation over all of its recorded responses. */
import { decodeBody } from "../../client/body.ts";
import { moreDifferences } from "../../client/contract-error.ts";
import type { DriftEvent } from "../../client/hooks.ts";
import type { Redact } from "../../client/redact.ts";
import { describe } from "../../contract/describe.ts";
import { distinct } from "../../contract/distinct.ts";
import type { Operation } from "../../contract/operation.ts";
import { validate } from "../../contract/validate.ts";
import type { Exchange } from "./exchange.ts";
import type { Outcome } from "./outcome.ts";

/** What came of the responses of one operation. */
export interface Tally {
  readonly operation: Operation;
  readonly add: (exchange: Exchange, redact: Redact) => void;
  readonly outcomes: () => Outcome[];
}

/** @param isSkipped - Whether its responses are left out. */
export function tallyOf(provider: string, operation: Operation, isSkipped: boolean): Tally {
  const differences = new Map<string, DriftEvent>();
  const missing = new Map<string, number>();
  let responses = 0;
  return {
    operation,
    add(exchange, redact) {
      const reason = isSkipped ? undefined : missingBody(exchange);
      if (reason !== undefined) missing.set(reason, (missing.get(reason) ?? 0) + 1);
      if (isSkipped || reason !== undefined) return;
      responses++;
      for (const difference of differencesOf(provider, operation, exchange, redact)) {
        const key = keyOf(difference);
        if (differences.has(key)) continue;
        if (differences.size < maxDifferences) differences.set(key, difference);
        else differences.set("more", { ...difference, ...moreDifferences });
      }
    },
    outcomes() {
      const name = operation.id;
      const found = [...differences.values()].sort((one, other) => rank(one) - rank(other));
      const state = found.length > 0 ? "differs" : "ok";
      const compared: Outcome[] = responses > 0 ? [{ operation: name, state, responses, differences: found }] : [];
      const others = [...missing].map(([reason, count]): Outcome => {
        const variant = `${count} not compared`;
        return { operation: name, variant, state: "skipped", reason, differences: [] };
      });
      return [...compared, ...others];
    },
  };
}

const maxDifferences = 200;

function missingBody({ method, status, body }: Exchange): string | undefined {
  if (status === 0) return "the request got no response";
  if (status === 304) return "the response came from a cache";
  if (typeof body === "string" || body instanceof Uint8Array || method.toUpperCase() === "HEAD") return undefined;
  return body.missing;
}

function differencesOf(
  provider: string,
  operation: Operation,
  { status, body }: Exchange,
  redact: Redact,
): DriftEvent[] {
  const bytes = body instanceof Uint8Array ? body : undefined;
  const { text, isUtf8 } = bytes ? decodeBody(bytes) : { text: typeof body === "string" ? body : "", isUtf8: true };
  const { findings, more } = distinct(validate(operation, status, text, true, isUtf8, bytes).findings);
  const event = { provider, operation: operation.id, status };
  const found = findings.map((finding) => ({
    ...event,
    ...describe(finding, redact),
    ...(finding.breaking && { violation: true }),
  }));
  return more ? [...found, { ...event, ...moreDifferences }] : found;
}

/** The same difference in other items of a list, or in other responses of one status, is listed once. */
function keyOf({ status, pointer, keyword, expected, actual }: DriftEvent): string {
  return keyword === "more"
    ? keyword
    : JSON.stringify([status, pointer.replace(/\/\d+(?=\/|$)/g, "/*"), keyword, expected, actual]);
}

function rank({ keyword, violation }: DriftEvent): number {
  return keyword === "more" ? 2 : violation ? 0 : 1;
}
