/** One place where a value is not what the spec says. */
export interface Difference {
  /** Where: a JSON Pointer (RFC 6901) into the body; for a missing or undocumented property, the pointer of that property. */
  readonly pointer: string;
  /** The JSON Schema keyword that does not hold; `status` for an undocumented status, `additionalProperties` for an undocumented property. */
  readonly keyword: string;
  /** What was found and what the spec says, for a person. */
  readonly message: string;
  /** What the spec says: `string`, `minimum 5`, `member, invited`. */
  readonly expected?: string;
  /** What was found instead: `null`, `3`, `"owner"`; without credentials. */
  readonly actual?: string;
}

/** A difference on its way up: its path grows as the checks return. */
export interface Finding {
  /** The keys that lead to the place, from the inside out; a number is an index. */
  readonly path: (string | number)[];
  readonly keyword: string;
  readonly expected: string;
  /** What was found, in our words; without it `expected` says everything. */
  readonly actual?: string | Quote | undefined;
  /** Whether the value the caller would receive is not what its type says. */
  readonly breaking: boolean;
}

/** Text of the response: it may hold a credential, and is quoted when it is shown. */
export interface Quote {
  readonly text: string;
}

/** Collects what a check finds, within bounds: a response of 10 MB can differ in five million places. */
export interface Findings extends Array<Finding> {
  /** Leaves out what breaks nothing, where nobody listens: real responses are full of it. */
  skipDrift?: boolean;
  /** Whether a difference breaks nothing here: beside the data that the caller receives, and in a failure. */
  lenient?: boolean | undefined;
  /** How many were found that break the caller's value. */
  violations?: number;
  /** How many were found that do not. */
  drifts?: number;
  /** Whether there were more than are kept. */
  more?: boolean;
}

/** Compares a value with one schema of the spec. Compiled checks are such functions. */
export type Check = (value: unknown, findings: Findings) => void;
