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
  /** What happens to it on the way. `report` is what the tenant has seen until then. */
  readonly meanwhile?:
    | ((fleet: Fleet, redis: OwnRedis, report: () => Promise<TenantReport>) => Promise<void>)
    | undefined;
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
    await meanwhile?.(fleet, redis, tenant.report);
    await fleet.until(users);
    return { ...(await tenant.report()), results: await fleet.results() };
  } finally {
    await fleet?.stop();
    tenant.stop();
    await redis.stop();
  }
}

export interface Capacity {
  /** Requests per second that so many processes get out of this machine where nothing holds them back. */
  readonly perSecond: number;
  /** Two fifths of that, for a quota: then it is the quota that holds them back. */
  readonly rate: number;
  readonly report: Reviewed;
}

/** The first quarter does not count, because in it processes start and code is not compiled yet; nor does the last one. */
export async function capacity(folder: string, processes: number, users: number): Promise<Capacity> {
  const marks: TenantReport[] = [];
  const report = await review({
    folder,
    quota: { rate: 1e6, burst: 1e6 },
    environment: { REQUESTS_PER_SECOND: String(1e6) },
    processes,
    users,
    meanwhile: async (fleet, _, report) => {
      for (const share of [0.25, 0.75]) {
        await fleet.until(share * users);
        marks.push(await report());
      }
    },
  });
  const [from = report, to = report] = marks;
  const perSecond = ((to.requests - from.requests) / (to.duration - from.duration)) * 1000;
  return { perSecond, rate: 0.4 * perSecond, report };
}
