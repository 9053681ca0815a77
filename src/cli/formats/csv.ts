/** Comma-separated values by RFC 4180, safe to open in a spreadsheet. */
import type { Membership } from "../../memberships/membership.ts";
import { sanitize } from "../sanitize.ts";

const columns = [
  "provider",
  "organizationId",
  "organizationName",
  "roles",
  "status",
  "via",
  "userId",
  "userEmail",
  "asOf",
] as const;

/** Spreadsheets read UTF-8 only after it. */
export const byteOrderMark = "\ufeff";

/**
 * The start of a formula, full-width forms included: at the start of a cell, and after the separators of other locales
 * (in much of Europe the semicolon), where our quotes do not protect.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /(^|[;؛|])(["'\s]*)(?=[=+\-@＝＋－＠])/g;

export const csvHeading: string = csvRow(columns);

/** @param asOf - When the list was made. */
export function csv(memberships: readonly Membership[], asOf: string, heading = csvHeading): string {
  return heading + memberships.map((membership) => csvRow(cellsOf(membership, asOf))).join("");
}

export function csvRow(cells: readonly string[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

/** The values of a membership, in the order of the columns. */
function cellsOf(membership: Membership, asOf: string): string[] {
  const { provider, organizationId, organizationName, roles = [], status, via = "", user } = membership;
  const { id = "", email = "" } = user ?? {};
  return [provider, organizationId, organizationName, roles.join("; "), status, via, id, email, asOf];
}

/** RFC 4180 allows no control characters in a cell: they become pictures, tabs and line breaks too. */
function cell(value: string): string {
  const text = sanitize(value);
  const safe = text.replace(formula, "$1$2'");
  return /[",;؛|]/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
}
