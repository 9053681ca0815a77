import type { Membership, Organization, User } from "../../../../generated/github/types.ts";
import type { Loose } from "../../../client/options.ts";
import type { SharedDoubleOptions } from "../../../testing/model.ts";
import type { Seed } from "../../../testing/seed.ts";

/** The only credential that GitHub's double accepts. */
export interface GithubDoubleAuth {
  readonly token: string;
}

/** A membership whose properties are all optional. */
export type GithubMembershipSeed = Loose<Omit<Membership, "organization" | "user">> & {
  readonly organization?: Loose<Organization> | undefined;
  readonly user?: Loose<NonNullable<User>> | null | undefined;
};

/** Options of GitHub's double. */
export interface GithubDoubleOptions extends SharedDoubleOptions {
  /**
   * The memberships of one user. Those that are active are the organizations of `/user/orgs`. An organization is found by
   * the `login` in `organization_url`, which is made of `organization.login` where it is not given.
   * @defaultValue a membership as an owner, one by way of an enterprise team, and an invitation
   */
  readonly memberships?: Seed<GithubMembershipSeed> | undefined;
  /** The only token that is accepted. @defaultValue any token */
  readonly auth?: GithubDoubleAuth | undefined;
}
