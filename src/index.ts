/** Shared by all providers: memberships, errors, events and options. */

export type { Token } from "./client/credentials.ts";
export type { ErrorData } from "./client/error-data.ts";
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
export type { CallOptions, ClientOptions, Fetch, HeaderFields, IterationOptions, PageEvent } from "./client/options.ts";
export type { Page } from "./client/page.ts";
export type { RateLimit } from "./client/rate-limit.ts";
export type { Limiter } from "./client/waiting.ts";
export type { Difference } from "./contract/finding.ts";
export {
  type ChangedMembership,
  diffMemberships,
  type MembershipDiff,
  type MembershipField,
  type MembershipSnapshot,
} from "./memberships/diff.ts";
export {
  type CollectedMemberships,
  collectMemberships,
  type ListMembershipsOptions,
  listMemberships,
  type MembershipOptions,
} from "./memberships/list.ts";
export type { MembershipListOptions } from "./memberships/map.ts";
export type {
  Membership,
  MembershipCoverage,
  MembershipFailure,
  MembershipGap,
  MembershipSource,
  MembershipSourceOptions,
  MembershipUser,
} from "./memberships/membership.ts";
export { type Review, type ReviewCheckpoint, type ReviewOptions, reviewMemberships } from "./memberships/review.ts";
export {
  type MembershipResult,
  type SnapshotOptions,
  type StoredFailure,
  type StoredMemberships,
  snapshotMemberships,
} from "./memberships/snapshot.ts";
export type {
  VerifiedDifference,
  VerifiedOperation,
  VerifiedProvider,
  VerifyReport,
  VerifySummary,
} from "./verify-report.ts";
