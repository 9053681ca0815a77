/** A client for any documented API, by the functions with which this package's own providers are defined. */

export type { Api } from "./client/api.ts";
export type { ErrorDetails, ErrorKind } from "./client/api-error.ts";
export { throwInvalidClientOption } from "./client/arguments.ts";
export type { Client } from "./client/client.ts";
export { type ClientCredentialsOptions, clientCredentials } from "./client/client-credentials.ts";
export type { Credentials, ProviderDefinition, ResponseHead } from "./client/context.ts";
export { basic, bearer, header, type Token } from "./client/credentials.ts";
export {
  authFromEnv,
  baseUrlFromEnv,
  type Environment,
  hostUrl,
  requiredFromEnv,
  variableFromEnv,
} from "./client/environment.ts";
export type { ApiErrorDetails } from "./client/errors.ts";
export type {
  CallOptions,
  ClientOptions,
  Fetch,
  HeaderFields,
  IterationOptions,
  PageEvent,
  QueryOf,
} from "./client/options.ts";
export type { Page } from "./client/page.ts";
export { defineProvider, type Provider, type ProviderOptions } from "./client/provider.ts";
export type { Result } from "./client/response.ts";
export { field, isRecord, numberOf, own, textOf } from "./client/value.ts";
export type { AnyArguments } from "./contract/operation.ts";
export {
  type GapDefinition,
  type ListedMemberships,
  type MembershipFields,
  type MembershipList,
  type MembershipListOptions,
  type MembershipMapping,
  mapMemberships,
} from "./memberships/map.ts";
export type { Membership, MembershipGap, MembershipUser } from "./memberships/membership.ts";
