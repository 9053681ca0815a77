/** One place where a value is not what the spec says. */
export interface Difference {
  /** Where: a JSON Pointer (RFC 6901) into the body; for a missing or undocumented property, the pointer of that property. */
  readonly pointer: string;
  /** The JSON Schema keyword that does not hold; `status` for an undocumented status, `additionalProperties` for an undocumented property. */
  readonly keyword: string;
  /** What was found and what the spec says, for a person. */
  readonly message: string;
}

/** A difference on its way up: its pointer grows as the checks return. */
export interface Finding {
  pointer: string;
  /** The pointer with `-` for each place in a list: what differs alike in many items differs once. */
  form: string;
  keyword: string;
  message: string;
  /** Whether the value the caller would receive is not what its type says. */
  breaking: boolean;
}

/** Collects what a check finds. Undocumented extras are skipped where nobody listens, because real answers are full of them. */
export interface Findings extends Array<Finding> {
  skipDrift?: boolean;
}

/** Compares a value with one schema of the spec. Compiled checks are such functions. */
export type Check = (value: unknown, findings: Findings) => void;
