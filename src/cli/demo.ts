/** The demonstration: in-memory doubles of all providers, with the memberships of one person. */
import { connectors } from "../../generated/connectors.ts";
import { type Provider, providers } from "../../generated/providers.ts";
import type { ClientOptions } from "../client/options.ts";
import { createDouble } from "../testing/index.ts";
import type { Connector, Environment } from "./connector.ts";

/** A fake environment, and a fake `fetch` for each provider. */
export interface Demo {
  readonly environment: Environment;
  readonly fetchOf: (provider: Provider) => ClientOptions["fetch"];
}

/** @param isLater - A week later: some have joined, left or changed. */
export function demo(isLater: boolean): Demo {
  const fetches = new Map(providers.map((provider) => [provider, fetchOf(provider, isLater)]));
  return {
    environment: Object.assign({}, ...providers.map((provider) => connectors[provider].demo.environment)),
    fetchOf: (provider) => fetches.get(provider),
  };
}

function fetchOf<Name extends Provider>(provider: Name, isLater: boolean): ClientOptions["fetch"] {
  const all: { readonly [Each in Provider]: Connector<Each> } = connectors;
  const { double: options, later = options, latency, isFlaky = false } = all[provider].demo;
  const double = createDouble(provider, isLater ? later : options);
  if (isFlaky) double.fail({ status: 503 });
  return async (request, init) => {
    await new Promise((resolve) => setTimeout(resolve, latency));
    return double.fetch(request, init);
  };
}
