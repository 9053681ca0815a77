/** What `test/providers/<provider>/` contains about each provider. */
import { existsSync } from "node:fs";
import { type Provider, providers } from "../../generated/providers.ts";

/** The default exports of one file in all folders, by provider. A folder without it is an error. */
export async function ofEachProvider<Fact>(file: string): Promise<Readonly<Record<Provider, Fact>>> {
  return byProvider(await imported(providers, file));
}

/** The default exports of one file in the folders that have it. */
export async function ofSomeProviders<Fact>(file: string): Promise<(readonly [Provider, Fact])[]> {
  const exists = (provider: Provider) => existsSync(new URL(`../providers/${provider}/${file}.ts`, import.meta.url));
  return imported(providers.filter(exists), file);
}

function imported<Fact>(from: readonly Provider[], file: string): Promise<(readonly [Provider, Fact])[]> {
  const facts = from.map(async (provider) => {
    const module: { readonly default: Fact } = await import(`../providers/${provider}/${file}.ts`);
    return [provider, module.default] as const;
  });
  return Promise.all(facts);
}

/** A record of all providers. */
export function byProvider<Fact>(entries: readonly (readonly [Provider, Fact])[]): Readonly<Record<Provider, Fact>> {
  const byName = new Map<string, Fact>(entries);
  return Object.assign({}, ...[...byName].map(([provider, fact]) => ({ [provider]: fact })));
}
