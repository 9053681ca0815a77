/**
 * `npm run doubles`: keeps a double of each provider running until Ctrl-C, and prints where they are. With
 * `-- --port 4010` they take that port and the three after it, otherwise free ones.
 */
import { parseArgs } from "node:util";
import { createDouble } from "../src/testing/index.ts";
import { curl } from "./curl.ts";
import { serve } from "./serve.ts";
import { type Provider, providers, readSpec } from "./spec.ts";
import { run, step } from "./steps.ts";
import { paint } from "./terminal.ts";

await run(async () => {
  const { values } = parseArgs({ options: { port: { type: "string" } } });
  const doubles = await step(
    "Doubles",
    () => startAll(firstPort(values.port)),
    (started) => `${started.length} running`,
  );
  for (const { provider, url } of doubles)
    console.log(`\n${paint("bold", provider)}  ${url}\n  ${curl(provider, url)}`);
  console.log("\nThey remember what is left until they end, with Ctrl-C.");
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => closeAll(doubles));
});

interface Running {
  readonly provider: Provider;
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Closes those that did start where one does not. */
async function startAll(first: number): Promise<Running[]> {
  const started: Running[] = [];
  try {
    for (const [index, provider] of providers.entries())
      started.push(await start(provider, first === 0 ? 0 : first + index));
  } catch (error) {
    await closeAll(started);
    throw error;
  }
  return started;
}

/** At the path of the provider's own server, so that only the origin differs. */
async function start(provider: Provider, port: number): Promise<Running> {
  const { url, close } = await serve(createDouble(provider).fetch, port);
  const server = readSpec(provider).servers[0]?.url ?? "";
  return { provider, url: url + server.replace(/^https:\/\/[^/]+/, ""), close };
}

async function closeAll(running: readonly Running[]): Promise<void> {
  await Promise.all(running.map(({ close }) => close()));
}

function firstPort(given = "0"): number {
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535 - providers.length) return port;
  throw new Error(`${given} is no port that three others can follow.`);
}
