/** Calls that go wrong in every way. A request says by a header field of its own what is to become of it. */

import type { CallOptions, ClientOptions } from "../../src/index.ts";
import { createArcheraClient } from "../../src/providers/archera/index.ts";
import { createAuth0Client } from "../../src/providers/auth0/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createK6Client } from "../../src/providers/k6/index.ts";

export const faultField = "x-fault";
export const faults = [
  ...["none", "none", "malformed", "failing", "failing without end", "silent", "stalled", "reset", "cut"],
  ...["aborted while stalled", "aborted while silent", "aborted in back-off", "left early"],
] as const;

export const bodies: Readonly<Record<string, string>> = {
  cloudflare: JSON.stringify({
    success: true,
    errors: [],
    messages: [],
    result: [{ id: "a" }, { id: "b" }],
    result_info: { per_page: 2 },
  }),
  auth0: JSON.stringify([{ id: "org_a" }, { id: "org_b" }]),
  k6: JSON.stringify({ organizations: [{ id: 1, name: "a" }] }),
  archera: JSON.stringify([
    { org_id: "3c2f0d3e-5f6a-4b1c-8d2e-9f0a1b2c3d4e", name: "a", role: "user", kind: "direct" },
  ]),
};

/** What is to become of a request; of a list that is left early only the first page comes. */
export function faultOf(fault: string, url: string): string {
  const first = new URL(url, "http://localhost").searchParams.get("page") === "1";
  return fault === "left early" && !first ? "stalled" : fault;
}

export type Call = (index: number) => Promise<string>;

/** All calls share one signal, but those that are aborted have their own. */
export function faultyCalls(options: ClientOptions, shared: AbortSignal): Call {
  const token = { token: "a-token" };
  const cloudflare = createCloudflareClient({ auth: token, ...options }).organizations;
  const auth0 = createAuth0Client({ domain: "tenant.eu.auth0.com", auth: token, ...options }).organizations;
  const k6 = createK6Client({ auth: token, ...options }).organizations;
  const archera = createArcheraClient({ auth: token, ...options }).organizations;
  const lists: readonly ((options: CallOptions) => Promise<unknown>)[] = [
    (options) => cloudflare.list({}, options),
    (options) => auth0.list("auth0|6650c1f2", {}, options),
    (options) => k6.list(options),
    (options) => archera.list(options),
  ];

  return async (index) => {
    const fault = faults[index % faults.length] ?? "none";
    const list = lists[index % lists.length] ?? k6.list;
    const headers = { [faultField]: fault, "x-provider": Object.keys(bodies)[index % lists.length] ?? "" };
    const own = fault.startsWith("aborted") ? new AbortController() : undefined;
    if (own !== undefined) setTimeout(() => own.abort(new Error(fault)), 10);
    const timeout = own === undefined && ["silent", "stalled", "failing without end"].includes(fault) ? 10 : 30_000;
    const retries = ["failing", "failing without end", "aborted in back-off"].includes(fault) ? 1 : 0;
    const given: CallOptions = { headers, timeout, retries, signal: own?.signal ?? shared };
    if (fault !== "left early") return `${fault}: ${await outcomeOf(list(given))}`;
    const fields = { ...headers, "x-provider": "cloudflare" };
    // At the second of two the next page is already under way, and it never ends.
    for await (const { id } of cloudflare.listAll({}, { ...given, headers: fields })) if (id === "b") break;
    return fault;
  };
}

/** What a call ended in: the name of the error, or the reason of an abort. */
function outcomeOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => "data",
    (error: unknown) => (error instanceof Error && error.name !== "Error" ? error.name : "the reason"),
  );
}
