/**
 * In-memory fakes of the providers, and of custom ones, for tests: each is a `fetch` that responds as the provider does.
 * @module
 */

export type * from "../../generated/testing.ts";
export { type CheckProviderOptions, checkProvider } from "./check-provider.ts";
export type { ProviderCheck } from "./checks/subject.ts";
export { createDouble } from "./create-double.ts";
export { defineDouble } from "./define-double.ts";
export type {
  DefineDoubleOptions,
  DefinedDouble,
  DoubleReply,
  DoubleRequest,
  Operations,
  PageOptions,
  Respond,
} from "./defined-double.ts";
export type {
  Double,
  DoubleOperation,
  DoubleProvider,
  Failure,
  FailureScope,
  Fault,
  FaultFailure,
  RecordedRequest,
  StatusFailure,
} from "./double.ts";
export type { BadArgument, ResponseState, SharedDoubleOptions } from "./model.ts";
export type { RateLimitOptions, RateLimitState } from "./rate-limit.ts";
export type { LazySeed, Seed } from "./seed.ts";
