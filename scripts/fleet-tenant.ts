/**
 * `npm run fleet:tenant`: packs this package, installs it into an empty folder, copies the guide's programs beside it, and
 * has four processes review a simulated tenant, each of which is killed once on the way. Fails where the tenant had to
 * reject a request, or a user has no result. `-- USERS RATE` takes other numbers than 200,000 users and 1,000 requests a second.
 */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { writeUsers } from "./fleet/fleet.ts";
import { copyPrograms } from "./fleet/programs.ts";
import { review } from "./fleet/review.ts";
import { tarball } from "./tarball.ts";

const [users = 200_000, rate = 1_000] = process.argv.slice(2).map(Number);
const processes = 4;
const root = fileURLToPath(new URL("..", import.meta.url));
const run = promisify(execFile);

const folder = await mkdtemp(join(tmpdir(), "org-contracts-tenant-"));
try {
  console.log("Packing, and installing into an empty folder ...");
  const { devDependencies }: { devDependencies: Record<string, string> } = JSON.parse(
    await readFile(join(root, "package.json"), "utf8"),
  );
  const others = ["bullmq", "ioredis", "rate-limiter-flexible"].map((name) => `${name}@${devDependencies[name]}`);
  await writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  await run("npm", ["install", "--silent", "--no-audit", "--no-fund", await tarball(), ...others], { cwd: folder });
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
} finally {
  await rm(folder, { recursive: true });
}
