/** What the parts of a check are written with. */

import type { Schema } from "./spec.ts";

/**
 * What is checked beside the keywords of JSON Schema.
 * - `strict`: undocumented properties, here and below, and the types that the generated types imply.
 * - `part`: the same below, but not here: the schema is one of several that apply to one value.
 * - `open`: no undocumented properties at all.
 * - `bare`: the keywords alone: conditions, of which the types know nothing.
 */
export type Mode = "strict" | "part" | "open" | "bare";

/** Writes the checks of the schemas below the one at hand. */
export interface CheckWriter {
  /** The expression for the check of a schema that applies to the same value. */
  check(schema: Schema, mode?: Mode): string;
  /** The check of another value, inside the one at hand. */
  below(schema: Schema, mode: Mode): string;
  /** An object literal of checks, by name. */
  checks(schemas: Readonly<Record<string, Schema>>, mode?: Mode): string;
  /** A call of a helper, which is imported. */
  call(helper: string, ...args: readonly string[]): string;
  /** The name of a helper, which is imported. */
  use(helper: string): string;
  /** A pattern as a regular expression. */
  pattern(schema: Schema, pattern: string, keyword?: string): string;
  /** Where the schema is in the document. */
  pointerOf(schema: Schema): string;
  /** The schema with its references followed. */
  resolved(schema: Schema): Schema;
}
