/** Doubles of the providers over HTTP, for programs that cannot be given a `fetch`. */

import { type Provider, providers } from "../generated/providers.ts";
import { basePath, readSpec } from "../src/compiler/spec.ts";
import { createDouble } from "../src/testing/index.ts";
import { serve } from "./serve.ts";

export interface ServedDouble {
  readonly provider: Provider;
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts a double of each provider, on free ports or from one port on; closes those that did start where one does not. */
export async function startDoubles(first = 0): Promise<ServedDouble[]> {
  const started: ServedDouble[] = [];
  try {
    for (const [index, provider] of providers.entries())
      started.push(await start(provider, first === 0 ? 0 : first + index));
  } catch (error) {
    await closeDoubles(started);
    throw error;
  }
  return started;
}

/** At the path of the provider's own server, so that only the origin differs. */
async function start(provider: Provider, port: number): Promise<ServedDouble> {
  const { url, close } = await serve(createDouble(provider).fetch, port);
  return { provider, url: url + basePath(readSpec(provider)), close };
}

export async function closeDoubles(running: readonly ServedDouble[]): Promise<void> {
  await Promise.all(running.map(({ close }) => close()));
}
