/** Checks the arguments of a call by name. */
import type { Checks } from "./checks.ts";
import { firstDifference } from "./describe.ts";

/** The rules for the values of one location. */
interface Rules {
  readonly checks: Checks;
  /** The names that must be there. */
  readonly required?: readonly string[] | undefined;
  /** Describes what is wrong with a name that is not in `checks`; without it such names are allowed. */
  readonly describeUnknown?: ((name: string, known: readonly string[]) => string) | undefined;
  /** Throws the error; `problem` completes the sentence that starts with the argument. */
  readonly fail: (argument: string, problem: string) => never;
}

/** Returns the values without undefined ones, or throws. */
export function readValues(
  given: object,
  { checks, required, describeUnknown, fail }: Rules,
): Readonly<Record<string, unknown>> {
  const values = Object.entries(given).filter(([, value]) => value !== undefined);
  for (const [name, value] of values) {
    const check = lookUp(checks, name);
    if (check === undefined && describeUnknown) fail(name, describeUnknown(name, Object.keys(checks)));
    const difference = check && firstDifference(check, value);
    if (difference) fail(name + difference.pointer, difference.message);
  }
  const missing = required?.find((name) => !values.some(([other]) => other === name));
  if (missing !== undefined) fail(missing, "is missing");
  return Object.fromEntries(values);
}

/** An object's own property. */
export function lookUp<Value>(values: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
