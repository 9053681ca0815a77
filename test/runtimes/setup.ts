/** Once for all files: the build, the runtimes, a user's folder with the packed tarball, and the server that the program calls. */
import type { TestProject } from "vitest/node";
import { makeConsumer } from "./consumer.ts";
import { startServer } from "./server.ts";
import { installRuntimes } from "./tools.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly folder: string;
    readonly tarball: string;
    readonly origin: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  // Several files need the runtimes at once, and each would install them.
  const [{ folder, tarball, remove }] = await Promise.all([makeConsumer(), installRuntimes()]);
  const { url: origin, close } = await startServer(folder);
  provide("folder", folder);
  provide("tarball", tarball);
  provide("origin", origin);
  return async () => {
    await close();
    await remove();
  };
}
