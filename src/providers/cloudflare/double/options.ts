import type { Account, Membership, Organization } from "../../../../generated/cloudflare/types.ts";
import type { Loose } from "../../../client/options.ts";
import type { SharedDoubleOptions } from "../../../testing/model.ts";
import type { Seed } from "../../../testing/seed.ts";

/** The only credential that Cloudflare's double accepts. */
export type CloudflareDoubleAuth = { readonly token: string } | { readonly email: string; readonly apiKey: string };

/** A membership whose properties are all optional. */
export type CloudflareMembershipSeed = Loose<Omit<Membership, "account">> & {
  readonly account?: Loose<Account> | undefined;
};

/** Options of Cloudflare's double. */
export interface CloudflareDoubleOptions extends SharedDoubleOptions {
  /** @defaultValue three organizations; none if only `memberships` is set */
  readonly organizations?: Seed<Loose<Organization>> | undefined;
  /**
   * Leaving an organization also ends the memberships in the account with the same id, and vice versa. In a lazy seed
   * only the first such membership ends, because finding more would create all items.
   * @defaultValue a membership for each organization, in an account of the same id and name
   */
  readonly memberships?: Seed<CloudflareMembershipSeed> | undefined;
  /** The only credential that is accepted. @defaultValue any token, and any email address with any key */
  readonly auth?: CloudflareDoubleAuth | undefined;
}
