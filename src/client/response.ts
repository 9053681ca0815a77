/** Parses a response: returns the caller's data or throws the error. */
import type { Finding } from "../contract/finding.ts";
import type { Operation } from "../contract/operation.ts";
import { unwrap, validate } from "../contract/validate.ts";
import type { RawResponse, ResponseOptions } from "./attempt.ts";
import { decodeBody } from "./body.ts";
import { type ClientContext, errorDetails } from "./context.ts";
import { loadFailures } from "./load.ts";

/** The data of a call, with the body that contains it. */
export interface Result<Data> {
  readonly data: Data;
  readonly body: unknown;
  readonly status: number;
  readonly headers: Headers;
}

/** Whether a difference rejects the call: a violation, unless those of its place are only reported. */
function isFatal(contract: ClientContext["contract"], { reportItems }: ResponseOptions): (finding: Finding) => boolean {
  // A path has the innermost key first; the list may be in an envelope.
  const isWithinItem = ({ path }: Finding) => path.slice(-2).some((step) => typeof step === "number");
  return (finding) => finding.breaking && contract !== "report" && !(reportItems && isWithinItem(finding));
}

/** Validates a response and returns its data, or rejects with an `ApiError` or `ContractError`. */
export async function parseResponse<Data>(
  client: ClientContext,
  operation: Pick<Operation<Data>, "responses" | "unwrap" | "bare"> & Partial<Pick<Operation, "method">>,
  raw: RawResponse,
  options: ResponseOptions = {},
): Promise<Result<Data>> {
  const { attempt, response, failure } = raw;
  const { status, headers } = response;
  const { contract, onDrift } = client;
  const { text, isUtf8 } = failure?.decoded ?? decodeBody(raw.body);
  const { body, findings } = validate(operation, status, text, onDrift !== undefined, isUtf8, raw.body, failure?.json);
  const details = failure ? failure.details : errorDetails(client, body, response);
  if (details !== undefined || findings.length > 0) {
    const isRejecting = isFatal(contract, options);
    const isViolation = findings.some(isRejecting);
    const outcome = details ? `failed with ${status}` : `returned ${status} with data that violates its contract`;
    const part = loadFailures(attempt, outcome);
    // Drift alone rejects no call.
    const failures = await (details || isViolation ? part : part.catch(() => undefined));
    failures?.assertResponse(client, raw, { body, details, findings, isRejecting }, options);
  }
  // The one cast: the value matches the schema that its type was generated from, or the caller opted out with
  // `contract: "report"`.
  return { data: unwrap(operation, body) as Data, body, status, headers };
}
