/** The demonstration: in-memory doubles of all providers, with the memberships of one person. */
import { connectors } from "../../generated/connectors.ts";
import { type Provider, providers } from "../../generated/providers.ts";
import type { ClientOptions } from "../client/options.ts";
import { createDouble, type Double } from "../testing/index.ts";
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

/** The double with the data of the demonstration. */
export function demoDouble<Name extends Provider>(provider: Name, isLater = false): Double<Name> {
  const { double: options, later = options } = all[provider].demo;
  return createDouble(provider, isLater ? later : options);
}

const all: { readonly [Each in Provider]: Connector<Each> } = connectors;

function fetchOf<Name extends Provider>(provider: Name, isLater: boolean): ClientOptions["fetch"] {
  const { latency, isFlaky = false } = all[provider].demo;
  const double = demoDouble(provider, isLater);
  if (isFlaky) double.fail({ status: 503 });
  return async (request, init) => {
    await new Promise((resolve) => setTimeout(resolve, latency));
    return double.fetch(request, init);
  };
}
