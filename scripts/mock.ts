/** `npm run mock`: keeps a mock of each provider running until Ctrl-C, and prints where they are. */
import { curl } from "./curl.ts";
import { closeMocks, startMocks } from "./mocks.ts";
import { run, step } from "./steps.ts";
import { paint } from "./terminal.ts";

await run(async () => {
  const mocks = await step("Mocks", startMocks, (started) => `${started.length} running`);
  for (const { provider, url } of mocks) console.log(`\n${paint("bold", provider)}  ${url}\n  ${curl(provider, url)}`);
  console.log("\nRequest other responses with the header `Prefer: code=404` or `Prefer: example=none`. Ctrl-C ends.");
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => closeMocks(mocks));
});
