/** Judges the examples of a document by our checks and by Ajv. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { CheckCompiler } from "../../src/compiler/checks.ts";
import { readDocument } from "../../src/compiler/document.ts";
import { isObject } from "../../src/compiler/keywords.ts";
import type { Schemas } from "../../src/compiler/schemas.ts";
import type { SourceResponse } from "../../src/compiler/source.ts";
import type { Schema } from "../../src/compiler/spec.ts";
import * as helpers from "../../src/contract/checks.ts";
import type { Check, Findings } from "../../src/contract/finding.ts";
import { closedComponents } from "../../test/support/closed.ts";

interface Judged {
  readonly agreed: number;
  readonly disagreed: readonly string[];
}

const nothing: Judged = { agreed: 0, disagreed: [] };

/** The most examples of one document. */
const maxExamples = 300;

export function judgeExamples(text: string): Judged {
  // Formats are annotations; the two differ in how exactly they check them.
  const document = readDocument(
    JSON.parse(text, (key, value) => (key === "format" && typeof value === "string" ? undefined : value)),
  );
  const cases = document.operations
    .flatMap(({ id, responses }) =>
      responses
        .filter(({ kind }) => kind === "json")
        .flatMap((response) =>
          examplesOf(document.schemas, response).map((value) => ({
            place: `${id} ${response.status}`,
            schema: response.schema,
            value,
          })),
        ),
    )
    .slice(0, maxExamples);
  if (cases.length === 0) return nothing;
  const compiler = new CheckCompiler(document.schemas, document.names);
  const expressions = cases.map(({ schema }) => compiler.check(schema));
  const declarations = [...compiler.declarations.values()].join("\n").replaceAll(": Check =", " =");
  const make = new Function(...Object.keys(helpers), `"use strict";\n${declarations}\nreturn [${expressions}];`);
  const checks: readonly Check[] = make(...Object.values(helpers));
  const disagreed: string[] = [];
  try {
    const judges = judgesOf(
      Object.fromEntries(document.schemas.components),
      cases.map(({ schema }) => schema),
    );
    for (const [index, { place, value }] of cases.entries()) {
      const findings: Findings = [];
      checks[index]?.(value, findings);
      const isValid = findings.length === 0;
      if (isValid !== judges[index]?.(value))
        disagreed.push(`${place}: ${isValid ? "valid" : JSON.stringify(findings[0])}`);
    }
  } catch {
    // Ajv cannot read it: its patterns, for example, are valid without the `u` flag alone.
    return nothing;
  }
  return { agreed: cases.length - disagreed.length, disagreed };
}

function judgesOf(components: Readonly<Record<string, Schema>>, schemas: readonly Schema[]) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, multipleOfPrecision: 8, validateSchema: false });
  const named = Object.fromEntries(schemas.map((schema, index) => [`example ${index}`, schema]));
  ajv.addSchema({ $id: "document", ...closedComponents(components, named) });
  return schemas.map((_, index) => ajv.compile({ $ref: `document#/components/example%20${index}` }));
}

function examplesOf(schemas: Schemas, { node, mediaType = "" }: SourceResponse): unknown[] {
  const media = isObject(node.content) ? node.content[mediaType] : undefined;
  if (!isObject(media)) return [];
  const named = Object.values(isObject(media.examples) ? media.examples : {}).map(
    (each) => schemas.resolve(each, "").node,
  );
  const values = named.flatMap((each) => (isObject(each) && each.value !== undefined ? [each.value] : []));
  return media.example === undefined ? values : [media.example, ...values];
}
