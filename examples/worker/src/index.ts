import {
  collectMemberships,
  diffMemberships,
  type Membership,
  type MembershipSnapshot,
  OrgContractsError,
  RateLimitError,
  snapshotMemberships,
  TimeoutError,
} from "org-contracts";
import { createGithubClient, type GithubClient, githubFromEnv } from "org-contracts/github";

export default {
  /** What the token sees now. */
  async fetch(request, env): Promise<Response> {
    try {
      const names: string[] = [];
      const options = { signal: request.signal };
      for await (const { organization } of clientFor(env).memberships.listAll(
        { state: "active", per_page: 100 },
        options,
      ))
        names.push(organization.login);
      return Response.json(names);
    } catch (error) {
      if (request.signal.aborted) return new Response(null, { status: 499 });
      if (!(error instanceof OrgContractsError)) throw error;
      console.error(JSON.stringify(error)); // without credentials
      return failure(error);
    }
  },

  /** Stores today's list, and logs what has changed since the last one. */
  async scheduled(_controller, env): Promise<void> {
    const collected = await collectMemberships([clientFor(env)], { timeout: 60_000 });
    // A run that fails is marked in the dashboard, and the last list stays.
    const [failed] = collected.failures;
    if (failed) throw failed.error;
    const after = snapshotMemberships(collected);
    // Missing from a list that may be incomplete, and not checked yet: nobody knows whether it ended.
    const open = (await env.SNAPSHOTS.get<readonly Membership[]>("unknown", "json")) ?? [];
    let missing = open;
    const before = await env.SNAPSHOTS.get<MembershipSnapshot>("memberships", "json");
    if (before !== null) {
      const earlier = { ...before, memberships: [...before.memberships, ...open] };
      const { joined, left, changed, unknown } = diffMemberships(earlier, after);
      for (const membership of joined) log("joined", membership);
      for (const membership of left) log("left", membership);
      for (const { after } of changed) log("changed", after);
      for (const membership of unknown) if (!open.includes(membership)) log("unknown", membership);
      missing = unknown;
    }
    // Beside the list, so that a later run can still report it as left.
    await env.SNAPSHOTS.put("unknown", JSON.stringify(missing));
    await env.SNAPSHOTS.put("memberships", JSON.stringify(after));
  },
} satisfies ExportedHandler<Env>;

let client: GithubClient | undefined;

/** One client for each isolate, because every request uses the same token: it keeps to the rate limit in the responses. */
function clientFor({ GH_TOKEN, ORG_CONTRACTS_GITHUB_URL }: Env): GithubClient {
  client ??= createGithubClient({
    ...githubFromEnv({ GH_TOKEN, ORG_CONTRACTS_GITHUB_URL }),
    // Each attempt is a subrequest, and Workers limit their number.
    timeout: 5_000,
    retries: 1,
    maxRetryDelay: 1_000,
  });
  return client;
}

function log(change: string, { provider, organizationName, roles, status }: Membership): void {
  console.log(JSON.stringify({ change, provider, organizationName, roles, status }));
}

/** The token is the Worker's own, so nothing that the caller does can repair it: every failure is a 5xx. */
function failure(error: OrgContractsError): Response {
  const respond = (status: number, code: string, headers: Record<string, string> = {}) =>
    Response.json({ code }, { status, headers });
  if (error instanceof RateLimitError) return respond(503, "busy", { "retry-after": String(error.retryAfter ?? 60) });
  if (error instanceof TimeoutError) return respond(504, "timeout");
  return respond(502, "provider");
}
