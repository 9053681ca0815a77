/** Memberships as a table for a person. */
import type { Membership } from "../../memberships/membership.ts";
import { type Table, table } from "../table.ts";
import type { Colors } from "../terminal.ts";

export function membershipTable(memberships: readonly Membership[], colors: Colors, width?: number): Table {
  const status = (padded: string, text: string) =>
    text === "member" ? colors.green(padded) : text === "invited" ? colors.yellow(padded) : padded;
  const hasOthers = memberships.some(({ via = "direct" }) => via !== "direct");
  return table(
    [
      { heading: "PROVIDER" },
      { heading: "ORGANIZATION", least: 12, weight: 0.6, paint: colors.bold },
      { heading: "ID", least: 8, paint: colors.dim },
      { heading: "ROLES", least: 8 },
      { heading: "STATUS", least: 7, paint: status },
      ...(hasOthers ? [{ heading: "VIA", least: 7 }] : []),
    ],
    memberships.map(({ provider, organizationId, organizationName, roles, status, via }) => [
      provider,
      organizationName,
      organizationId,
      roles?.join(", ") || "-",
      status,
      ...(hasOthers ? [via ?? "-"] : []),
    ]),
    width,
  );
}
