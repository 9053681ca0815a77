/**
 * `measure-listing.ts WARM COUNT LENGTH PROVIDER...`: that many items of each provider, one provider after the other, page
 * by page, on one long-lived signal each. With a LENGTH above 0 each item has that many characters more, and no id.
 */
import { linkToNext } from "../faults/listings.ts";
import { type Subject, subjects } from "../faults/subjects.ts";
import { type Measured, reachable, report } from "./measuring.ts";

const [warm, count, length, ...providers] = process.argv.slice(2);

async function measureListing(provider: string): Promise<Measured> {
  const { listings, idField } = Object.values<Subject>(subjects).find((each) => each.provider === provider) ?? {};
  const [listing] = listings ?? [];
  if (listing === undefined) throw new Error(`${provider} does not paginate.`);
  const { operation, pageParameter, sizeParameter, first, item, body } = listing;
  const isLong = Number(length) > 0;
  const size = isLong ? 5 : (operation.parameters.find(({ name }) => name === sizeParameter)?.schema.maximum ?? 50);
  const shared = new AbortController();
  let open = 0;

  /** A list of `count` items. */
  async function fetch(request: Request) {
    open++;
    const url = new URL(request.url);
    const number = Number(url.searchParams.get(pageParameter) ?? first);
    const start = (number - first) * size;
    const items = Array.from({ length: Math.min(size, Number(count) - start) }, (_, index) => ({
      ...item(start + index + 1),
      ...(isLong && { [`${idField}`]: undefined, notes: "-".repeat(Number(length)) }),
    }));
    const text = JSON.stringify(body(items, { number, size, total: Number(count) }));
    const headers = listing && start + size < Number(count) ? linkToNext(listing, url) : {};
    return new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode(text));
          controller.close();
          open--;
        },
      }),
      { headers },
    );
  }

  const items = listing
    .open("https://api.example.com", { fetch })
    .listAll({ per_page: size }, { signal: shared.signal });

  let seen = 0;
  let before = 0;
  let end = 0;
  for await (const found of items) {
    const expected: object = { ...item(++seen), ...(isLong && { [`${idField}`]: undefined }) };
    for (const [key, value] of Object.entries(expected))
      if (JSON.stringify(Reflect.get(Object(found), key)) !== JSON.stringify(value))
        throw new Error(`It is not the item ${seen}.`);
    if (seen === Number(warm)) before = await reachable();
    if (seen === Number(count)) end = await reachable();
  }
  return report(shared.signal, { heap: { warm: before, end }, outcomes: { items: seen }, open });
}

const measured: Record<string, Measured> = {};
for (const provider of providers) measured[provider] = await measureListing(provider);
process.stdout.write(JSON.stringify(measured));
