/** One request and its response, as a recording has them. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly body: RecordedBody;
  /** The credentials in it. */
  readonly secrets: readonly string[];
}

/** The decoded body of a response, or why the recording does not contain it. */
export type RecordedBody = string | Uint8Array | { readonly missing: string };
