import type {
  Membership,
  MembershipAttributes,
  MembershipRelationships,
} from "../../../../generated/terraform/types.ts";
import type { Loose } from "../../../client/options.ts";
import type { SharedDoubleOptions } from "../../../testing/model.ts";
import type { Seed } from "../../../testing/seed.ts";

/** The only credential that HCP Terraform's double accepts. */
export interface TerraformDoubleAuth {
  readonly token: string;
}

/** A membership whose properties are all optional. */
export type TerraformMembershipSeed = Loose<Omit<Membership, "attributes" | "relationships">> & {
  readonly attributes?: Loose<MembershipAttributes> | undefined;
  readonly relationships?: Loose<MembershipRelationships> | undefined;
};

/** Options of HCP Terraform's double. */
export interface TerraformDoubleOptions extends SharedDoubleOptions {
  /**
   * The memberships of one user. The organizations are those of the active ones.
   * @defaultValue a membership and an invitation
   */
  readonly memberships?: Seed<TerraformMembershipSeed> | undefined;
  /** The only token that is accepted. @defaultValue any token */
  readonly auth?: TerraformDoubleAuth | undefined;
}
