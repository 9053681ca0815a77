import { InvalidArgumentError } from "../http/errors.ts";
import { definedEntries } from "../http/value.ts";

/** Refuses what a double cannot be made of, or cannot do. */
export function refuseOption(provider: string, argument: string, why: string): never {
  throw new InvalidArgumentError(`cannot do this: \`${argument}\` ${why}.`, {
    provider,
    operation: "double",
    argument,
  });
}

/** Refuses options that are none, and those that nobody reads: `organisations` is meant for something. */
export function checkNames(provider: string, argument: string, options: unknown, names: readonly string[]): void {
  if (typeof options !== "object" || options === null) refuseOption(provider, argument, "is no object");
  const prefix = argument === "options" ? "" : `${argument}.`;
  for (const [name] of definedEntries(options))
    if (!names.includes(name)) refuseOption(provider, prefix + name, `is no option, there is ${names.join(", ")}`);
}
