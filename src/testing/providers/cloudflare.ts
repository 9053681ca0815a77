import * as operations from "../../../generated/operations/cloudflare.ts";
import type { Account, Membership, Organization } from "../../../generated/types/cloudflare.ts";
import type { Loose } from "../../http/options.ts";
import type { SharedDoubleOptions } from "../double.ts";
import { createList } from "../list.ts";
import type { Asked, Model, Reply } from "../model.ts";
import { indexesWhere, isLazy, readSeed, type Seed } from "../seed.ts";
import { page, success } from "./cloudflare/answers.ts";
import { authenticate } from "./cloudflare/authenticate.ts";
import { headers } from "./cloudflare/headers.ts";
import { badArgument, failure, notFound } from "./cloudflare/refusals.ts";
import { membershipKind, membershipOf, organizationKind, user } from "./cloudflare/seeds.ts";

/** Credentials of Cloudflare, of which a double accepts no other. */
export type CloudflareDoubleAuth = { readonly token: string } | { readonly email: string; readonly apiKey: string };

/** A membership of which every part may be left out. */
export type CloudflareMembershipSeed = Loose<Omit<Membership, "account">> & {
  readonly account?: Loose<Account> | undefined;
};

/** Options of Cloudflare's double. */
export interface CloudflareDoubleOptions extends SharedDoubleOptions {
  /** @defaultValue three organizations; none where only memberships are given */
  readonly organizations?: Seed<Loose<Organization>> | undefined;
  /**
   * An organization and the memberships in the account of the same id are left together; of a lazy seed only the first
   * of them, because all would have to be made to find more.
   * @defaultValue a membership for each organization, in an account of the same id and name
   */
  readonly memberships?: Seed<CloudflareMembershipSeed> | undefined;
  /** The only credentials that are accepted. @defaultValue every token, and every e-mail address with every key */
  readonly auth?: CloudflareDoubleAuth | undefined;
}

export function cloudflareModel({ organizations, memberships, auth }: CloudflareDoubleOptions): Model {
  const isDefault = organizations === undefined && memberships === undefined;
  const tenants = readSeed(
    organizationKind,
    organizations === undefined ? (isDefault ? user.organizations : []) : organizations,
  );
  const derived = { count: tenants.count, at: (index: number) => membershipOf(tenants.at(index)) };
  const accounts = readSeed(
    membershipKind,
    memberships === undefined ? (isDefault ? user.memberships : derived) : memberships,
  );
  /** A derived membership has the index of its organization. */
  const membershipsIn =
    memberships !== undefined || isDefault
      ? (id: string) => indexesWhere(accounts, ({ account }) => account?.id === id, isLazy(memberships) ? 1 : Infinity)
      : (id: string) => [tenants.indexOf(id)];
  const known = createList(tenants);
  const joined = createList(accounts);

  const answers: Readonly<Record<string, (asked: Asked) => Reply>> = {
    [operations.listUserOrganizations.id]: ({ values }) =>
      page(known, values, ({ id, name, status }) => ({ id, name, status })),
    [operations.listMemberships.id]: ({ values }) =>
      page(joined, values, ({ id, account, status }) => ({
        id,
        name: account?.name,
        "account.name": account?.name,
        status,
      })),
    [operations.getUserOrganization.id]: ({ values, path }) => {
      const item = known.find(String(values.organization_id));
      return item ? success(item) : notFound(path);
    },
    [operations.getMembership.id]: ({ values, path }) => {
      const item = joined.find(String(values.membership_id));
      return item ? success(item) : notFound(path);
    },
    [operations.leaveUserOrganization.id]: ({ values, path }) => {
      const id = String(values.organization_id);
      const index = known.indexOf(id);
      if (index === undefined) return notFound(path);
      known.leave(index);
      for (const each of membershipsIn(id)) joined.leave(each);
      return { status: 200, body: { id } }; // bare, as the vendor documents it
    },
    [operations.leaveMembership.id]: ({ values, path }) => {
      const id = String(values.membership_id);
      const index = joined.indexOf(id);
      if (index === undefined) return notFound(path);
      joined.leave(index);
      known.leave(tenants.indexOf(accounts.at(index).account?.id ?? ""));
      return success({ id });
    },
  };
  return {
    prefix: "/client/v4",
    operations: Object.values(operations),
    answer: ({ id }, asked) => answers[id]?.(asked) ?? notFound(asked.path),
    authenticate: (headers) => authenticate(headers, auth),
    failure,
    badArgument,
    headers,
    usualLimit: { limit: 1200, window: 300, block: 300 },
    usualWait: 1,
    reset() {
      known.reset();
      joined.reset();
    },
  };
}
