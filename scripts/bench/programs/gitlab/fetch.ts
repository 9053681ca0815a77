import { every } from "../every.ts";

interface Group {
  id: number;
  full_path: string;
}

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  const send = fetch ?? globalThis.fetch;
  const read = async (page?: number): Promise<Group[]> => {
    const url = `${baseUrl}/groups?min_access_level=10&per_page=100${page ? `&page=${page}` : ""}`;
    const response = await send(url, { headers: { authorization: "Bearer a-token" } });
    if (!response.ok) throw new Error("refused");
    return (await response.json()) as Group[];
  };
  return { page: () => read(), all: () => every(read, 1, 100) };
}
