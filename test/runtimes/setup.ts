/** Once for all files: the build, a user's folder with the packed tarball, and the server that the program calls. */
import type { TestProject } from "vitest/node";
import { makeConsumer } from "./consumer.ts";
import { startServer } from "./server.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly folder: string;
    readonly tarball: string;
    readonly origin: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const { folder, tarball, remove } = await makeConsumer();
  const { url: origin, close } = await startServer(folder);
  provide("folder", folder);
  provide("tarball", tarball);
  provide("origin", origin);
  return async () => {
    await close();
    await remove();
  };
}
