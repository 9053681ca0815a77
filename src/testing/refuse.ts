import { InvalidArgumentError } from "../http/errors.ts";

/** Refuses what a double cannot be made of, or cannot do. */
export function refuseOption(provider: string, argument: string, why: string): never {
  throw new InvalidArgumentError(`cannot do this: \`${argument}\` ${why}.`, {
    provider,
    operation: "double",
    argument,
  });
}
