import { every } from "../every.ts";

interface Organization {
  id: number;
  login: string;
}

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  const send = fetch ?? globalThis.fetch;
  const read = async (page?: number): Promise<Organization[]> => {
    const url = `${baseUrl}/user/orgs?per_page=100${page ? `&page=${page}` : ""}`;
    const response = await send(url, { headers: { authorization: "Bearer a-token" } });
    if (!response.ok) throw new Error("refused");
    return (await response.json()) as Organization[];
  };
  return { page: () => read(), all: () => every(read, 1, 100) };
}
