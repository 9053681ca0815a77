import { OrgContractsError, RateLimitError, TimeoutError } from "org-contracts";
import { createCloudflareClient } from "org-contracts/cloudflare";

// With `no-store` below: a list from the build, or from Next.js's cache, looks like one of today.
export const dynamic = "force-dynamic";

// One client, because every request uses the same token: it keeps to the rate limit in the responses.
const cloudflare = createCloudflareClient({
  auth: { token: () => process.env.CLOUDFLARE_API_TOKEN ?? "" },
  baseUrl: process.env.ORG_CONTRACTS_CLOUDFLARE_URL,
  fetch: (request, init) => fetch(request, { ...init, cache: "no-store" }),
  timeout: 5_000,
  retries: 1,
  maxRetryDelay: 2_000,
});

export async function GET({ signal }: Request): Promise<Response> {
  try {
    const organizations: { name: string | undefined; status: string | undefined }[] = [];
    for await (const { account, status } of cloudflare.memberships.listAll({ per_page: 50 }, { signal }))
      organizations.push({ name: account?.name, status });
    return Response.json(organizations);
  } catch (error) {
    if (signal.aborted) return new Response(null, { status: 499 });
    if (!(error instanceof OrgContractsError)) throw error;
    console.error(JSON.stringify(error)); // without credentials
    return failure(error);
  }
}

/** The token is the app's own, so nothing that the caller does can repair it: every failure is a 5xx. */
function failure(error: OrgContractsError): Response {
  const respond = (status: number, code: string, headers: Record<string, string> = {}) =>
    Response.json({ code }, { status, headers });
  if (error instanceof RateLimitError) return respond(503, "busy", { "retry-after": String(error.retryAfter ?? 60) });
  if (error instanceof TimeoutError) return respond(504, "timeout");
  return respond(502, "provider");
}
