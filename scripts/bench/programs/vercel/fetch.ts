import { follow } from "../every.ts";

interface Team {
  id: string;
  name: string | null;
}

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  const send = fetch ?? globalThis.fetch;
  const read = async (until?: number) => {
    const url = `${baseUrl}/v2/teams?limit=100${until === undefined ? "" : `&until=${until}`}`;
    const response = await send(url, { headers: { authorization: "Bearer a-token" } });
    if (!response.ok) throw new Error("refused");
    const body = (await response.json()) as { teams: Team[]; pagination?: { next: number | null } };
    return { items: body.teams, next: body.pagination?.next };
  };
  return { page: async () => (await read()).items, all: () => follow(read) };
}
