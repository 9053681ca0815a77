import { anything, report, string } from "../contract/checks.ts";
import { cut, describe } from "../contract/describe.ts";
import { type Distinct, distinct } from "../contract/distinct.ts";
import type { Check, Difference, Finding } from "../contract/finding.ts";
import type { Operation, ResponseCheck } from "../contract/operation.ts";
import type { StandardSchemaIssue, StandardSchemaResult, StandardSchemaV1 } from "../contract/standard-schema.ts";
import { unwrap, validate } from "../contract/validate.ts";
import { throwInvalidArgument } from "./arguments.ts";
import { moreDifferences } from "./contract-error.ts";
import { isOperation } from "./operations.ts";

import { own, tagOf } from "./value.ts";

/** How a response differs from its spec. */
export interface ResponseDifferences {
  /** The data does not match its type. */
  readonly violations: readonly Difference[];
  /** Any other difference. One with the keyword `more` stands for those beyond the first 100 of each kind. */
  readonly drift: readonly Difference[];
}

/**
 * Compares a parsed body with what an operation documents for the status. Only a success can have violations. In an envelope
 * (`x-unwrap`), a difference outside the data is drift.
 *
 * @param operation - A compiled operation.
 * @param status - The HTTP status of the response.
 * @param body - The whole parsed body, with its envelope; `undefined` where there is none.
 * @throws `InvalidArgumentError` for an operation that is not compiled, or an invalid status.
 * @example
 * ```ts
 * import { validateResponse } from "org-contracts/contract";
 * import * as operations from "./generated/acme/operations.ts";
 *
 * const recorded: unknown = JSON.parse('[{ "id": "t1", "name": null }]');
 * const { violations, drift } = validateResponse(operations.listTeams, 200, recorded);
 * for (const { pointer, message } of [...violations, ...drift]) console.error(pointer, message);
 * ```
 */
export function validateResponse(operation: Operation, status: number, body: unknown): ResponseDifferences {
  const context = { provider: "contract", operation: "validateResponse", undone: "started" } as const;
  if (!isOperation(operation)) throwInvalidArgument(context, "operation", "is not a compiled operation");
  if (!Number.isInteger(status) || status < 100 || status > 599)
    throwInvalidArgument(context, "status", "is not an HTTP status");
  const { findings, more } = validateBody(operation, status, body, true);
  const differences = (breaking: boolean) =>
    findings.filter((finding) => finding.breaking === breaking).map((finding) => describe(finding, cut));
  return { violations: differences(true), drift: [...differences(false), ...(more ? [moreDifferences] : [])] };
}

/**
 * A Standard Schema (version 1) for the successes of an operation. It takes a whole parsed body and gives the data in it:
 * without the envelope (`x-unwrap`), and otherwise unchanged. Drift is no issue.
 *
 * @param operation - A compiled operation.
 * @throws `InvalidArgumentError` for an operation that is not compiled.
 * @example
 * ```ts
 * import { responseSchema } from "org-contracts/contract";
 * import * as operations from "./generated/acme/operations.ts";
 *
 * const teams = responseSchema(operations.listTeams);
 * const response = await fetch("https://api.acme.example/v1/teams");
 * const result = teams["~standard"].validate(await response.json());
 * if (result.issues) console.error(result.issues);
 * else for (const { name } of result.value) console.log(name);
 * ```
 */
export function responseSchema<Data>(operation: Operation<Data>): StandardSchemaV1<unknown, Data> {
  const context = { provider: "contract", operation: "responseSchema", undone: "created" } as const;
  if (!isOperation(operation)) throwInvalidArgument(context, "operation", "is not a compiled operation");
  const { responses } = operation;
  const documented = Object.keys(responses).filter((status) => status.startsWith("2"));
  const successes = documented.length > 0 ? documented : ["default"];
  const validateData = (body: unknown): StandardSchemaResult<Data> => {
    const likely = successes.filter((status) => (responses[status] === "none") === (body === undefined));
    const candidates = (likely.length > 0 ? likely : successes).map((status) => {
      const check = responses[status] ?? anything;
      const { findings } = validateBody({ ...operation, responses: { "200": check } }, 200, body, false);
      return { findings, data: check === "none" ? undefined : unwrap(own(operation), body) };
    });
    // A body that matches one of several successes is valid; otherwise the first of them names the issues.
    const { findings = [], data } = candidates.find(({ findings }) => findings.length === 0) ?? candidates[0] ?? {};
    // A valid value matches the schema that its type was generated from.
    const isData = (_: unknown): _ is Data => findings.length === 0;
    return isData(data) ? { value: data } : { issues: findings.map(issueOf) };
  };
  return { "~standard": { version: 1, vendor: "org-contracts", validate: validateData } };
}

function issueOf(finding: Finding): StandardSchemaIssue {
  return { message: describe(finding, cut).message, path: [...finding.path].reverse() };
}

/** As `validate`, for a body that is parsed already: its text is only a stand-in, and the checks get the body itself. */
function validateBody(operation: Operation, status: number, body: unknown, drift: boolean): Distinct {
  const checks = Object.entries(operation.responses).map(([key, check]) => [key, checkOf(check, status, body)]);
  const text = body === undefined ? "" : "null";
  return distinct(validate({ ...operation, responses: Object.fromEntries(checks) }, status, text, drift).findings);
}

/** The check of the body itself. The text of a response always is a string, but what somebody passes may not be one. */
function checkOf(documented: ResponseCheck, status: number, body: unknown): ResponseCheck {
  const kinds = { none: undefined, text: string, bytes };
  const check = typeof documented === "function" ? documented : status < 300 ? kinds[documented] : undefined;
  return check ? (_, findings) => check(body, findings) : documented;
}

const bytes: Check = (value, findings) => {
  if (tagOf(value) !== "Uint8Array") report(findings, "type", "a Uint8Array", tagOf(value), true);
};
