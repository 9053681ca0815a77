import type { Operation } from "../contract/operation.ts";

/** Whether an operation cannot be called without arguments. */
export function needsArguments({ path, body, required = {} }: Operation): boolean {
  const names = [required.query, required.headers, required.cookies].flatMap((each) => each ?? []);
  return path.includes("{") || body?.required === true || names.length > 0;
}
