/** `npm run bench:calls`: one call of Cloudflare's list with a stub `fetch`: ours, bare openapi-fetch, the vendor's SDK. */
import { timeCalls } from "./call.ts";
import { installPeers, peer, versions } from "./peers.ts";

await installPeers();
const { default: Cloudflare } = await peer("cloudflare");

console.log(
  `Node ${process.version}, ${process.arch}; medians of interleaved rounds, the ratio to openapi-fetch behind.\n`,
);
const head = [
  "items",
  `openapi-fetch ${versions["openapi-fetch"]}`,
  "org-contracts, checked",
  `cloudflare ${versions.cloudflare}`,
];
console.log(
  head
    .map((cell) => cell.padEnd(26))
    .join("")
    .trimEnd(),
);
for (const items of [5, 50, 1000]) {
  const { bare, ours, peer } = await timeCalls(items, (fetch) => {
    const sdk = new Cloudflare({ apiToken: "a-token", fetch, maxRetries: 0 });
    return async () => {
      // The first item is there when the first page is.
      for await (const _ of sdk.user.organizations.list({ per_page: 50 }, {})) return;
    };
  });
  const shown = [ours, peer].map((time) => `${time.toFixed(1)} µs (${(time / bare).toFixed(2)})`);
  console.log(
    [String(items), `${bare.toFixed(1)} µs`, ...shown]
      .map((cell) => cell.padEnd(26))
      .join("")
      .trimEnd(),
  );
}
