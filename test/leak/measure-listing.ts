/** `measure-listing.ts cloudflare|auth0 WARM COUNT`: that many organizations, page by page, on one long-lived signal. */
import { createAuth0Client } from "../../src/auth0.ts";
import { createCloudflareClient } from "../../src/cloudflare.ts";
import { reachable, report } from "./measuring.ts";

const [provider, warm, count] = process.argv.slice(2);
const shared = new AbortController();
const given = { signal: shared.signal };
const token = { token: "a-token" };
let open = 0;

/** The pages of an organization list of `count` entries, counted from `first`. */
function pages(first: number, size: number, enveloped: boolean) {
  return async ({ url }: Request) => {
    open++;
    const start = (Number(new URL(url).searchParams.get("page")) - first) * size;
    const length = Math.min(size, Number(count) - start);
    const items = Array.from({ length }, (_, at) => ({ id: `org_${start + at}`, name: `Organization ${start + at}` }));
    const text = JSON.stringify(enveloped ? { success: true, result: items, result_info: { per_page: size } } : items);
    return new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode(text));
          controller.close();
          open--;
        },
      }),
    );
  };
}

const organizations =
  provider === "cloudflare"
    ? createCloudflareClient({ auth: token, fetch: pages(1, 50, true) }).organizations.listAll({ per_page: 50 }, given)
    : createAuth0Client({ domain: "a.auth0.com", auth: token, fetch: pages(0, 100, false) }).organizations.listAll(
        "auth0|6650c1f2",
        { per_page: 100 },
        given,
      );

let seen = 0;
let before = 0;
let end = 0;
for await (const { id } of organizations) {
  if (id !== `org_${seen++}`) throw new Error(`${id} came at ${seen}.`);
  if (seen === Number(warm)) before = await reachable();
  if (seen === Number(count)) end = await reachable();
}
await report(shared.signal, { heap: { warm: before, end }, outcomes: { organizations: seen }, open });
