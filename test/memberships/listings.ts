/**
 * What `test/providers/<provider>/` contains about each list of memberships: `<file>.ts`, and `user-<file>.ts` about the one of
 * another user, where the provider has it.
 */
import { type Listing, listings } from "../../scripts/listings.ts";

export async function ofEachListing<Fact>(file: string): Promise<readonly (readonly [string, Listing, Fact])[]> {
  return Promise.all(
    listings.map(async (listing) => {
      const path = `../providers/${listing.provider}/${listing.isOfUser ? `user-${file}` : file}.ts`;
      const { default: fact }: { readonly default: Fact } = await import(path);
      return [listing.name, listing, fact] as const;
    }),
  );
}
