/**
 * The conformance report as SARIF 2.1.0, for code scanning.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
import { relative } from "node:path";
import { json } from "../formats/json.ts";
import { brief } from "../sanitize.ts";
import { comparison, counts, nameOf, type Report, type Strictness } from "../verify/outcome.ts";

interface Result {
  readonly ruleId: string;
  readonly level: "error" | "warning" | "note";
  readonly message: { readonly text: string };
  readonly locations: readonly object[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

export function sarifReport(reports: readonly Report[], failOn: Strictness): string {
  const results = reports.flatMap(({ provider, own, outcomes }) =>
    outcomes.flatMap((outcome): Result[] => {
      const { operation, state } = outcome;
      const name = nameOf(outcome);
      const found = outcome.differences.map((difference): Result => {
        const { documented, observed } = comparison(difference);
        const { pointer, keyword, status, violation } = difference;
        const kind = violation ? "violation" : "drift";
        const text = `${kind} in ${provider} ${name} at ${pointer || "(the whole body)"}, status ${status}: documented ${documented}, observed ${observed}`;
        const level = counts(difference, failOn) ? "error" : "warning";
        return result(keyword, level, text, { provider, file: own?.file, operation, pointer });
      });
      if (state !== "failed" && state !== "skipped") return found;
      const text = `${provider} ${name} was not checked: ${outcome.reason}`;
      return [
        ...found,
        result("not-checked", state === "failed" ? "error" : "note", text, {
          provider,
          file: own?.file,
          operation,
          pointer: "",
        }),
      ];
    }),
  );
  const rules = [...new Set(results.map(({ ruleId }) => ruleId))].map((id) => ({ id }));
  const driver = { name: "org-contracts verify", informationUri: "https://www.npmjs.com/package/org-contracts", rules };
  return json(
    {
      $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
      version: "2.1.0",
      runs: [{ tool: { driver }, results }],
    },
    2,
  );
}

interface Place {
  readonly provider: string;
  readonly file: string | undefined;
  readonly operation: string;
  readonly pointer: string;
}

/** Code scanning needs a file: the spec that the response was compared with, or the module of the custom provider. */
function result(
  ruleId: string,
  level: Result["level"],
  text: string,
  { provider, file, operation, pointer }: Place,
): Result {
  const uri = file === undefined ? `node_modules/org-contracts/specs/${provider}/openapi.yaml` : uriOf(file);
  const path = pointer.replace(/\/\d+(?=\/|$)/g, "/*");
  return {
    ruleId,
    level,
    message: { text: brief(text) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri }, region: { startLine: 1 } },
        logicalLocations: [{ fullyQualifiedName: brief(`${provider}.${operation}${path}`) }],
      },
    ],
    partialFingerprints: { difference: brief([provider, operation, path, ruleId].join(" ")) },
  };
}

/** A relative reference, where the file is below the current folder. */
function uriOf(file: string): string {
  return encodeURI(relative(".", file).replaceAll("\\", "/"));
}
