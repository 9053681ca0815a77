/** `npm run lint:specs`: Redocly's `recommended-strict` and our own rules over all specs and workflows. One line when all is well. */
import { fileURLToPath } from "node:url";
import { runRedocly } from "./redocly/run.ts";

export interface Lint {
  readonly ok: boolean;
  /** The linter's report, warnings included; empty when all is well. */
  readonly report: string;
}

const everything = ["specs/*/openapi.yaml", "specs/*/*.arazzo.yaml"];

/** Lints files; all specs and workflows when none is given. */
export async function lintSpecs(targets: readonly string[] = everything): Promise<Lint> {
  const { failed, stdout, stderr } = await runRedocly(["lint", ...targets]);
  const report = `${stdout}${stderr}`.split("\n").filter(isReport).join("\n").trim();
  return { ok: !failed && report === "", report };
}

/** Everything but the words for "all is well". */
function isReport(line: string): boolean {
  return !/^validating .*\.\.\.$|: validated in \S+ms$|^Woohoo! /.test(line);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { ok, report } = await lintSpecs();
  if (ok) console.log("The specs pass.");
  else {
    console.error(report);
    process.exitCode = 1;
  }
}
