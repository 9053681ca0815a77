/** Checks of single schemas, compiled and run in the process of the test. */
import { CheckCompiler } from "../../src/compiler/checks.ts";
import { importedNames, Names } from "../../src/compiler/names.ts";
import { Schemas } from "../../src/compiler/schemas.ts";
import type { Use } from "../../src/compiler/use.ts";
import * as helpers from "../../src/contract/checks.ts";
import type { Check, Finding, Findings } from "../../src/contract/finding.ts";

export interface Compiled {
  readonly check: Check;
  /** The functions that it needs. */
  readonly helpers: readonly string[];
  readonly warnings: readonly string[];
}

export interface Settings {
  readonly components?: Readonly<Record<string, unknown>>;
  readonly openapi?: string;
  readonly use?: Use;
}

export function compileSchema(schema: unknown, settings: Settings = {}): Compiled {
  const { components = {}, openapi = "3.1.0", use = "response" } = settings;
  const schemas = new Schemas({ openapi, components: { schemas: components }, schema });
  const compiler = new CheckCompiler(schemas, new Names(importedNames));
  const expression = compiler.check(schemas.read(schema, "/schema", use));
  const declarations = [...compiler.declarations.values()].join("\n").replaceAll(": Check =", " =");
  const make = new Function(...Object.keys(helpers), `"use strict";\n${declarations}\nreturn ${expression};`);
  return {
    check: make(...Object.values(helpers)),
    helpers: [...compiler.helpers].sort(),
    warnings: schemas.warnings.map(({ pointer, message }) => `${pointer} ${message}`),
  };
}

/** What a check finds. */
export function findings(check: Check, value: unknown, settings: Partial<Findings> = {}): Finding[] {
  const found: Findings = Object.assign([], settings);
  check(value, found);
  return [...found];
}

/** The keywords of what a check finds; a violation has an exclamation mark. */
export function found(schema: unknown, value: unknown, settings?: Settings): string[] {
  return findings(compileSchema(schema, settings).check, value).map(({ path, keyword, breaking }) =>
    `${path
      .toReversed()
      .map((key) => `/${key}`)
      .join("")} ${keyword}${breaking ? "!" : ""}`.trim(),
  );
}
