/**
 * `node src/report.ts report.json`: what `org-contracts verify --format json` found, as the text of an issue and as the
 * outputs of a step. Exits with 1 where something could not be checked.
 */
import { randomUUID } from "node:crypto";
import { appendFileSync, readFileSync } from "node:fs";
import type { VerifiedDifference, VerifyReport } from "org-contracts";

const { providers }: VerifyReport = JSON.parse(readFileSync(process.argv[2] ?? "report.json", "utf8"));
const operations = providers.flatMap(({ provider, operations }) =>
  operations.map((operation) => ({ ...operation, provider })),
);
const failed = operations.filter(({ state }) => state === "failed");
// An operation that failed may differ too: an outage has a status that no spec documents.
const differing = operations.filter(({ state }) => state === "differs");
const rows = new Set(
  differing.flatMap(({ provider, operation, differences }) =>
    differences.map((difference) => row(provider, operation, difference)),
  ),
);
// An issue holds 65,536 characters.
const shown = [...rows].slice(0, 50);

const body = `These responses differ from their contracts. A violation rejects calls, drift does not.

| provider | operation | status | place | rule | documented | kind |
|---|---|---|---|---|---|---|
${shown.join("\n")}

${rows.size > shown.length ? `There are ${rows.size - shown.length} more. ` : ""}See what was sent with \`npm run verify\`. Accept known drift with \`npx org-contracts verify --write-accepted accepted.json\`.
`;

/** Without what was observed: it may name an organization, and more people read issues than reports. */
function row(provider: string, operation: string, difference: VerifiedDifference): string {
  const { status, pointer, keyword, documented, violation } = difference;
  // Which item of a list is the first one to differ changes from day to day.
  const place = pointer.replace(/\/\d+(?=\/|$)/g, "/*") || "the whole body";
  const kind = violation ? "violation" : "drift";
  const cells = [cell(provider), cell(operation), status, code(place), cell(keyword), code(documented), kind];
  return `| ${cells.join(" | ")} |`;
}

/** Without what ends a cell or a row. */
function cell(text: string): string {
  return text.replace(/[|\r\n]/g, " ").slice(0, 200);
}

/** In code, so that the name of a property is neither a mention nor a link. */
function code(text: string): string {
  return `\`${cell(text).replaceAll("`", "'") || " "}\``;
}

if (rows.size > 0) console.log(body);
for (const { provider, operation, error, reason } of failed) {
  console.error(`${provider} ${operation} was not checked: ${error?.message ?? reason}`);
  process.exitCode = 1;
}

// Where something failed and nothing differs, nobody knows: without a state, the issue stays as it is.
const state = rows.size > 0 ? "drift" : failed.length > 0 ? "" : "none";
const { GITHUB_OUTPUT } = process.env;
if (GITHUB_OUTPUT !== undefined) {
  const end = randomUUID();
  appendFileSync(GITHUB_OUTPUT, `state=${state}\nbody<<${end}\n${body}\n${end}\n`);
}
