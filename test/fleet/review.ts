/** One review of a tenant by several processes, from an empty Redis to the last user. */
import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { type Fleet, type OwnRedis, startFleet, startRedis, startTenant } from "./processes.ts";
import { environmentOf } from "./programs.ts";
import type { TenantOptions, TenantReport } from "./tenant.ts";

export interface ReviewPlan {
  /** Where the programs and `users.txt` are. */
  readonly folder: string;
  readonly quota: TenantOptions;
  readonly environment: Readonly<Record<string, string>>;
  readonly processes: number;
  /** How many users to wait for. */
  readonly users: number;
  /** What happens to it on the way. */
  readonly meanwhile?: ((fleet: Fleet, redis: OwnRedis) => Promise<void>) | undefined;
}

export interface Reviewed extends TenantReport {
  /** Users with a result. */
  readonly results: number;
}

export async function review({
  folder,
  quota,
  environment,
  processes,
  users,
  meanwhile,
}: ReviewPlan): Promise<Reviewed> {
  const redis = await startRedis(await mkdtemp(join(folder, "redis-")));
  const tenant = await startTenant(quota);
  let fleet: Fleet | undefined;
  try {
    fleet = await startFleet(folder, redis, { ...environment, ...environmentOf(tenant) }, processes);
    await meanwhile?.(fleet, redis);
    await fleet.until(users);
    return { ...(await tenant.report()), results: await fleet.results() };
  } finally {
    await fleet?.stop();
    tenant.stop();
    await redis.stop();
  }
}

/** Requests per second that so many processes get out of this machine where nothing holds them back. */
export async function capacity(folder: string, processes: number, users: number): Promise<number> {
  const quota = { rate: 1e6, burst: 1e6 };
  const environment = { REQUESTS_PER_SECOND: String(1e6) };
  const { requests, duration } = await review({ folder, quota, environment, processes, users });
  return (requests / duration) * 1000;
}
