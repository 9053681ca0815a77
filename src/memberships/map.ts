/** Maps a provider's objects to memberships. */

import { cancelable, onAbort } from "../client/abort.ts";
import { type CallContext, ContractError } from "../client/errors.ts";
import { textOf } from "../client/value.ts";
import type { Membership } from "./list.ts";

/** The fields of a membership; `undefined` where the provider's object has no value. */
export interface MembershipFields {
  readonly id: string | number | undefined;
  /** Display names, the best one first. */
  readonly names: readonly (string | undefined)[];
  readonly roles?: readonly string[] | undefined;
  readonly status: string | undefined;
}

/** Maps items lazily, one by one. */
export function mapMemberships<Item>(
  context: CallContext,
  items: AsyncIterable<Item>,
  toMembership: (item: Item) => MembershipFields,
): AsyncIterable<Membership> {
  return {
    [Symbol.asyncIterator]() {
      const iterator = items[Symbol.asyncIterator]();
      return cancelable(async function* (controller) {
        let withoutId = 0;
        onAbort(controller.signal, () => void iterator.return?.());
        for await (const source of { [Symbol.asyncIterator]: () => iterator }) {
          // With `contract: "report"`, an item may be anything.
          const { id, names, roles, status }: Partial<MembershipFields> = source ? toMembership(source) : {};
          const organizationId = typeof id === "number" ? String(id) : textOf(id);
          if (organizationId === undefined) {
            withoutId++;
            continue;
          }
          const organizationName = names?.find((name) => textOf(name)) ?? organizationId;
          yield {
            provider: context.provider,
            organizationId,
            organizationName,
            roles: [...new Set(asArray(roles).filter((role) => textOf(role)))],
            status: textOf(status) ?? "unknown",
            source,
          };
        }
        // An item without an id must neither hide the others nor be dropped silently.
        if (withoutId > 0 && !controller.signal.aborted) throw missingIdError(context, withoutId);
      });
    },
  };
}

function missingIdError({ provider, operation }: CallContext, count: number): ContractError {
  const message = `${count} of the organizations had no id`;
  return new ContractError(
    `could not map every organization: ${message}. The others were returned before this error. Read these with the client's own operations.`,
    { provider, operation, status: 200, violations: [{ pointer: "", keyword: "required", message }] },
  );
}

/** With `contract: "report"`, a list may be anything. */
export function asArray<Item>(list: readonly Item[] | undefined): readonly Item[] {
  return Array.isArray(list) ? list : [];
}
