/**
 * What `test/providers/<provider>/` contains about each list of memberships: `<file>.ts`, and `user-<file>.ts` about the one of
 * another user, where the provider has it.
 */
import { type MappedSource, mappedSources } from "../../scripts/sources.ts";

export async function ofEachSource<Fact>(file: string): Promise<readonly (readonly [string, MappedSource, Fact])[]> {
  return Promise.all(
    mappedSources.map(async (source) => {
      const path = `../providers/${source.provider}/${source.isOfUser ? `user-${file}` : file}.ts`;
      const { default: fact }: { readonly default: Fact } = await import(path);
      return [source.name, source, fact] as const;
    }),
  );
}
