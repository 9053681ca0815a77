/** The contract check beneath any client, and for a value of any origin, with operations that `org-contracts compile` writes. */

export {
  type ContractFetchOptions,
  contractFetch,
  type StandardFetch,
  type UnmatchedRequest,
} from "./client/contract-fetch.ts";
export type { DriftEvent } from "./client/hooks.ts";
export { type ResponseDifferences, responseSchema, validateResponse } from "./client/validate-response.ts";
export type { Difference } from "./contract/finding.ts";
export type { Operation } from "./contract/operation.ts";
export type {
  StandardSchemaIssue,
  StandardSchemaProps,
  StandardSchemaResult,
  StandardSchemaV1,
} from "./contract/standard-schema.ts";
