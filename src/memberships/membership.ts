/** The common model: one membership, the sources that list them, and what a list may leave out. */

/** One organization that the user belongs to, with the same fields for every provider. */
export interface Membership {
  /** The `provider` of the client, or of your own source. */
  readonly provider: string;
  /** The provider's id of the organization. */
  readonly organizationId: string;
  /** The display name: for Auth0 its `display_name`, or else its `name`. */
  readonly organizationName: string;
  /** The provider's names of the user's roles; `undefined` if the provider does not state them, empty if the user has none. */
  readonly roles?: readonly string[] | undefined;
  /** `member` and `invited` mean the same everywhere; anything else is the provider's own status, or `unknown` if it has none. */
  readonly status: "member" | "invited" | (string & {});
  /** How the user got the membership, if the provider states it: `direct`, or for example `partnership` or `staff`. */
  readonly via?: "direct" | (string & {}) | undefined;
  /** The user, if known: a token's list does not always name its owner. */
  readonly user?: MembershipUser | undefined;
  /** The provider's own object, unchanged. */
  readonly source: unknown;
}

/** The user whose membership it is. */
export interface MembershipUser {
  /** The provider's id of the user. */
  readonly id?: string | undefined;
  readonly email?: string | undefined;
}

/** A source of memberships: a client of this library, a user such as `auth0.user(id)`, or any object with these properties. */
export interface MembershipSource {
  /** The `provider` of its memberships and of its failure. */
  readonly provider: string;
  /** The user whose memberships it lists, if known in advance. */
  readonly user?: MembershipUser | undefined;
  /** All memberships, lazily. `signal` aborts when no more are needed; a source calls `onGap` for what its list leaves out. */
  listMemberships(options: MembershipSourceOptions): AsyncIterable<Membership>;
}

/** What a source is called with. */
export interface MembershipSourceOptions {
  readonly signal: AbortSignal;
  readonly onGap?: ((gap: MembershipGap) => void) | undefined;
}

/** A reason why a successful list may be incomplete. */
export interface MembershipGap {
  /** A constant for programs, such as `token-scope`. */
  readonly code: string;
  /** A message for people: what may be missing, and how to check. */
  readonly message: string;
}

/** What is known about the completeness of one source. */
export interface MembershipCoverage {
  /** The name of the source. */
  readonly provider: string;
  /** The user whose memberships they are, if the source states it. */
  readonly user?: MembershipUser | undefined;
  /** Whether no gap applies: the source did not fail, and nothing that it documents or sent suggests that more exist. */
  readonly complete: boolean;
  /** What may be missing. */
  readonly gaps: readonly MembershipGap[];
}

/** A source that could not be read completely. */
export interface MembershipFailure {
  /** The name of the source. */
  readonly provider: string;
  /** The cause: one of this library's errors if the source is one of its clients; a `TimeoutError` if it was late; an `InvalidArgumentError` if a source breaks the iteration protocol. */
  readonly error: unknown;
  /** The source itself, to distinguish two of the same provider, or to retry. */
  readonly source: MembershipSource;
}
