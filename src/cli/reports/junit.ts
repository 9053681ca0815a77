/** The conformance report as JUnit XML, which most CI systems show. */

import { brief, sanitizeLines } from "../sanitize.ts";
import { comparison, isBad, nameOf, type Outcome, type Report, type Strictness } from "../verify/outcome.ts";

export function junitReport(reports: readonly Report[], failOn: Strictness): string {
  const all = reports.flatMap(({ outcomes }) => outcomes);
  const suites = reports.map(({ provider, outcomes }) =>
    element("testsuite", { name: provider, ...tally(outcomes, failOn) }, [
      ...outcomes.map((outcome) => testcase(provider, outcome, failOn)),
    ]),
  );
  const root = element("testsuites", { name: "org-contracts verify", ...tally(all, failOn) }, suites);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}`;
}

function testcase(provider: string, outcome: Outcome, failOn: Strictness): string {
  const attributes = { classname: `org-contracts.${provider}`, name: nameOf(outcome) };
  const details = outcome.differences.map((difference) => {
    const { pointer, keyword, status, violation } = difference;
    const { documented, observed } = comparison(difference);
    const kind = violation ? "violation" : "drift";
    const where = `${brief(pointer)} [${keyword}, status ${status}]`;
    return `${kind} ${where} documented: ${brief(documented)}; observed: ${brief(observed)}`;
  });
  if (outcome.state === "failed")
    return element("testcase", attributes, [
      element("error", { message: brief(outcome.reason), type: "NotChecked" }, [text(details.join("\n"))]),
    ]);
  if (outcome.state === "skipped")
    return element("testcase", attributes, [element("skipped", { message: brief(outcome.reason) }, [])]);
  if (!isBad(outcome, failOn))
    return element(
      "testcase",
      attributes,
      details.map((line) => element("system-out", {}, [text(line)])),
    );
  const message = `${outcome.differences.length} differences from the contract`;
  return element("testcase", attributes, [
    element("failure", { message, type: "Difference" }, [text(details.join("\n"))]),
  ]);
}

function tally(outcomes: readonly Outcome[], failOn: Strictness): Record<string, string> {
  const count = (is: (outcome: Outcome) => boolean) => String(outcomes.filter(is).length);
  return {
    tests: String(outcomes.length),
    failures: count((outcome) => outcome.state === "differs" && isBad(outcome, failOn)),
    errors: count(({ state }) => state === "failed"),
    skipped: count(({ state }) => state === "skipped"),
  };
}

function element(name: string, attributes: Readonly<Record<string, string>>, children: readonly string[]): string {
  const shown = Object.entries(attributes).map(([key, value]) => ` ${key}="${text(value)}"`);
  const inside = children.filter(Boolean);
  if (inside.length === 0) return `<${name}${shown.join("")}/>\n`;
  return `<${name}${shown.join("")}>${inside.some((child) => child.startsWith("<")) ? "\n" : ""}${inside.join("")}</${name}>\n`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** XML 1.0 has no way to write control characters, U+FFFE and U+FFFF. */
function text(value: string): string {
  return sanitizeLines(value)
    .replace(/[\ufffe\uffff]/g, "\ufffd")
    .replace(/[&<>"]/g, (character) => entities[character] ?? "");
}
