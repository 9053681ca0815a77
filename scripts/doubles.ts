/**
 * `npm run doubles`: keeps a double of each provider running until Ctrl-C, and prints where they are. With
 * `-- --port 4010` they take that port and the three after it, otherwise free ones.
 */
import { parseArgs } from "node:util";
import { providers } from "../generated/providers.ts";
import { curl } from "./curl.ts";
import { closeDoubles, startDoubles } from "./served-doubles.ts";
import { run, step } from "./steps.ts";
import { paint } from "./terminal.ts";

await run(async () => {
  const { values } = parseArgs({ options: { port: { type: "string" } } });
  const doubles = await step(
    "Doubles",
    () => startDoubles(firstPort(values.port)),
    (started) => `${started.length} running`,
  );
  for (const { provider, url } of doubles)
    console.log(`\n${paint("bold", provider)}  ${url}\n  ${curl(provider, url)}`);
  console.log("\nThey remember what is left until they end, with Ctrl-C.");
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => closeDoubles(doubles));
});

function firstPort(given = "0"): number {
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535 - providers.length) return port;
  throw new Error(`${given} is no port that three others can follow.`);
}
