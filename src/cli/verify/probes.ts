/**
 * The read-only operations of each provider: those that need no argument, and those whose argument an earlier response
 * contains.
 */
import { field } from "../../client/value.ts";
import type { Clients } from "../clients.ts";
import type { Provider } from "../environment.ts";

/** One call, whose response may contain the argument of later calls. */
export interface Probe<Client> {
  /** The `operationId`. */
  readonly operation: string;
  /** Distinguishes several calls of one operation. */
  readonly form?: string;
  /** The earlier operation whose first item contains the argument, and the name of that property. */
  readonly from?: { readonly operation: string; readonly name: string };
  readonly call: (client: Client, argument: unknown) => Promise<unknown>;
}

export const probes: { readonly [Name in Provider]: readonly Probe<Clients[Name]>[] } = {
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
      call: ({ auth0, userId }) => auth0.organizations.list(userId, { per_page: 100 }),
    },
    {
      operation: "listUserOrganizations",
      form: "include_totals",
      call: ({ auth0, userId }) => auth0.organizations.list(userId, { per_page: 100, include_totals: true }),
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

/** The items of a page or an array; `undefined` for any other response. */
export function itemsOf(response: unknown): readonly unknown[] | undefined {
  const items = Array.isArray(response) ? response : field(response, "items");
  return Array.isArray(items) ? items : undefined;
}
