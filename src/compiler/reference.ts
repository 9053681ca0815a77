/** The schema of a part of an operation, and the component that the part is. */

import { append } from "./invalid-spec.ts";
import { isObject, isText } from "./keywords.ts";
import { anySchema, type Schemas } from "./schemas.ts";
import type { Schema } from "./spec.ts";
import type { Use } from "./use.ts";

/** A direct reference to a component whose name can be part of a type. */
export function referenceOf(given: unknown, kind: string): string | undefined {
  const ref = isObject(given) ? given.$ref : undefined;
  return isText(ref) && new RegExp(`^#/components/${kind}/[\\w.-]+$`).test(ref) ? ref : undefined;
}

/** The schema of a parameter, a header or a media type. */
export function schemaOf(schemas: Schemas, owner: unknown, pointer: string, use: Use): Schema {
  const given = isObject(owner) ? owner.schema : undefined;
  return given === undefined ? anySchema : schemas.read(given, append(pointer, "schema"), use);
}
