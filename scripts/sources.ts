/** Each provider as a source of memberships, with the credentials of its demonstration. */
import { connectors } from "../generated/connectors.ts";
import { type Provider, providers, titles } from "../generated/providers.ts";
import { type ClientOptions, collectMemberships, type Membership, type MembershipSource } from "../src/index.ts";
import type { MembershipMapping } from "../src/memberships/map.ts";

export function sourceOf(provider: Provider, options: ClientOptions): MembershipSource {
  const { connect, demo } = connectors[provider];
  return connect(demo.environment, options).source;
}

/** Requests the user's organizations from a provider, through its client. */
export async function requestMemberships(provider: Provider, baseUrl: string): Promise<readonly Membership[]> {
  const { memberships, failures } = await collectMemberships([sourceOf(provider, { baseUrl })]);
  for (const { error } of failures) throw error;
  return memberships;
}

/** The reasons of a mapping, and of each of its gaps by their codes. */
export interface MembershipReasons {
  /** Why `status` is what it is. */
  readonly status: string;
  /** What becomes of the field that `roles` are read from, where they are not its texts. */
  readonly roles?: string;
  /** When each gap applies, in words, and the vendor's page from which that follows. */
  readonly gaps: Readonly<Record<string, { readonly applies: string; readonly source: string }>>;
}

export interface MappedSource {
  readonly provider: Provider;
  /** As in code, such as `acme` or `acme.user(id)`. */
  readonly name: string;
  /** In Markdown. */
  readonly title: string;
  readonly isOfUser: boolean;
  readonly mapping: MembershipMapping<never>;
  readonly reasons: MembershipReasons;
  readonly open: (options: ClientOptions) => MembershipSource;
}

/** What `membership.ts` of a provider exports. */
interface MembershipModule {
  readonly mapping: MembershipMapping<never>;
  readonly reasons: MembershipReasons;
  readonly userMapping?: MembershipMapping<never>;
  readonly userReasons?: MembershipReasons;
}

/**
 * The lists that become memberships: one of each provider, and where another user's comes from an operation of its own, that
 * one too. Then `membership.ts` of the provider also exports `userMapping` and `userReasons`.
 */
export const mappedSources: readonly MappedSource[] = (await Promise.all(providers.map(sourcesIn))).flat();

async function sourcesIn(provider: Provider): Promise<MappedSource[]> {
  const { mapping, reasons, userMapping, userReasons }: MembershipModule = await import(
    `../src/providers/${provider}/membership.ts`
  );
  const title = titles[provider];
  const open = (options: ClientOptions) => sourceOf(provider, options);
  const own: MappedSource = { provider, name: provider, title, isOfUser: false, mapping, reasons, open };
  if (userMapping === undefined || userReasons === undefined) return [own];
  const name = `${provider}.user(id)`;
  const ofUser = { mapping: userMapping, reasons: userReasons, open: userSourceOf(provider) };
  return [own, { provider, name, title: `${title}, \`${name}\``, isOfUser: true, ...ofUser }];
}

/** The user of the demonstration as a source. */
function userSourceOf(provider: Provider): MappedSource["open"] {
  const { connect, demo } = connectors[provider];
  return (options) => {
    const source = connect(demo.environment, options).sourceOfUser?.(demo.user ?? "");
    if (source === undefined) throw new Error(`${provider}: cli.ts has no \`sourceOfUser\`.`);
    return source;
  };
}
