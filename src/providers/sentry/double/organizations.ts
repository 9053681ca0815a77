import type { Member, Organization } from "../../../../generated/sentry/types.ts";
import type { Loose } from "../../../client/options.ts";
import { textOf } from "../../../client/value.ts";
import type { List, View } from "../../../testing/list.ts";
import type { OperationRequest } from "../../../testing/model.ts";

type MembersOf = (organization: Loose<Organization>) => List<Loose<Member>>;

/** The URL of the region that a request is for; undefined where it is for all of them. */
export function regionIn({ received: { url } }: OperationRequest): string | undefined {
  return url.hostname.endsWith(".sentry.io") ? url.origin : undefined;
}

/** The organizations of a request: those of its region that match its query. */
export function viewOf(request: OperationRequest, membersOf: MembersOf): View<Loose<Organization>> | undefined {
  const { query, sortBy } = request.values;
  const region = regionIn(request);
  const terms = textOf(query)?.match(/\S+/g) ?? [];
  if (region === undefined && terms.length === 0 && sortBy !== "members") return undefined;
  return {
    name: JSON.stringify([region, terms, sortBy]),
    keep: (organization) =>
      (region === undefined || organization.links?.regionUrl === region) &&
      terms.every((term) => matches(organization, term, membersOf)),
    ...(sortBy === "members" && {
      key: (organization) => String(membersOf(organization).count()).padStart(15, "0"),
      descending: true,
    }),
  };
}

/** A part of the vendor's query syntax: `key:value`, and words. A key that is not known matches nothing. */
function matches(organization: Loose<Organization>, term: string, membersOf: MembersOf): boolean {
  const [, key = "query", value = ""] = /^(?:(\w+):)?(.*)$/.exec(term) ?? [];
  const isIn = (text: string | undefined) => text?.toLowerCase().includes(value.toLowerCase()) === true;
  switch (key) {
    case "id":
      return organization.id === value;
    case "slug":
      return organization.slug?.toLowerCase() === value.toLowerCase();
    case "status":
      return organization.status?.id === value;
    case "member_id":
      return membersOf(organization).find(value) !== undefined;
    case "email":
      return membersOf(organization).page(0, 1, { name: term, keep: ({ email }) => email === value }).length > 0;
    case "query":
      return isIn(organization.name) || isIn(organization.slug);
    default:
      return false;
  }
}

/** The regions of the organizations, by their names. */
export function regionsOf(list: List<Loose<Organization>>) {
  const urls = new Set<string>();
  for (const { links } of list.page(0, list.count())) if (links?.regionUrl) urls.add(links.regionUrl);
  const regions = [...urls].map((url) => ({ name: nameOf(url), url }));
  return { regions: regions.sort((one, other) => (one.name < other.name ? -1 : 1)) };
}

function nameOf(url: string): string {
  return URL.canParse(url) ? (new URL(url).hostname.split(".")[0] ?? url) : url;
}
