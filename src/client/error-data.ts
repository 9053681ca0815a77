import { OrgContractsError } from "./base-errors.ts";
import { field, textOf, toText } from "./value.ts";

/** An error as JSON data. */
export interface ErrorData {
  readonly name: string;
  readonly message: string;
  /** What an error of this package has besides, such as `operation` and `status`. */
  readonly [detail: string]: unknown;
}

/** An error of this package by its own `toJSON`; of any other, which may hold anything, the name and the message. */
export function errorData(error: unknown): ErrorData {
  const data = {
    name: textOf(field(error, "name")) ?? "Error",
    message: textOf(field(error, "message")) ?? toText(error),
  };
  try {
    return error instanceof OrgContractsError ? { ...data, ...error.toJSON() } : data;
  } catch {
    return data;
  }
}
