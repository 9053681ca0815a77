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

/**
 * What a spreadsheet takes for a formula, full-width forms included: at the start of a cell, and after a separator of other
 * locales, where our quotes do not protect. In much of Europe that is the semicolon.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /(^|[;؛|])(["'\s]*)(?=[=+\-@＝＋－＠])/g;

/** RFC 4180 knows no control characters, so those that a name holds are shown as pictures: no tab and no line break is left. */
function cell(value: string): string {
  const text = visible(value);
  const safe = text.replace(formula, "$1$2'");
  return /[",;؛|]/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
}
