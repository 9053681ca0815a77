/**
 * `npm run bench:fleet`: how much of one quota several processes use, and how often they are rejected: the guide's program,
 * and beside it the naive way, which keeps sending after each 429. One request too many, and everything is rejected for as long
 * as a window is. The share is that of the time after the first window.
 * `-- WINDOWS` takes another number of windows than 4.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeUsers } from "../fleet/fleet.ts";
import { baseUrlVariable, copyPrograms, installSources } from "../fleet/programs.ts";
import { capacity, review } from "../fleet/review.ts";
import { scaled, scaleTo } from "../fleet/scale.ts";

const windows = Number(process.argv[2] ?? 4);
const counts = [1, 2, 4, 8];

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

const folder = await mkdtemp(join(tmpdir(), "org-contracts-bench-"));
try {
  await installSources(folder);
  await copyPrograms(folder, scaled);
  await writeUsers(folder, 3_000);
  const bearable = await capacity(folder, 4, 3_000);
  const { quota, environment } = scaleTo(bearable / 2);
  const users = windows * quota.limit;
  await writeUsers(folder, users);
  console.log(
    `Four processes get ${bearable.toFixed(0)} requests/s out of this machine. The quota: ${quota.limit} in ${quota.window / 1000} s. ${users} users.\n`,
  );
  console.log(
    "| processes | limiter: share of the quota | 429s | blocked | naive: share of the quota | 429s | blocked |",
  );
  console.log("|---|---|---|---|---|---|---|");
  for (const processes of counts) {
    const plan = { folder, quota, environment, processes, users };
    await copyPrograms(folder, scaled);
    const limited = await review(plan);
    await writeFile(join(folder, "review.mjs"), naive);
    const unlimited = await review(plan);
    const cells = [limited, unlimited].flatMap(({ steady, rejected, blocked }) => [
      percent(steady),
      rejected,
      percent(blocked),
    ]);
    console.log(`| ${[processes, ...cells].join(" | ")} |`);
  }
} finally {
  await rm(folder, { recursive: true });
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
