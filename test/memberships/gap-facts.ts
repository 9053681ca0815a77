/**
 * What `test/providers/<provider>/gaps.ts`, and `user-gaps.ts`, contain about each gap: lists to which it applies, and one to which it does not,
 * unless it applies to every list.
 */
import type { Fetch, MembershipSource } from "../../src/index.ts";

export interface GapCase {
  readonly source: (fetch: Fetch) => MembershipSource;
  readonly respond: (request: Request) => Response;
}

/** By the code of the gap. */
export type GapFacts = Readonly<
  Record<string, { readonly applies: GapCase | readonly GapCase[]; readonly absent?: GapCase }>
>;
