/** Responses of every operation that differ from their spec in one place. */

import type { Provider } from "../../generated/providers.ts";
import { unwrapped } from "../support/data.ts";
import { mutationsOf } from "../support/mutations.ts";
import { specs } from "../support/specs.ts";
import type { Subject } from "./subjects.ts";

export interface Different {
  /** The `operationId`. */
  readonly operation: string;
  readonly body: unknown;
  /** What the caller is to receive of it. */
  readonly data: unknown;
  readonly pointer: string;
  readonly keyword: string;
  /** Whether that breaks the caller's types. */
  readonly breaking: boolean;
}

const known = new Map<string, readonly Different[]>();

/** For every operation, each place in the examples of its success and each keyword once: the items of a list are one place. */
export function differencesOf({ provider, operations }: Subject): readonly Different[] {
  const differences = known.get(provider) ?? operations.flatMap(found(provider));
  known.set(provider, differences);
  return differences;
}

function found(provider: Provider) {
  const spec = specs[provider];
  return ({ id, responses }: Subject["operations"][number]): Different[] => {
    const { schema = {}, examples = {} } = responses.find(({ status }) => status === "200") ?? {};
    const byPlace = new Map<string, Different>();
    for (const example of Object.values(examples))
      for (const { value: body, finding } of mutationsOf(spec, schema, example)) {
        const { pointer, keyword } = finding;
        const place = `${keyword} ${pointer.replace(/\/\d+/g, "/*")}`;
        const value = pointer
          .split("/")
          .slice(1)
          .reduce<unknown>((at, key) => Reflect.get(Object(at), key), body);
        // Of all wrong types `null` is the one that servers send.
        if (byPlace.has(place) && value !== null) continue;
        byPlace.set(place, { operation: id, body, data: unwrapped(spec, schema, body), ...finding });
      }
    return [...byPlace.values()];
  };
}
