/**
 * `npm run doubles`: keeps a double of each provider running until Ctrl-C, and prints where they are, with the variables
 * that the command needs to query them. With `-- --port 4010` they take that port and the ones after it, otherwise free
 * ones.
 */
import { parseArgs } from "node:util";
import { connectors } from "../generated/connectors.ts";
import { type Provider, providers } from "../generated/providers.ts";
import { urlVariable } from "../src/cli/environment.ts";
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
  const variables = doubles.flatMap(({ provider, url }) => exports(provider, url));
  console.log(`\nFor the command, in another terminal:\n\n${variables.join("\n")}\nnpm run org-contracts -- list`);
  console.log("\nThey remember what is left until they end, with Ctrl-C.");
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => closeDoubles(doubles));
});

/** The shell commands that make the command query a double, with a credential that every double accepts. */
function exports(provider: Provider, url: string): string[] {
  const variables = { ...connectors[provider].demo.environment, [urlVariable(provider)]: url };
  return Object.entries(variables).map(([name, value]) => `export ${name}='${value}'`);
}

function firstPort(given = "0"): number {
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535 - providers.length) return port;
  throw new Error(`${given} is not a port from which ${providers.length} in a row can be used.`);
}
