import type { Checks } from "./checks.ts";

/** One operation of a spec, compiled: what may be sent and what may come back. */
export interface Operation<Data = unknown> {
  /** The `operationId`. */
  readonly id: string;
  readonly method: "GET" | "DELETE";
  /** The path template, below the server's URL. */
  readonly path: string;
  /** The check of each path parameter, by name. */
  readonly pathParameters: Checks;
  /** The check of each query parameter, by name. */
  readonly query: Checks;
  /** The check of each documented status: `200`, `4XX`, `default`. */
  readonly answers: Checks;
  /** The property of the answer that holds the data (`x-unwrap` in the spec); without it the answer is the data. */
  readonly unwrap?: string;
  /** Whether the data may also come without its envelope. */
  readonly bare?: boolean;
  /** Never there: carries the type of the data, once the answer has passed its check. */
  readonly data?: Data;
}

/** The data of an answer: the property `Key` of its envelope, or the answer itself where it comes without one. */
export type Unwrap<Body, Key extends string> = Body extends unknown
  ? Key extends keyof Body
    ? Body[Key]
    : Body
  : never;
