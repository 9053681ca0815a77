/** Comma-separated values by RFC 4180, safe to open in a spreadsheet. */
import type { Membership } from "../../memberships.ts";
import { visible } from "../visible.ts";

const columns = ["provider", "organizationId", "organizationName", "roles", "status"];

export function csv(memberships: readonly Membership[]): string {
  const rows = memberships.map(({ provider, organizationId, organizationName, roles, status }) => [
    provider,
    organizationId,
    organizationName,
    roles.join("; "),
    status,
  ]);
  return [columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** What a spreadsheet would take for a formula, the full-width forms included. */
const formula = /^[=+\-@＝＋－＠]/;

/** RFC 4180 knows no control characters, so those that a name holds are shown as pictures. */
function cell(value: string): string {
  const text = visible(value);
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",]/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
}
