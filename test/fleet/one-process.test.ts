/** The guide's program for one process, as it is in the guide. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../cli/command.ts";
import { own, startTenant, type Tenant, writeUsers } from "./processes.ts";
import { copyPrograms, environmentOf, installSources } from "./programs.ts";

const users = 300;
const rate = 100;

let folder: string;
let tenant: Tenant;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "org-contracts-one-process-"));
  await installSources(folder);
  await copyPrograms(folder);
  await writeUsers(folder, users);
  tenant = await startTenant({ rate, burst: 3 * rate, block: 60_000 });
});
afterAll(async () => {
  tenant.stop();
  await rm(folder, { recursive: true, force: true });
});

test("it goes on after a SIGKILL where its checkpoint is, and has every user at the end", async () => {
  const killed = start();
  while ((await results()).length < users / 3) await wait(20);
  killed.kill("SIGKILL");
  await once(killed, "exit");
  const [code] = await once(start(), "exit");
  expect(code).toBe(0);

  const found = (await results()).map((line) => JSON.parse(line));
  expect(new Set(found.map(({ user }) => user)).size).toBe(users);
  for (const { memberships } of found) expect(memberships).toHaveLength(1);
  const { rejected, again } = await tenant.report();
  expect(rejected).toBe(0);
  expect(again).toBeLessThanOrEqual(16 + 1);
  expect(found.length - users).toBeLessThanOrEqual(1);
}, 60_000);

test("the next run is a new review, which `diff` compares with the last one", async () => {
  const [code] = await once(start(), "exit");
  expect(code).toBe(0);
  expect((await tenant.report()).requests).toBeGreaterThanOrEqual(2 * users);

  const previous = join(folder, "previous.ndjson");
  const latest = join(folder, "memberships.ndjson");
  expect(await run(["diff", previous, latest])).toMatchObject({ code: 0 });
  // The first user has left the organization since.
  const [first = "", ...others] = (await readFile(latest, "utf8")).split("\n");
  const left = JSON.stringify({ ...JSON.parse(first), memberships: [] });
  await writeFile(latest, [left, ...others].join("\n"));
  const { code: changed, stdout } = await run(["diff", previous, latest, "--format", "json"]);
  expect(changed).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ left: [expect.anything()], joined: [], changed: [], unknown: [] });
}, 60_000);

function start(): ChildProcess {
  const env = {
    ...process.env,
    ...environmentOf(tenant),
    REQUESTS_PER_SECOND: String(rate),
  };
  return own(
    spawn(process.execPath, ["one-process.mjs"], { cwd: folder, env, stdio: ["ignore", "inherit", "inherit"] }),
  );
}

/** The whole lines: the last one may be cut by the kill. */
async function results(): Promise<string[]> {
  const text = await readFile(join(folder, "memberships.ndjson"), "utf8").catch(() => "");
  return text.split("\n").slice(0, -1);
}
