import { Vercel } from "@vercel/sdk";
import { HTTPClient } from "@vercel/sdk/lib/http.js";

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  const { teams } = new Vercel({
    bearerToken: "a-token",
    serverURL: baseUrl,
    ...(fetch && { httpClient: new HTTPClient({ fetcher: fetch }) }),
  });
  return follow(async (until) => {
    const page = await teams.getTeams({ limit: 100, ...(until !== undefined && { until }) });
    return { items: page.teams, next: page.pagination.next };
  });
}
