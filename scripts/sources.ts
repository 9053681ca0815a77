/** Each provider as a source of memberships, with the credentials of its demonstration. */
import { connectors } from "../generated/connectors.ts";
import type { Provider } from "../generated/providers.ts";
import type { ClientOptions, MembershipSource } from "../src/index.ts";

export function sourceOf(provider: Provider, options: ClientOptions): MembershipSource {
  const { connect, demo } = connectors[provider];
  return connect(demo.environment, options).source;
}
