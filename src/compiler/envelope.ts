/** The envelope of a response (`x-unwrap`): the body contains the data in one of its properties. */

import { formsOf, resolve, type Schema, type Spec } from "./spec.ts";

export interface Envelope {
  /** The property with the data. */
  readonly unwrap: string | undefined;
  /** Whether the body is the data itself in some of its forms. */
  readonly bare: boolean;
}

/** @param schemas - Those of the successful responses. @param id - The operation, for the error. */
export function envelopeOf(spec: Spec, schemas: readonly Schema[], id: string): Envelope {
  const forms = schemas.flatMap((schema) => bodyForms(spec, schema));
  if (forms.some((form) => isInAllOf(spec, form)))
    throw new Error(
      `${id}: \`x-unwrap\` is in a schema of \`allOf\`. Move it, and the property that it names, beside \`allOf\`.`,
    );
  const names = forms.map((form) => form["x-unwrap"]);
  const unwraps = new Set(names.filter((name) => name !== undefined));
  if (unwraps.size > 1) throw new Error(`${id}: its responses have different \`x-unwrap\`.`);
  const [unwrap] = unwraps;
  return { unwrap, bare: unwrap !== undefined && names.includes(undefined) };
}

/** The schemas that a body may have: those of `anyOf` and `oneOf`, or the one of an envelope around them. */
export function bodyForms(spec: Spec, schema: Schema): Schema[] {
  const resolved = resolve(spec, schema);
  const forms = resolved["x-unwrap"] === undefined ? formsOf(resolved) : undefined;
  return forms?.flatMap((form) => bodyForms(spec, form)) ?? [resolved];
}

function isInAllOf(spec: Spec, { allOf = [] }: Schema): boolean {
  return allOf.some((each) => {
    const resolved = resolve(spec, each);
    return resolved["x-unwrap"] !== undefined || isInAllOf(spec, resolved);
  });
}
