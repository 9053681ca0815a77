/** Comma-separated values by RFC 4180, safe to open in a spreadsheet. */
import type { Membership } from "../../memberships/list.ts";
import { sanitize } from "../sanitize.ts";

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

/**
 * The start of a formula, full-width forms included: at the start of a cell, and after the separators of other locales
 * (in much of Europe the semicolon), where our quotes do not protect.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /(^|[;؛|])(["'\s]*)(?=[=+\-@＝＋－＠])/g;

/** RFC 4180 allows no control characters in a cell: they become pictures, tabs and line breaks too. */
function cell(value: string): string {
  const text = sanitize(value);
  const safe = text.replace(formula, "$1$2'");
  return /[",;؛|]/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
}
