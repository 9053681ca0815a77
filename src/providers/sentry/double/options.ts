import type { Member, Organization } from "../../../../generated/sentry/types.ts";
import type { Loose } from "../../../client/options.ts";
import type { SharedDoubleOptions } from "../../../testing/model.ts";
import type { Seed } from "../../../testing/seed.ts";

/** The only credential that Sentry's double accepts. */
export interface SentryDoubleAuth {
  readonly token: string;
}

/** Options of Sentry's double. */
export interface SentryDoubleOptions extends SharedDoubleOptions {
  /**
   * The organizations of one user. At the URL of a region, such as `https://de.sentry.io`, the list has those whose
   * `links.regionUrl` is that URL.
   * @defaultValue two organizations, in two regions
   */
  readonly organizations?: Seed<Loose<Organization>> | undefined;
  /**
   * The members of each organization. The first one is the token's user, also found as `me`; with it the organization leaves
   * the list.
   * @defaultValue an administrator, an owner and an invitation
   */
  readonly members?: Seed<Loose<Member>> | undefined;
  /** The only token that is accepted. @defaultValue any token */
  readonly auth?: SentryDoubleAuth | undefined;
}
