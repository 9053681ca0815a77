import { pageOf, type SubjectDefinition, sizeParameterOf } from "../subject.ts";

/** A `fetch` that responds at once, with a list of `items`. */
export function stub(subject: SubjectDefinition, items: number): typeof fetch {
  const texts = new Map<string, string>();
  return async (request) => {
    const url = request instanceof Request ? request.url : String(request);
    const text = texts.get(url) ?? written(url);
    return new Response(text, { headers: { "content-type": "application/json" } });
  };

  function written(url: string): string {
    const target = new URL(url);
    target.searchParams.set(sizeParameterOf(subject), String(items));
    const text = JSON.stringify(pageOf(subject, target, items).body);
    texts.set(url, text);
    return text;
  }
}
