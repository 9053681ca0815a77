/** What all providers share: the memberships, the errors, the events and the options. */
export type { Difference } from "./contract/difference.ts";
export type { Token } from "./http/credentials.ts";
export {
  ApiError,
  AuthenticationError,
  ConnectionError,
  ContractError,
  CredentialError,
  type ErrorContext,
  InvalidArgumentError,
  LimiterError,
  MembershipsError,
  NotFoundError,
  OrgContractsError,
  PermissionError,
  RateLimitError,
  type Refusal,
  ServerError,
  TimeoutError,
  type Violation,
} from "./http/errors.ts";
export type { CallEvent, DriftEvent, ResponseEvent, RetryEvent } from "./http/hooks.ts";
export type { CallOptions, ClientOptions, HeaderFields, IterationOptions } from "./http/options.ts";
export type { RateLimit } from "./http/rate-limit.ts";
export type { Fetch } from "./http/send.ts";
export type { Limiter } from "./http/turn.ts";
export {
  type CollectedMemberships,
  collectMemberships,
  type ListMembershipsOptions,
  listMemberships,
  type Membership,
  type MembershipFailure,
  type MembershipOptions,
  type MembershipSource,
} from "./memberships.ts";
export type { Page } from "./pages.ts";
export { type Review, type ReviewCheckpoint, type ReviewOptions, reviewMemberships } from "./review.ts";
