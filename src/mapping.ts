/** From a provider's own objects to the one model. */

import type { Place } from "./http/arguments.ts";
import { ContractError } from "./http/errors.ts";
import { textOf } from "./http/value.ts";
import type { Membership } from "./memberships.ts";

/** What a provider's object says; `undefined` where it does not. */
export interface Said {
  readonly id: string | number | undefined;
  /** The names for people, the best one first. */
  readonly names: readonly (string | undefined)[];
  readonly roles?: readonly string[] | undefined;
  readonly status: string | undefined;
}

/** Maps one by one, so that memberships arrive as the pages do. */
export function asMemberships<Item>(
  place: Place,
  items: AsyncIterable<Item>,
  say: (item: Item) => Said,
): AsyncIterable<Membership> {
  return {
    async *[Symbol.asyncIterator]() {
      let nameless = 0;
      for await (const source of items) {
        // With `contract: "report"` an item may be anything.
        const { id, names, roles, status }: Partial<Said> = source ? say(source) : {};
        const organizationId = typeof id === "number" ? String(id) : textOf(id);
        if (organizationId === undefined) {
          nameless++;
          continue;
        }
        const organizationName = names?.find((name) => textOf(name)) ?? organizationId;
        yield {
          provider: place.provider,
          organizationId,
          organizationName,
          roles: [...new Set(listed(roles).filter((role) => textOf(role)))],
          status: textOf(status) ?? "unknown",
          source,
        };
      }
      // One that nobody could refer to hides none of the others, and is not passed over in silence.
      if (nameless > 0) throw incomplete(place, nameless);
    },
  };
}

function incomplete({ provider, operation }: Place, count: number): ContractError {
  const message = `${count} of the organizations had no id`;
  return new ContractError(
    `could not map everything: ${message}. The others came before this. Read these with the client's own operations.`,
    { provider, operation, status: 200, violations: [{ pointer: "", keyword: "required", message }] },
  );
}

/** With `contract: "report"` a list may be anything. */
export function listed<Item>(list: readonly Item[] | undefined): readonly Item[] {
  return Array.isArray(list) ? list : [];
}
