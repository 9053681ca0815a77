/**
 * `npm run bench -- fleet`: how much of one quota several processes use, and how often they are rejected: the guide's program,
 * and beside it the naive way, which keeps sending after each 429. One request too many, and everything is rejected for as long
 * as a window is. The share is that of the time after the first window. `-- fleet WINDOWS` takes another number of windows than 4.
 *
 * `npm run bench -- tenant`: packs this package, installs it into an empty folder, copies the guide's programs beside it, and
 * has four processes review a simulated tenant, each of which is killed once on the way. Fails where the tenant had to
 * reject a request, or a user has no result. `-- tenant USERS RATE` takes other numbers than 200,000 users and 1,000 requests a second.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import { writeUsers } from "../../test/fleet/processes.ts";
import { baseUrlVariable, copyPrograms, installSources, scaled, scaleTo } from "../../test/fleet/programs.ts";
import { capacity, review } from "../../test/fleet/review.ts";
import { markdownTable } from "../document.ts";
import { npm } from "../on-demand.ts";
import { tarball } from "../tarball.ts";

/** The same queue and the same tenant; each process sends as fast as it can, and after a 429 waits as long as the response requests. */
const naive = `
import { Worker } from "bullmq";
import { Redis } from "ioredis";
const redis = new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: null });
const send = async (user) => {
  for (;;) {
    const response = await fetch(\`\${process.env.${baseUrlVariable}}/users/\${encodeURIComponent(user)}/organizations\`);
    const body = await response.json();
    if (response.ok) return redis.hset("memberships", user, JSON.stringify(body));
    await new Promise((resolve) => setTimeout(resolve, Number(response.headers.get("retry-after")) * 1000));
  }
};
const review = async ({ data: { users } }) => {
  const left = users.values();
  await Promise.all(Array.from({ length: 16 }, async () => { for (const user of left) await send(user); }));
};
new Worker("review", review, { connection: redis, concurrency: 4 });
`;

export async function fleet([windows = "4"]: readonly string[]): Promise<void> {
  await inFolder(async (folder) => {
    await installSources(folder);
    await copyPrograms(folder, scaled);
    await writeUsers(folder, 3_000);
    const { perSecond, rate } = await capacity(folder, 4, 3_000);
    const { quota, environment } = scaleTo(rate);
    const users = Number(windows) * quota.limit;
    await writeUsers(folder, users);
    console.log(
      `Four processes get ${perSecond.toFixed(0)} requests/s out of this machine. The quota: ${quota.limit} in ${quota.window / 1000} s. ${users} users.\n`,
    );
    const rows: string[][] = [];
    for (const processes of [1, 2, 4, 8]) {
      const plan = { folder, quota, environment, processes, users };
      await copyPrograms(folder, scaled);
      const limited = await review(plan);
      await writeFile(join(folder, "review.mjs"), naive);
      const unlimited = await review(plan);
      const cells = [limited, unlimited].map(({ steady, rejected, blocked }) => [
        percent(steady),
        String(rejected),
        percent(blocked),
      ]);
      rows.push([String(processes), ...cells.flat()]);
    }
    const shares = ["limiter", "naive"].flatMap((way) => [`${way}: share of the quota`, "429s", "blocked"]);
    console.log(markdownTable(["processes", ...shares], rows));
  });
}

export async function tenant([users = 200_000, rate = 1_000]: readonly number[]): Promise<void> {
  const processes = 4;
  await inFolder(async (folder) => {
    console.log("Packing, and installing into an empty folder ...");
    const { bullmq, ioredis, "rate-limiter-flexible": limiter } = manifest.devDependencies;
    const others = [`bullmq@${bullmq}`, `ioredis@${ioredis}`, `rate-limiter-flexible@${limiter}`];
    await writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }');
    await npm(["install", await tarball(), ...others], folder);
    await copyPrograms(folder);
    await writeUsers(folder, users);
    console.log(`${users} users, ${rate} requests a second and ${3 * rate} at once, ${processes} processes ...`);
    const report = await review({
      folder,
      quota: { rate, burst: 3 * rate, block: 60_000 },
      environment: { REQUESTS_PER_SECOND: String(rate) },
      processes,
      users,
      meanwhile: async (fleet) => {
        for (let number = 0; number < processes; number++) {
          await fleet.until((users * (number + 1)) / (processes + 2));
          await fleet.replace(number, 1_000);
          console.log(`Process ${number + 1} was killed and started again after ${await fleet.results()} users.`);
        }
      },
    });
    const { results, rejected, again, duration, share } = report;
    console.log(
      `${results} users have a result, in ${Math.round(duration / 1000)} s; ${(share * 100).toFixed(0)} % of the quota, ${rejected} rejections, ${again} requests for a user who was under way when a process was killed.`,
    );
    if (results !== users || rejected > 0) process.exitCode = 1;
  });
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "org-contracts-bench-"));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
