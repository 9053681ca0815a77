/** The conformance report as text. */
import { advise } from "../advice.ts";
import type { Environment } from "../connector.ts";
import { messageOf } from "../failures.ts";
import { brief } from "../sanitize.ts";
import type { Colors } from "../terminal.ts";
import { comparison, nameOf, type Outcome, type Report } from "../verify/outcome.ts";
import { counted } from "../watch.ts";

export function textReport(reports: readonly Report[], colors: Colors, environment: Environment): string {
  return reports
    .map(({ provider, own, outcomes }) => {
      const lines = outcomes.flatMap((outcome) => [
        `  ${marks[outcome.state](colors)} ${nameOf(outcome)}  ${brief(summary(outcome))}`,
        ...differenceLines(outcome, colors),
        ...adviceLines(advise(provider, "error" in outcome ? outcome.error : undefined, environment, own)),
      ]);
      return `${[colors.bold(brief(provider)), ...lines].join("\n")}\n`;
    })
    .join("\n");
}

const marks: Readonly<Record<Outcome["state"], (colors: Colors) => string>> = {
  ok: ({ green }) => green("✓"),
  differs: ({ red }) => red("✗"),
  failed: ({ red }) => red("✗"),
  skipped: ({ yellow }) => yellow("-"),
};

function summary(outcome: Outcome): string {
  if (outcome.state === "skipped") return `not checked: ${outcome.reason}`;
  if (outcome.state === "failed")
    return `not checked: ${"error" in outcome ? messageOf(outcome.error) : outcome.reason}`;
  const items = outcome.items === undefined ? "as documented" : counted(outcome.items, "item");
  const compared = outcome.responses === undefined ? items : counted(outcome.responses, "response");
  const accepted = outcome.accepted === undefined ? "" : `, ${counted(outcome.accepted, "accepted difference")}`;
  return (outcome.state === "ok" ? compared : counted(outcome.differences.length, "difference")) + accepted;
}

function differenceLines({ differences }: Outcome, { dim, red, yellow }: Colors): string[] {
  return differences.flatMap((difference) => {
    const { pointer, keyword, status, violation } = difference;
    const { documented, observed } = comparison(difference);
    const kind = violation ? red("violation") : yellow("drift");
    return [
      `      ${brief(pointer || "(the whole body)")}  ${dim(`[${keyword}, status ${status}]`)}  ${kind}`,
      `        documented  ${brief(documented)}`,
      `        observed    ${brief(observed)}`,
    ];
  });
}

function adviceLines(advice: string | undefined): string[] {
  return advice === undefined ? [] : [`      ${brief(advice)}`];
}
