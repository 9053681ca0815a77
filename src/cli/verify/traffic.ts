/** Compares recordings with the contracts. Nothing is sent. */
import { providers } from "../../../generated/providers.ts";
import { type Contract, contractOf, ownContract } from "../contracts.ts";
import { brief, sanitize } from "../sanitize.ts";
import { counted } from "../watch.ts";
import type { Exchange } from "./exchange.ts";
import { readHar } from "./har.ts";
import type { Examined, Selection, Unmatched } from "./outcome.ts";
import { examineRecording } from "./recording.ts";

export async function examineTraffic(
  files: readonly string[],
  { named, own, environment, skip }: Selection,
): Promise<Examined> {
  const exchanges: Exchange[] = [];
  for (const file of files) exchanges.push(...(await readHar(file)));
  const contracts = [
    ...(named ?? providers).map((provider) => contractOf(provider, environment)),
    ...own.map((each) => ownContract(each, environment)),
  ];
  const required: readonly string[] = [...(named ?? []), ...own.map(({ provider }) => provider.name)];
  const isNamed = (provider: string) => required.includes(provider);
  const { reports, unmatched } = examineRecording(exchanges, contracts, { isNamed, skip });
  return { found: reports, unmatched, note: unmatchedNote(unmatched, contracts) };
}

/** The most requests that are named. */
const maxNamed = 20;

function unmatchedNote(unmatched: readonly Unmatched[], contracts: readonly Contract[]): string | undefined {
  if (unmatched.length === 0) return undefined;
  const total = unmatched.reduce((sum, { count }) => sum + count, 0);
  const lines = unmatched.slice(0, maxNamed).map(({ method, url, count }) => {
    return `  ${brief(`${method} ${url}`, 200)}${count > 1 ? ` (${count} times)` : ""}`;
  });
  const others = unmatched.length > maxNamed ? [`  and ${unmatched.length - maxNamed} more`] : [];
  const unaddressed = contracts.filter(({ baseUrls }) => baseUrls.length === 0);
  const hints = unaddressed.map(({ provider, variables }) => {
    return `The base URL of ${sanitize(provider)} is unknown: set ${variables.join(" or ")}.`;
  });
  return [`${counted(total, "entry", "entries")} matched no operation:`, ...lines, ...others, ...hints].join("\n");
}
