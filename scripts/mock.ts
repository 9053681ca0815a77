/** `npm run mock`: a mock of each provider until Ctrl-C. Prism, in this process, responds from a spec and rejects what the spec does not allow. */
import { fileURLToPath } from "node:url";
import { getHttpOperationsFromSpec } from "@stoplight/prism-cli/dist/operations.js";
import { createLogger } from "@stoplight/prism-core";
import { createServer } from "@stoplight/prism-http-server";
import { type Provider, providers } from "../generated/providers.ts";
import { readSpec, specUrl } from "../src/compiler/spec.ts";
import { curl, listOperation } from "./curl.ts";
import { paint, run, step } from "./steps.ts";

export interface Mock {
  readonly provider: Provider;
  /** Stands for the server URL of the spec, the base path included. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts a mock on a free loopback port. */
export async function startMock(provider: Provider): Promise<Mock> {
  const operations = await getHttpOperationsFromSpec(fileURLToPath(specUrl(provider)));
  const server = createServer(operations, {
    components: { logger: createLogger("mock", { level: "silent" }) },
    config: {
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      errors: false,
      isProxy: false,
      mock: { dynamic: false },
      upstreamProxy: undefined,
    },
    cors: false,
  });
  return { provider, url: await server.listen(0, "127.0.0.1"), close: server.close };
}

/** Starts a mock of each provider; closes those that did start where one does not. */
export async function startMocks(): Promise<Mock[]> {
  const started = await Promise.allSettled(providers.map(startMock));
  const mocks = started.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  const failed = started.find((result) => result.status === "rejected");
  if (failed === undefined) return mocks;
  await closeMocks(mocks);
  throw failed.reason;
}

export async function closeMocks(mocks: readonly Mock[]): Promise<void> {
  await Promise.all(mocks.map(({ close }) => close()));
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await run(async () => {
    const mocks = await step("Mocks", startMocks, (started) => `${started.length} running`);
    for (const { provider, url } of mocks) {
      const spec = readSpec(provider);
      console.log(
        `\n${paint("bold", provider)}  ${url}\n  ${curl(spec, listOperation(spec), { server: url, secret: "demo" })}`,
      );
    }
    console.log("\nRequest other responses with the header `Prefer: code=404` or `Prefer: example=none`. Ctrl-C ends.");
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => closeMocks(mocks));
  });
