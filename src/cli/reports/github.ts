/** The conformance report as workflow commands: GitHub shows each as an annotation of the run. */

import { brief } from "../sanitize.ts";
import { comparison, counts, nameOf, type Report, type Strictness } from "../verify/outcome.ts";

export function githubReport(reports: readonly Report[], failOn: Strictness): string {
  return reports
    .flatMap(({ provider, outcomes }) =>
      outcomes.flatMap((outcome) => {
        const title = `${provider} ${nameOf(outcome)}`;
        const differences = outcome.differences.map((difference) => {
          const { documented, observed } = comparison(difference);
          const { pointer, keyword, status, violation } = difference;
          const where = `${brief(pointer || "(the whole body)", 500)} [${keyword}, status ${status}]`;
          const what = `${violation ? "violation" : "drift"} at ${where}: documented ${documented}, observed ${observed}`;
          return command(counts(difference, failOn) ? "error" : "warning", title, what);
        });
        if (outcome.state === "failed")
          return [...differences, command("error", title, `not checked: ${outcome.reason}`)];
        if (outcome.state === "skipped") return [command("notice", title, `not checked: ${outcome.reason}`)];
        return differences.length > 0 ? differences : [`${title}: as documented\n`];
      }),
    )
    .join("");
}

function command(level: "error" | "warning" | "notice", title: string, message: string): string {
  return `::${level} title=${property(title)}::${data(message)}\n`;
}

/** Escapes as https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts does. */
function data(text: string): string {
  return brief(text).replaceAll("%", "%25");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
