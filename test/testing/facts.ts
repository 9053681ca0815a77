/** What `test/providers/<provider>/double.ts` contains about each double. */
export type Fields = Readonly<Record<string, string>>;
type Rejection = readonly [headers: Fields, status: number, body: object];

export interface DoubleFacts {
  readonly seeds: readonly SeedFacts[];
  /** Seeds that the spec does not allow, and a part of the message. */
  readonly invalidSeeds: readonly (readonly [make: () => unknown, message: string])[];
  /** The options that the examples of the site expect. */
  readonly examples?: object;
  readonly credentials: readonly CredentialFacts[];
  /** What is accepted besides these. */
  readonly alsoAccepted?: readonly Fields[];
  /** What is rejected because it is no credential, or has another form. */
  readonly rejected: readonly Rejection[];
  /** The status for a token with characters that no token has. @defaultValue 401 */
  readonly malformedToken?: number;
  /** The status for an undocumented query parameter. @defaultValue 200 */
  readonly unknownParameter?: number;
  /** Bodies in the provider's own format. */
  readonly failures: Readonly<Record<404 | 405 | 503, object>>;
  /** The headers of a 429 with a wait of 7 s, at `moment`. */
  readonly wait: Fields;
  /** The status of a request beyond the limit. @defaultValue 429 */
  readonly limited?: number;
  /** The headers at `moment`; absent where none are sent. With a limit they are those of 2 requests in 60 s. */
  readonly quota?: Readonly<Record<"unlimited" | "first" | "second" | "rejected", object>>;
}

export interface SeedFacts {
  readonly option: string;
  /** The operation that lists the items. */
  readonly operation: string;
  /** The property with the id. */
  readonly id: string;
  /** The name of its schema, where an item may have any value that the spec allows. */
  readonly schema?: string;
  /** Properties that are objects, never null. */
  readonly objects?: readonly string[];
  /** Other options that this one needs. */
  readonly besides?: object;
  /** Whether any object is a seed, with a list for each of its keys. */
  readonly takesRecords?: boolean;
}

export interface CredentialFacts {
  readonly auth: (secret: string) => object;
  readonly headers: (secret: string) => Fields;
  /** What is rejected where this credential with the secret `right` is the only one. */
  readonly others: readonly Rejection[];
}

export { bearer } from "../faults/subject.ts";

/** UNIX time in ms, between two seconds. */
export const moment = 1_785_000_000_500;
