/** A Redis of our own, on a free port, with its data in a folder of ours. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { Redis } from "ioredis";

export interface OwnRedis {
  readonly url: string;
  /** For whoever watches; it has nothing to do with the programs. */
  readonly client: Redis;
  /** Ends it at once, without a word, and starts it again on what it had written. */
  readonly restart: (downFor?: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function startRedis(folder: string): Promise<OwnRedis> {
  const port = await freePort();
  let server = await launch(folder, port);
  const client = new Redis(port, "127.0.0.1", { maxRetriesPerRequest: null, retryStrategy: () => 50 });
  client.on("error", () => {}); // it is away now and then, on purpose
  await client.ping();
  const end = async () => {
    const ended = once(server, "exit");
    server.kill("SIGKILL");
    await ended;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    client,
    restart: async (downFor = 200) => {
      await end();
      await wait(downFor);
      server = await launch(folder, port);
    },
    stop: async () => {
      client.disconnect();
      await end();
    },
  };
}

async function launch(dir: string, port: number): Promise<ChildProcess> {
  const options = ["--port", port, "--bind", "127.0.0.1", "--dir", dir, "--save", "", "--appendonly", "yes"];
  const server = spawn("redis-server", options.map(String), { stdio: "ignore" });
  await new Promise<void>((resolve, reject) => {
    server.once("spawn", resolve);
    server.once("error", ({ message }) =>
      reject(new Error(`redis-server does not start (${message}). Install it: apt-get install redis-server`)),
    );
  });
  return server;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}
