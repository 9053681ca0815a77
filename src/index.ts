/** Shared by all providers: memberships, errors, events and options. */

export type { Token } from "./client/credentials.ts";
export {
  ApiError,
  type ApiErrorDetails,
  AuthenticationError,
  type CallContext,
  ConnectionError,
  ContractError,
  type ContractViolation,
  CredentialError,
  InvalidArgumentError,
  LimiterError,
  MembershipsError,
  NotFoundError,
  OrgContractsError,
  PermissionError,
  RateLimitError,
  ServerError,
  TimeoutError,
} from "./client/errors.ts";
export type { CallEvent, DriftEvent, ResponseEvent, RetryEvent } from "./client/hooks.ts";
export type { CallOptions, ClientOptions, Fetch, HeaderFields, IterationOptions } from "./client/options.ts";
export type { Page } from "./client/page.ts";
export type { RateLimit } from "./client/rate-limit.ts";
export type { Limiter } from "./client/waiting.ts";
export type { Difference } from "./contract/finding.ts";
export {
  type CollectedMemberships,
  collectMemberships,
  type ListMembershipsOptions,
  listMemberships,
  type Membership,
  type MembershipFailure,
  type MembershipOptions,
  type MembershipSource,
} from "./memberships/list.ts";
export { type Review, type ReviewCheckpoint, type ReviewOptions, reviewMemberships } from "./memberships/review.ts";
