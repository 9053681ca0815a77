import { createServer } from "node:http";
import { listen } from "../../src/cli/serve.ts";

/** A port for a program that takes none that is free by itself. */
export async function freePort(): Promise<number> {
  const { url, close } = await listen(createServer(), 0);
  await close();
  return Number(new URL(url).port);
}
