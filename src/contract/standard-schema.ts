/**
 * The interface of Standard Schema, version 1, which validators of forms, routers and RPC accept.
 *
 * @see https://standardschema.dev/schema
 */
export interface StandardSchemaV1<Input = unknown, Output = Input> {
  readonly "~standard": StandardSchemaProps<Input, Output>;
}

/** The properties of a Standard Schema. */
export interface StandardSchemaProps<Input = unknown, Output = Input> {
  readonly version: 1;
  /** The library that made the schema. */
  readonly vendor: string;
  /** Validates a value. */
  readonly validate: (value: unknown) => StandardSchemaResult<Output>;
  /** Type only, never set. */
  readonly types?: { readonly input: Input; readonly output: Output } | undefined;
}

/** A valid value, or the reasons why it is none. */
export type StandardSchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardSchemaIssue[] };

/** Why a value is not valid. */
export interface StandardSchemaIssue {
  /** What was found and what is documented, for a person. */
  readonly message: string;
  /** The keys from the value to the place of the issue, the outermost first. */
  readonly path?: readonly (string | number)[] | undefined;
}
