/** How k6 Cloud's organizations become memberships, and what their list may leave out. */
import type { Organization } from "../../../generated/k6/types.ts";
import { field } from "../../client/value.ts";
import type { ListedMemberships, MembershipMapping } from "../../memberships/map.ts";

export const mapping = {
  toMembership: ({ id, name }) => ({ id, names: [name], status: "member" }),
  gaps: [
    {
      code: "paging",
      message:
        "k6 Cloud does not document whether its list is paginated, and this response does not show that the list is complete.",
      applies: ({ page, count, done }) => done && !isWhole(page, count),
    },
  ],
} satisfies MembershipMapping<Organization>;

/** Older responses have `meta`: there is no next page, and the count is that of the list. */
function isWhole(page: ListedMemberships["page"], count: number): boolean {
  const meta = field(page?.body, "meta");
  return field(meta, "next") === null && field(meta, "count") === count;
}

/** For the documentation. */
export const reasons = {
  status: "the operation lists the organizations that the user belongs to",
  gaps: {
    paging: {
      applies: "unless `meta` in the response has no next page and the same count as the list",
      source:
        "https://grafana.com/docs/grafana-cloud/testing/k6/reference/cloud-rest-api/deprecated-rest-api/organizations/",
    },
  },
};
