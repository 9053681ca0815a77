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
    () => Promise.all(providers.map((provider, index) => start(provider, portOf(values.port, index)))),
    (started) => `${started.length} running`,
  );
  for (const { provider, url } of doubles)
    console.log(`\n${paint("bold", provider)}  ${url}\n  ${curl(provider, url)}`);
  console.log("\nThey remember what is left until they end, with Ctrl-C.");
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => Promise.all(doubles.map(({ close }) => close())));
});

/** At the path of the provider's own server, so that only the origin differs. */
async function start(provider: Provider, port: number) {
  const { url, close } = await serve(createDouble(provider).fetch, port);
  const server = readSpec(provider).servers[0]?.url ?? "";
  return { provider, url: url + server.replace(/^https:\/\/[^/]+/, ""), close };
}

function portOf(given: string | undefined, index: number): number {
  const first = Number(given ?? 0);
  if (!Number.isInteger(first) || first < 0 || first > 65_532) throw new Error(`--port ${given} is no port.`);
  return first === 0 ? 0 : first + index;
}
