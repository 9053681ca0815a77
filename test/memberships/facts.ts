/** What `test/providers/<provider>/memberships.ts`, and `user-memberships.ts`, contain about each list. */
import { ofEachSource } from "./mapped-sources.ts";

export type Brief = readonly [
  id: string,
  name: string,
  roles: readonly string[] | undefined,
  status: string,
  via?: string,
];

export interface MembershipFacts {
  /** What each example of the spec becomes. Compared with the examples by a person. */
  readonly examples: Readonly<Record<string, readonly Brief[]>>;
  /** Cells of the table in docs/mapping.md. */
  readonly table: Readonly<Record<"organizationId" | "organizationName" | "status", string>> &
    Readonly<Partial<Record<"roles" | "via" | "user", string>>>;
  /** Properties of the provider that become nothing. */
  readonly lost?: readonly string[];
}

export const facts = await ofEachSource<MembershipFacts>("memberships");
