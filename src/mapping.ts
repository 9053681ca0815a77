/** From a provider's own objects to the one model. */
import { ContractError } from "./http/errors.ts";
import { textOf } from "./http/value.ts";
import type { Membership } from "./memberships.ts";

/** What a provider's object says; `undefined` where it does not. */
export interface Said {
  readonly id: string | number | undefined;
  /** The names for people, the best one first. */
  readonly names: readonly (string | undefined)[];
  readonly roles?: unknown;
  readonly status: string | undefined;
}

/** Maps one by one, so that memberships arrive as the pages do. */
export function asMemberships<Item>(
  { provider, operation }: { readonly provider: string; readonly operation: string },
  items: AsyncIterable<Item>,
  say: (item: Item) => Said,
): AsyncIterable<Membership> {
  return {
    async *[Symbol.asyncIterator]() {
      for await (const source of items) {
        // With `contract: "report"` an item may be anything.
        const { id, names, roles, status }: Partial<Said> = source ? say(source) : {};
        const organizationId = typeof id === "number" ? String(id) : textOf(id);
        if (organizationId === undefined) throw unidentified(provider, operation);
        const organizationName = names?.find((name) => textOf(name)) ?? organizationId;
        yield {
          provider,
          organizationId,
          organizationName,
          roles: texts(roles),
          status: textOf(status) ?? "unknown",
          source,
        };
      }
    },
  };
}

/** The texts in a list, each once. */
function texts(list: unknown): string[] {
  return Array.isArray(list) ? [...new Set(list.filter((item) => typeof item === "string"))] : [];
}

function unidentified(provider: string, operation: string): ContractError {
  const message = "an organization has no id, so that it cannot be told from others";
  return new ContractError(
    `cannot be read as memberships: ${message}. Read the provider's own objects with its \`listAll\`.`,
    { provider, operation, status: 200, violations: [{ pointer: "", keyword: "required", message }] },
  );
}
