import { InvalidArgumentError } from "../http/errors.ts";
import { own, shown } from "../http/value.ts";

/** Refuses what a double cannot be made of, or cannot do. @param cause - What was thrown beneath. */
export function refuseOption(provider: string, argument: string, why: string, cause?: unknown): never {
  const details = own({ provider, operation: "double", argument, cause });
  throw new InvalidArgumentError(`cannot do this: \`${argument}\` ${why}.`, details);
}

/**
 * Reads options: their own properties, each once, without those that are undefined. Refuses options that are none, and
 * those that nobody reads: `organisations` is meant for something.
 */
export function readOptions<Options extends object>(
  provider: string,
  argument: string,
  options: Options,
  names: readonly string[],
): Options {
  if (typeof options !== "object" || options === null || Array.isArray(options))
    refuseOption(provider, argument, "is no object");
  const prefix = argument === "options" || argument === "failure" ? "" : `${argument}.`;
  const read: Options = Object.create(null);
  for (const name of run(provider, argument, () => Object.keys(options))) {
    const value = run(provider, prefix + name, () => Reflect.get(options, name));
    if (value === undefined) continue;
    if (!names.includes(name)) refuseOption(provider, prefix + name, `is no option, there is ${names.join(", ")}`);
    Reflect.set(read, name, value);
  }
  return read;
}

/** Runs what belongs to the caller: whatever it throws becomes the refusal of the argument. */
export function run<Result>(provider: string, argument: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    return refuseOption(provider, argument, `throws ${shown(cause)}`, cause);
  }
}
