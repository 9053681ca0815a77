/** Calls that go wrong in every way. A header field of a request names what goes wrong. */

import type { CallOptions, ClientOptions } from "../../src/index.ts";
import { good, type Subject, subjects } from "../faults/subjects.ts";

export const faultField = "x-fault";
export const faults = [
  ...["none", "none", "malformed", "failing", "failing without end", "silent", "stalled", "reset", "cut"],
  ...["aborted while stalled", "aborted while silent", "aborted in back-off", "left early"],
] as const;

const all = Object.values<Subject>(subjects);
/** The lists that can be left early, with a page that is full and not the last. */
const paged = all.flatMap(({ provider, listings: [listing] }) => (listing ? [{ provider, listing }] : []));
const page = { size: 5, total: 1_000 };

export const bodies: Readonly<Record<string, string>> = {
  ...Object.fromEntries(all.map((subject) => [subject.provider, JSON.stringify(good(subject))])),
  ...Object.fromEntries(
    paged.map(({ provider, listing: { item, body, first } }) => [
      `${provider} in pages`,
      JSON.stringify(body([1, 2, 3, 4, 5].map(item), { ...page, number: first })),
    ]),
  ),
};

/** What is to become of a request; of a list that is left early only the first page comes. */
export function faultOf(fault: string, url: string): string {
  const isFirst = paged.some(
    ({ listing: { pageParameter, first } }) =>
      (new URL(url, "http://localhost").searchParams.get(pageParameter) ?? String(first)) === String(first),
  );
  return fault === "left early" && !isFirst ? "stalled" : fault.replace(/^aborted while /, "");
}

export type Call = (index: number) => Promise<string>;

/** All calls share one signal, but those that are aborted have their own. */
export function faultyCalls(options: ClientOptions, shared: AbortSignal): Call {
  const lists = all.map(({ provider, open }) => ({ provider, list: open(options).list }));
  const early = paged.map(({ provider, listing }) => ({
    provider,
    ...listing.open(options.baseUrl ?? "https://api.example.com", options),
  }));

  return async (index) => {
    const fault = faults[index % faults.length] ?? "none";
    const { provider, list } = at(lists, index);
    const headers = { [faultField]: fault, "x-provider": provider };
    const own = fault.startsWith("aborted") ? new AbortController() : undefined;
    if (own !== undefined) setTimeout(() => own.abort(new Error(fault)), 10);
    const timeout = own === undefined && ["silent", "stalled", "failing without end"].includes(fault) ? 10 : 30_000;
    const retries = ["failing", "failing without end", "aborted in back-off"].includes(fault) ? 1 : 0;
    const given: CallOptions = { headers, timeout, retries, signal: own?.signal ?? shared };
    if (fault !== "left early") return `${fault}: ${await outcomeOf(list(given))}`;
    const { listAll, provider: left } = at(early, index);
    const fields = { ...headers, "x-provider": `${left} in pages` };
    // At the second of five the next page is already under way, and it never ends.
    let seen = 0;
    for await (const _ of listAll({ per_page: page.size }, { ...given, headers: fields })) if (++seen === 2) break;
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

function at<Item>(items: readonly Item[], index: number): Item {
  return items[index % items.length] as Item;
}
