/** The guide's program that ends a review of many machines: the results in a file, and an empty queue for the next one. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../cli/command.ts";
import { type OwnRedis, own, startFleet, startRedis, startTenant, type Tenant, writeUsers } from "./processes.ts";
import { copyPrograms, environmentOf, installSources } from "./programs.ts";

const users = 250;

let folder: string;
let redis: OwnRedis;
let tenant: Tenant;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "org-contracts-finish-"));
  await installSources(folder);
  await copyPrograms(folder);
  await writeUsers(folder, users);
  redis = await startRedis(await mkdtemp(join(folder, "redis-")));
  tenant = await startTenant({ rate: 1e6, burst: 1e6 });
}, 60_000);
afterAll(async () => {
  tenant.stop();
  await redis.stop();
  await rm(folder, { recursive: true, force: true });
});

test("it writes what `diff` reads, and the next review begins anew", async () => {
  expect(await finish()).not.toBe(0); // nothing is done yet
  const environment = { ...environmentOf(tenant), REQUESTS_PER_SECOND: String(1e6) };
  for (let review = 1; review <= 2; review++) {
    const fleet = await startFleet(folder, redis, environment, 1);
    await fleet.until(users);
    // The last batch is done a moment after its last result.
    while ((await finish()) !== 0) await wait(50);
    await fleet.stop();
    expect(await redis.client.keys("*memberships*")).toEqual([]);
    expect((await tenant.report()).requests).toBe(review * users);
  }
  const files = (await readdir(folder)).filter((name) => name.endsWith(".ndjson")).map((name) => join(folder, name));
  const [file = ""] = files;
  const lines = (await readFile(file, "utf8")).trim().split("\n");
  expect(new Set(lines.map((line) => JSON.parse(line).user)).size).toBe(users);
  expect(await run(["diff", file, file])).toMatchObject({ code: 0 });
}, 120_000);

async function finish(): Promise<number> {
  const env = { ...process.env, REDIS_URL: redis.url };
  const [code] = await once(
    own(spawn(process.execPath, ["finish.mjs"], { cwd: folder, env, stdio: "ignore" })),
    "exit",
  );
  return code;
}
