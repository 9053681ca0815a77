/** Providers in this process, for tests: each is a `fetch` that answers as the provider does. */
export { createDouble, type DoubleOptions } from "./create-double.ts";
export type {
  Double,
  DoubleOperations,
  DoubleProvider,
  Failure,
  Fault,
  FaultFailure,
  Occurrence,
  RecordedRequest,
  SharedDoubleOptions,
  StatusFailure,
} from "./double.ts";
export type { RateLimitOptions } from "./limiter.ts";
export type { ArcheraDoubleAuth, ArcheraDoubleOptions } from "./providers/archera.ts";
export type { Auth0DoubleAuth, Auth0DoubleOptions, Auth0Organizations } from "./providers/auth0.ts";
export type {
  CloudflareDoubleAuth,
  CloudflareDoubleOptions,
  CloudflareMembershipSeed,
} from "./providers/cloudflare.ts";
export type { K6DoubleAuth, K6DoubleOptions } from "./providers/k6.ts";
export type { LazySeed, Seed } from "./seed.ts";
