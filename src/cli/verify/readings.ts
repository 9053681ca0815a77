/**
 * What can be read of each provider without changing anything: every operation that needs no argument, and those whose
 * argument an earlier answer gives. The operations that change something are not here.
 */
import { field } from "../../http/value.ts";
import type { Clients } from "../clients.ts";
import type { Provider } from "../environment.ts";

/** One call, whose answer may give the argument of later ones. */
export interface Reading<Client> {
  /** The `operationId`. */
  readonly operation: string;
  /** Tells apart two calls of one operation. */
  readonly form?: string;
  /** The reading whose first item gives the argument, and the name of that in the item. */
  readonly from?: { readonly operation: string; readonly name: string };
  readonly call: (client: Client, argument: unknown) => Promise<unknown>;
}

export const readings: { readonly [Name in Provider]: readonly Reading<Clients[Name]>[] } = {
  cloudflare: [
    { operation: "listMemberships", call: ({ memberships }) => memberships.list({ per_page: 50 }) },
    {
      operation: "getMembership",
      from: { operation: "listMemberships", name: "id" },
      call: ({ memberships }, id) => memberships.get(String(id)),
    },
    { operation: "listUserOrganizations", call: ({ organizations }) => organizations.list({ per_page: 50 }) },
    {
      operation: "getUserOrganization",
      from: { operation: "listUserOrganizations", name: "id" },
      call: ({ organizations }, id) => organizations.get(String(id)),
    },
  ],
  auth0: [
    {
      operation: "listUserOrganizations",
      call: ({ client, userId }) => client.organizations.list(userId, { per_page: 100 }),
    },
    {
      operation: "listUserOrganizations",
      form: "include_totals",
      call: ({ client, userId }) => client.organizations.list(userId, { per_page: 100, include_totals: true }),
    },
  ],
  k6: [
    { operation: "listOrganizations", call: ({ organizations }) => organizations.list() },
    {
      operation: "getOrganization",
      from: { operation: "listOrganizations", name: "id" },
      call: ({ organizations }, id) => organizations.get(Number(id)),
    },
    {
      operation: "listProjects",
      from: { operation: "listOrganizations", name: "id" },
      call: ({ organizations }, id) => organizations.listProjects(Number(id)),
    },
  ],
  archera: [{ operation: "listOrganizations", call: ({ organizations }) => organizations.list() }],
};

/** The items of a list, with pages or without; `undefined` where the answer is none. */
export function itemsOf(answer: unknown): readonly unknown[] | undefined {
  const items = Array.isArray(answer) ? answer : field(answer, "items");
  return Array.isArray(items) ? items : undefined;
}
