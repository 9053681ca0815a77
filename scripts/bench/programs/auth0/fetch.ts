import { every } from "../every.ts";

interface Organization {
  id?: string;
  name?: string;
}

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  const send = fetch ?? globalThis.fetch;
  const id = "auth0|654e2f1a9b3c4d5e6f708192";
  const read = async (page?: number): Promise<Organization[]> => {
    const url = `${baseUrl}/users/${encodeURIComponent(id)}/organizations?per_page=100${page ? `&page=${page}` : ""}`;
    const response = await send(url, { headers: { authorization: "Bearer a-token" } });
    if (!response.ok) throw new Error("refused");
    return (await response.json()) as Organization[];
  };
  return { page: () => read(), all: () => every(read, 0, 100) };
}
