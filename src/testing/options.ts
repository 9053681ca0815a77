import { unknownOption } from "../client/arguments.ts";
import { InvalidArgumentError } from "../client/errors.ts";
import { isRecord, own, toText } from "../client/value.ts";

/** Rejects an argument of `createDouble` or `fail`. */
export function throwInvalidOption(provider: string, argument: string, problem: string, cause?: unknown): never {
  const details = own({ provider, operation: "double", argument, cause });
  throw new InvalidArgumentError(`rejected an argument: \`${argument}\` ${problem}.`, details);
}

/**
 * Copies the own properties of an options object that are defined, reading each once. Rejects unknown names: a typo such
 * as `organisations` must not be ignored.
 */
export function readOptions<Options extends object>(
  provider: string,
  argument: string,
  options: Options,
  names: readonly string[],
): Options {
  if (!isRecord(options)) throwInvalidOption(provider, argument, "must be an object");
  const prefix = argument === "options" || argument === "failure" ? "" : `${argument}.`;
  const read: Options = Object.create(null);
  for (const name of run(provider, argument, () => Object.keys(options))) {
    const value = run(provider, prefix + name, () => Reflect.get(options, name));
    if (value === undefined) continue;
    if (!names.includes(name)) throwInvalidOption(provider, prefix + name, unknownOption(name, names));
    Reflect.set(read, name, value);
  }
  return read;
}

/** Whether a value maps names of environment variables to strings: the command writes them as shell code. */
export function isEnvironment(value: unknown): value is Readonly<Record<string, string>> {
  return (
    isRecord(value) &&
    Object.entries(value).every(([name, text]) => /^[A-Za-z_]\w*$/.test(name) && typeof text === "string")
  );
}

/** Runs the caller's code. Whatever it throws becomes an `InvalidArgumentError`. */
export function run<Result>(provider: string, argument: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    return throwInvalidOption(provider, argument, `threw ${toText(cause)}`, cause);
  }
}
