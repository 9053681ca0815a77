/** What the documentation states about a provider's mapping, beside the code that does it. */

/** The reasons of a mapping, and of each of its gaps by their codes. */
export interface MembershipReasons {
  /** Why `status` is what it is. */
  readonly status: string;
  readonly gaps: Readonly<Record<string, GapReason>>;
}

/** When a gap applies, in words, and the vendor's page from which that follows. */
export interface GapReason {
  readonly applies: string;
  readonly source: string;
}
