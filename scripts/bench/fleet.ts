/**
 * `npm run bench:fleet`: how much of one quota several processes use, and how often they are refused: the guide's program,
 * and beside it the naive way, which asks on after each 429. The quota is Cloudflare's on a faster clock: one request too
 * many, and everything is refused for as long as a window is. `-- USERS` reviews another number of users.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeUsers } from "../fleet/fleet.ts";
import { copyPrograms, installSources } from "../fleet/programs.ts";
import { capacity, review } from "../fleet/review.ts";
import { scaled, scaleTo } from "../fleet/scale.ts";

const users = Number(process.argv[2] ?? 10_000);
const counts = [1, 2, 4, 8];

/** The same queue and the same tenant; each process asks as fast as it can, and after a 429 waits as it is told. */
const naive = `
import { Worker } from "bullmq";
import { Redis } from "ioredis";
const redis = new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: null });
const ask = async (user) => {
  for (;;) {
    const response = await fetch(\`\${process.env.AUTH0_BASE_URL}/users/\${encodeURIComponent(user)}/organizations\`);
    const body = await response.json();
    if (response.ok) return redis.hset("memberships", user, JSON.stringify(body));
    await new Promise((resolve) => setTimeout(resolve, Number(response.headers.get("retry-after")) * 1000));
  }
};
const review = async ({ data: { users } }) => {
  const left = users.values();
  await Promise.all(Array.from({ length: 16 }, async () => { for (const user of left) await ask(user); }));
};
new Worker("review", review, { connection: redis, concurrency: 4 });
`;

const folder = await mkdtemp(join(tmpdir(), "org-contracts-bench-"));
try {
  await installSources(folder);
  await copyPrograms(folder, scaled);
  await writeUsers(folder, users);
  const bearable = await capacity(folder, 4, 3_000);
  const { quota, environment } = scaleTo(bearable / 2);
  console.log(
    `${users} users; the machine bears ${bearable.toFixed(0)} requests/s of four processes, the quota is ${quota.limit} in ${quota.window / 1000} s.\n`,
  );
  console.log("| processes | limiter: share of the quota | 429s | naive: share of the quota | 429s |");
  console.log("|---|---|---|---|---|");
  for (const processes of counts) {
    const plan = { folder, quota, environment, processes, users };
    await copyPrograms(folder, scaled);
    const limited = await review(plan);
    await writeFile(join(folder, "review.mjs"), naive);
    const unlimited = await review(plan);
    const cells = [limited, unlimited].flatMap(({ share, refused }) => [`${(share * 100).toFixed(0)} %`, refused]);
    console.log(`| ${[processes, ...cells].join(" | ")} |`);
  }
} finally {
  await rm(folder, { recursive: true });
}
