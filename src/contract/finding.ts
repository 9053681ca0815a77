/** One difference between a value and the spec. */
export interface Difference {
  /** A JSON Pointer (RFC 6901) into the body; for a missing or undocumented property, the pointer of that property. */
  readonly pointer: string;
  /** The JSON Schema keyword that failed; `status` for an undocumented status, `additionalProperties` for an undocumented property, `charset` for a body that is not UTF-8. */
  readonly keyword: string;
  /** What was found and what the spec requires, for a person. */
  readonly message: string;
  /** What the spec requires: `string`, `minimum 5`, `member, invited`. */
  readonly expected?: string;
  /** What was found instead: `null`, `3`, `"owner"`; without credentials. */
  readonly actual?: string;
}

/** A difference while it is collected: its path grows as the checks return. */
export interface Finding {
  /** The keys of the path, innermost first; a number is an index. */
  readonly path: (string | number)[];
  readonly keyword: string;
  readonly expected: string;
  /** What was found; without it, `expected` is the whole message. */
  readonly actual?: string | Quote | undefined;
  /** Whether it is a violation: the caller's value would not match its type. */
  readonly breaking: boolean;
}

/** A text from the response: it may contain a credential, and is quoted in messages. */
export interface Quote {
  readonly text: string;
}

/** The findings of a check, within bounds: a response of 10 MB can have five million differences. */
export interface Findings extends Array<Finding> {
  /** Skips drift, where there is no `onDrift`: real responses have much of it. */
  skipDrift?: boolean | undefined;
  /** Whether every difference is drift here: outside the data that the caller receives, and in error responses. */
  lenient?: boolean | undefined;
  /** The number of violations found. */
  violations?: number;
  /** The number of drift findings. */
  drifts?: number;
  /** Whether more were found than are kept. */
  more?: boolean;
  /** How many recursive references lead to the value. */
  depth?: number | undefined;
  /** What nested `anyOf` and `oneOf` found, where `lenient` is not set and where it is. */
  tried?: readonly Tried[] | undefined;
}

/** Findings by the forms and the value. */
export type Tried = Map<readonly Check[], Map<object, readonly Finding[]>>;

/** A compiled check: compares a value with one schema and reports the differences. */
export type Check = (value: unknown, findings: Findings) => void;
