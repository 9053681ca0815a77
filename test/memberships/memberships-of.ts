/** Memberships from the bodies of a provider; of several bodies each is one page. */
import type { Provider } from "../../generated/providers.ts";
import type { MappedSource } from "../../scripts/sources.ts";
import { sourceOf } from "../../scripts/sources.ts";
import { type CollectedMemberships, collectMemberships } from "../../src/index.ts";

export function membershipsOf(provider: Provider, bodies: readonly unknown[]): Promise<CollectedMemberships> {
  return membershipsFrom((options) => sourceOf(provider, options), bodies);
}

export function membershipsFrom(
  open: MappedSource["open"],
  bodies: readonly unknown[],
  contract?: "report",
): Promise<CollectedMemberships> {
  const pages = [...bodies];
  const fetch = async () => Response.json(pages.length > 1 ? pages.shift() : pages[0]);
  return collectMemberships([open({ fetch, contract })]);
}
