/** Requests the user's organizations from a provider, through its client. */

import type { Provider } from "../generated/providers.ts";
import { collectMemberships, type Membership } from "../src/index.ts";
import { sourceOf } from "./sources.ts";

export async function requestMemberships(provider: Provider, baseUrl: string): Promise<readonly Membership[]> {
  const { memberships, failures } = await collectMemberships([sourceOf(provider, { baseUrl })]);
  for (const { error } of failures) throw error;
  return memberships;
}
