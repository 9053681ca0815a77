import type { Checks } from "./checks.ts";

/** A compiled operation of a spec: its parameters and its responses. */
export interface Operation<Data = unknown> {
  /** The `operationId`. */
  readonly id: string;
  readonly method: "GET" | "DELETE";
  /** The path template, relative to the server's URL. */
  readonly path: string;
  /** The check of each path parameter, by name. */
  readonly pathParameters: Checks;
  /** The check of each query parameter, by name. */
  readonly query: Checks;
  /** The check of each documented response, by status: `200`, `4XX`, `default`. */
  readonly responses: Checks;
  /** The property of the body that contains the data (`x-unwrap` in the spec); without it, the body is the data. */
  readonly unwrap?: string;
  /** Whether the provider may also send the data without the envelope. */
  readonly bare?: boolean;
  /** Type only, never set: the type of the validated data. */
  readonly data?: Data;
}

/** The type of the data: the property `Key` of the envelope, or the body itself where it has no envelope. */
export type Unwrap<Body, Key extends string> = Body extends unknown
  ? Key extends keyof Body
    ? Body[Key]
    : Body
  : never;
