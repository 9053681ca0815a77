/** Processes that review one tenant together, what they need, and what may happen to them. */
import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Redis } from "ioredis";
import { freePort } from "../support/port.ts";
import type { TenantOptions, TenantReport } from "./tenant.ts";

export interface Tenant {
  readonly url: string;
  readonly report: () => Promise<TenantReport>;
  readonly stop: () => void;
}

export async function startTenant(options: TenantOptions): Promise<Tenant> {
  const program = fileURLToPath(new URL("tenant.ts", import.meta.url));
  const child = own(fork(program, [JSON.stringify(options)], { execArgv: ["--import", "tsx"], silent: true }));
  child.stderr?.pipe(process.stderr);
  const [line] = await once(child.stdout ?? child, "data");
  const url = String(line).trim();
  return {
    url: `${url}/api/v2`,
    report: async () => JSON.parse(await (await fetch(`${url}/report`)).text()),
    stop: () => void child.kill(),
  };
}

/** Writes `users.txt`: so many users of a tenant. */
export async function writeUsers(folder: string, count: number): Promise<void> {
  const users = Array.from({ length: count }, (_, number) => `user|${String(number).padStart(8, "0")}`);
  await writeFile(join(folder, "users.txt"), `${users.join("\n")}\n`);
}

export interface Fleet {
  /** Kills a process, without a word, and starts it again. */
  readonly replace: (number: number, downFor?: number) => Promise<void>;
  /** Users with a result. */
  readonly results: () => Promise<number>;
  /** Waits until so many users have a result. */
  readonly until: (users: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Puts the users of `folder` into the queue, and starts so many processes. */
export async function startFleet(
  folder: string,
  redis: OwnRedis,
  environment: Readonly<Record<string, string>>,
  processes: number,
): Promise<Fleet> {
  const env = { ...process.env, REDIS_URL: redis.url, ...environment };
  let stated = "";
  const start = (name: string) => {
    const child = own(spawn(process.execPath, [name], { cwd: folder, env, stdio: ["ignore", "inherit", "pipe"] }));
    child.stderr?.on("data", (text) => {
      stated = `${stated}${text}`.slice(-2_000);
    });
    return child;
  };
  await ended(start("enqueue.mjs"), 0);
  const workers = Array.from({ length: processes }, () => start("review.mjs"));
  const kill = async (worker: ChildProcess | undefined) => {
    if (worker === undefined || worker.exitCode !== null)
      throw new Error(`A process of the fleet has ended by itself.\n${stated}`);
    const end = once(worker, "exit");
    worker.kill("SIGKILL");
    await end;
  };
  const results = () => redis.client.hlen("memberships");
  return {
    results,
    replace: async (number, downFor = 200) => {
      await kill(workers[number]);
      await wait(downFor);
      workers[number] = start("review.mjs");
    },
    until: async (users) => {
      while ((await results()) < users) await wait(50);
    },
    stop: async () => {
      for (const worker of workers) await kill(worker);
    },
  };
}

async function ended(child: ChildProcess, code: number): Promise<void> {
  const [actual] = await once(child, "exit");
  if (actual !== code) throw new Error(`A program of the guide ended with ${actual}.`);
}

/** A Redis of our own, on a free port, with its data in a folder of ours. */
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
  const server = own(spawn("redis-server", options.map(String), { stdio: "ignore" }));
  await new Promise<void>((resolve, reject) => {
    server.once("spawn", resolve);
    server.once("error", ({ message }) =>
      reject(new Error(`redis-server does not start (${message}). Install it: apt-get install redis-server`)),
    );
  });
  return server;
}

const children = new Set<ChildProcess>();

/** A process that ends with this one, however this one ends. */
export function own<Child extends ChildProcess>(child: Child): Child {
  if (children.size === 0) process.on("exit", endAll);
  children.add(child);
  child.once("exit", () => {
    children.delete(child);
    if (children.size === 0) process.off("exit", endAll);
  });
  return child;
}

function endAll(): void {
  for (const child of children) child.kill("SIGKILL");
}
