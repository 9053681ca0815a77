import { describe } from "../contract/describe.ts";
import type { Finding } from "../contract/finding.ts";
import { type CallContext, ContractError } from "./errors.ts";
import type { Redact } from "./redact.ts";

/** What a {@link ContractError} states about its response. */
interface CheckedResponse {
  readonly context: CallContext;
  readonly redact: Redact;
  readonly response: Pick<Response, "status">;
  readonly requestId?: string | undefined;
}

/** Represents the differences of a response beyond those that are reported. */
export const moreDifferences = {
  pointer: "",
  keyword: "more",
  message: "the response has more differences than are reported",
};

/** @param remedy - What to do about it. */
export function contractError(
  { context, response: { status }, redact, requestId }: CheckedResponse,
  findings: readonly Finding[],
  remedy = 'The contract may be out of date: update it, or set `contract: "report"` to receive the data unchanged.',
): ContractError {
  const violations = findings.map((finding) => describe(finding, redact));
  const shown = violations.slice(0, 3).map(({ pointer, message }) => `${pointer} ${message}`.trim());
  const more = violations.length > 3 ? ` and ${violations.length - 3} more` : "";
  return new ContractError(
    `returned ${status} with data that violates its contract: ${shown.join("; ")}${more}. ${remedy}`,
    { ...context, status, violations, requestId },
  );
}
