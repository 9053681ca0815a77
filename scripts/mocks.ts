/** Mocks of the providers: Prism in this process, which responds from a spec and rejects what the spec does not allow. */
import { fileURLToPath } from "node:url";
import { getHttpOperationsFromSpec } from "@stoplight/prism-cli/dist/operations.js";
import { createLogger } from "@stoplight/prism-core";
import { createServer } from "@stoplight/prism-http-server";
import { type Provider, providers } from "../generated/providers.ts";
import { specUrl } from "../src/compiler/spec.ts";

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
