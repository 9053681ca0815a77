/**
 * `measure-listing.ts cloudflare|auth0 WARM COUNT [LENGTH]`: that many organizations, page by page, on one long-lived
 * signal. With LENGTH each has that many characters more, and no id.
 */
import { createAuth0Client } from "../../src/providers/auth0/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { reachable, report } from "./measuring.ts";

const [provider, warm, count, length = 0] = process.argv.slice(2);
const size = length ? 5 : provider === "cloudflare" ? 50 : 100;
const shared = new AbortController();
const given = { signal: shared.signal };
const token = { token: "a-token" };
let open = 0;

/** The pages of an organization list of `count` entries, counted from `first`. */
function pages(first: number, enveloped: boolean) {
  return async ({ url }: Request) => {
    open++;
    const start = (Number(new URL(url).searchParams.get("page")) - first) * size;
    const items = Array.from({ length: Math.min(size, Number(count) - start) }, (_, at) => ({
      name: `Organization ${start + at}`,
      ...(length ? { notes: "-".repeat(Number(length)) } : { id: `org_${start + at}` }),
    }));
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
    ? createCloudflareClient({ auth: token, fetch: pages(1, true) }).organizations.listAll({ per_page: size }, given)
    : createAuth0Client({ domain: "a.auth0.com", auth: token, fetch: pages(0, false) }).organizations.listAll(
        "auth0|6650c1f2",
        { per_page: size },
        given,
      );

let seen = 0;
let before = 0;
let end = 0;
for await (const { name } of organizations) {
  if (name !== `Organization ${seen++}`) throw new Error(`${name} came at ${seen}.`);
  if (seen === Number(warm)) before = await reachable();
  if (seen === Number(count)) end = await reachable();
}
await report(shared.signal, { heap: { warm: before, end }, outcomes: { organizations: seen }, open });
