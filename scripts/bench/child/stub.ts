import { pageOf } from "../answer.ts";

/** A `fetch` that answers at once, with a list as long as it is wanted. */
export function stub(items: number) {
  const texts = new Map<string, string>();
  return async (request: Request | string | URL) => {
    const url = request instanceof Request ? request.url : String(request);
    const text = texts.get(url) ?? written(url);
    return new Response(text, { headers: { "content-type": "application/json" } });
  };

  function written(url: string): string {
    const target = new URL(url);
    target.searchParams.set("per_page", String(items));
    const text = JSON.stringify(pageOf(target, items));
    texts.set(url, text);
    return text;
  }
}
