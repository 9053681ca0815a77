/** Asks a provider, through its client, which organizations the user belongs to. */

import type { Provider } from "../generated/providers.ts";
import { collectMemberships, type Membership } from "../src/index.ts";
import { sourceOf } from "./sources.ts";

export async function ask(provider: Provider, baseUrl: string): Promise<readonly Membership[]> {
  const { memberships, failures } = await collectMemberships([sourceOf(provider, { baseUrl })]);
  for (const { error } of failures) throw error;
  return memberships;
}
