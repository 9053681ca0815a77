/** Processes that review one tenant together, and what may happen to them. */
import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { own } from "./own.ts";
import type { OwnRedis } from "./redis.ts";
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
  const { port }: { port: number } = JSON.parse(String(line));
  const url = `http://127.0.0.1:${port}`;
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
