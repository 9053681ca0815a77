import type { LimitedTeam, Membership, Team } from "../../../../generated/vercel/types.ts";
import type { Loose } from "../../../client/options.ts";
import type { SharedDoubleOptions } from "../../../testing/model.ts";
import type { Seed } from "../../../testing/seed.ts";

/** The only credential that Vercel's double accepts. */
export interface VercelDoubleAuth {
  readonly token: string;
}

/** A team whose properties are all optional. With `limited: true` it is one that the token may not read. */
export type VercelTeamSeed = Loose<Omit<Team, "membership">> &
  Loose<Pick<LimitedTeam, "limited" | "limitedBy">> & {
    readonly membership?: Loose<Membership> | undefined;
  };

/** Options of Vercel's double. */
export interface VercelDoubleOptions extends SharedDoubleOptions {
  /**
   * The teams of one user. The list has the newest first, by `createdAt`.
   * @defaultValue two teams, and one in a limited form
   */
  readonly teams?: Seed<VercelTeamSeed> | undefined;
  /** The only token that is accepted. @defaultValue any token */
  readonly auth?: VercelDoubleAuth | undefined;
}
