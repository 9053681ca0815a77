/** Long lists, read page by page on one long-lived signal. */
import { linkToNext } from "../faults/listings.ts";
import { type Subject, subjects } from "../faults/subjects.ts";
import { type Measured, type Plan, reachable, report } from "./measuring.ts";

/** That many items. With a length above 0 each item has that many characters more, and no id. */
export async function measureListing({ provider, warm, count, length }: Plan["lists"][number]): Promise<Measured> {
  const { listings, idField } = Object.values<Subject>(subjects).find((each) => each.provider === provider) ?? {};
  const [listing] = listings ?? [];
  if (listing === undefined) throw new Error(`${provider} does not paginate.`);
  const { operation, pageParameter, sizeParameter, first, item, body } = listing;
  const isLong = length > 0;
  const size = isLong ? 5 : (operation.parameters.find(({ name }) => name === sizeParameter)?.schema.maximum ?? 50);
  const shared = new AbortController();

  /** A list of `count` items. */
  async function fetch(request: Request) {
    const url = new URL(request.url);
    const number = Number(url.searchParams.get(pageParameter) ?? first);
    const start = (number - first) * size;
    const items = Array.from({ length: Math.min(size, count - start) }, (_, index) => ({
      ...item(start + index + 1),
      ...(isLong && { [`${idField}`]: undefined, notes: "-".repeat(length) }),
    }));
    const headers = listing && start + size < count ? linkToNext(listing, url) : {};
    return Response.json(body(items, { number, size, total: count }), { headers });
  }

  const { listAll } = listing.open("https://api.example.com", { fetch });
  let seen = 0;
  let before = 0;
  let end = 0;
  for await (const found of listAll({ per_page: size }, { signal: shared.signal })) {
    const expected: object = { ...item(++seen), ...(isLong && { [`${idField}`]: undefined }) };
    for (const [key, value] of Object.entries(expected))
      if (JSON.stringify(Reflect.get(Object(found), key)) !== JSON.stringify(value))
        throw new Error(`It is not the item ${seen}.`);
    if (seen === warm) before = await reachable();
    if (seen === count) end = await reachable();
  }
  return report(shared.signal, { heap: { warm: before, end }, outcomes: { items: seen } });
}
