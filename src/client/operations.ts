import type { Operation } from "../contract/operation.ts";
import { field, isRecord } from "./value.ts";

/** The compiled operations among the exports of a module, or in an object or array. */
export function operationsIn(values: object): Operation[] {
  return Object.values(values).filter(isOperation);
}

/** Whether a value is a compiled operation. */
export function isOperation(value: unknown): value is Operation {
  return (
    ["id", "method", "path"].every((name) => typeof field(value, name) === "string") &&
    isRecord(field(value, "responses"))
  );
}
