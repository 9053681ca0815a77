import { numberOf } from "../../../client/value.ts";
import type { List } from "../../../testing/list.ts";
import type { VercelTeamSeed } from "./options.ts";

/** One page, the newest team first, with the time at which the next one begins. */
export function pageOf(list: List<VercelTeamSeed>, values: Readonly<Record<string, unknown>>) {
  const limit = numberOf(values.limit) ?? 20;
  const [since, until] = [numberOf(values.since), numberOf(values.until)];
  const view = {
    name: JSON.stringify([since, until]),
    keep: (team: VercelTeamSeed) => timeOf(team) >= (since ?? -Infinity) && timeOf(team) <= (until ?? Infinity),
    key: (team: VercelTeamSeed) => sortable(timeOf(team)),
    descending: true,
  };
  const found = list.page(0, limit + 1, view);
  const beyond = found[limit];
  if (beyond === undefined) return { teams: found, pagination: paginationOf(found, null, until) };
  const next = timeOf(beyond);
  const teams = found.filter((team) => timeOf(team) > next);
  if (teams.length > 0) return { teams, pagination: paginationOf(teams, next, until) };
  // More teams of one time than a page holds: a time cannot divide them.
  const all = list.page(0, list.count(), view);
  const same = all.filter((team) => timeOf(team) === next);
  const older = all[same.length];
  return { teams: same, pagination: paginationOf(same, older ? timeOf(older) : null, until) };
}

function paginationOf(teams: readonly VercelTeamSeed[], next: number | null, until: number | undefined) {
  const [first] = teams;
  return { count: teams.length, next, prev: until === undefined || first === undefined ? null : timeOf(first) };
}

/** A whole number of milliseconds. */
function timeOf({ createdAt = 0 }: VercelTeamSeed): number {
  return Math.min(Math.max(0, Math.floor(createdAt)), Number.MAX_SAFE_INTEGER);
}

/** A text that sorts as the number does. */
function sortable(time: number): string {
  return String(time).padStart(16, "0");
}
