/** Exits with 0 if nothing has changed since the last review, with 1 if something has, and with 2 on trouble. */
import { readFile } from "node:fs/promises";
import {
  diffMemberships,
  type Membership,
  NotFoundError,
  OrgContractsError,
  reviewMemberships,
  snapshotMemberships,
} from "org-contracts";
import { auth0FromEnv, createAuth0Client } from "org-contracts/auth0";
import { openStore } from "./store.ts";

async function review(): Promise<0 | 1> {
  const auth0 = createAuth0Client(auth0FromEnv());
  const users = (await readFile("users.txt", "utf8")).split(/\r?\n/).filter(Boolean);
  const store = await openStore("reviews");

  const options = { source: auth0.user, checkpoint: await store.checkpoint(), timeout: 60_000 };
  for await (const { user, memberships = [], coverage, failure, checkpoint } of reviewMemberships(users, options)) {
    // By its code: with a wrong base URL, every user would be a 404.
    const isDeleted = failure?.error instanceof NotFoundError && failure.error.code === "inexistent_user";
    // Most failures would meet the other users too. The next run goes on with this one.
    if (failure && !isDeleted) throw failure.error;
    // A user who does not exist has no memberships, so this list is complete.
    await store.add({ user, memberships, coverage: isDeleted ? complete(coverage) : coverage }, checkpoint);
  }

  const results = await store.results();
  const after = snapshotMemberships(results);
  const before = (await store.latest()) ?? { memberships: [] };
  // Unknown since an earlier review, and not checked yet.
  const open = await store.unknown();
  const earlier = { ...before, memberships: [...before.memberships, ...open] };
  const { joined, left, changed, unknown } = diffMemberships(earlier, after);
  const added = unknown.filter((membership) => !open.includes(membership));
  for (const membership of joined) print("joined", membership);
  for (const membership of left) print("left", membership);
  for (const { after, fields } of changed) print("changed", after, fields.join(", "));
  for (const membership of added) print("unknown", membership);
  for (const { provider, user, gaps } of after.coverage)
    for (const { message } of gaps) console.warn(`${provider} ${user?.id}: ${message}`);
  console.error(`${results.length} users, ${after.memberships.length} memberships, ${unknown.length} unknown`);

  // Beside the list, which stays as the provider sent it.
  await store.finish(after, unknown);
  return joined.length + left.length + changed.length + added.length > 0 ? 1 : 0;
}

function complete<Coverage extends object>(coverage: Coverage) {
  return { ...coverage, complete: true, gaps: [] };
}

function print(change: string, { user, organizationName }: Membership, ...more: string[]): void {
  console.log([change, user?.id, organizationName, ...more].join("\t"));
}

try {
  process.exitCode = await review();
} catch (error) {
  // The library's messages say what to do, and hold no credentials.
  console.error(error instanceof OrgContractsError ? error.message : error);
  process.exitCode = 2;
}
