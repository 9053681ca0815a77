/** In-memory fakes of the providers, for tests: each is a `fetch` that responds as the provider does. @module */

export type * from "../../generated/testing.ts";
export { createDouble } from "./create-double.ts";
export type {
  Double,
  DoubleProvider,
  Failure,
  FailureScope,
  Fault,
  FaultFailure,
  RecordedRequest,
  StatusFailure,
} from "./double.ts";
export type { SharedDoubleOptions } from "./model.ts";
export type { RateLimitOptions } from "./rate-limit.ts";
export type { LazySeed, Seed } from "./seed.ts";
