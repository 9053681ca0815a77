/** The fields that OpenAPI 3.0 and 3.1 define outside schemas. Any other is probably a typo. */

import { append } from "./invalid-spec.ts";
import { nearest } from "./nearest.ts";
import type { Warning } from "./schemas.ts";

const examples = ["example", "examples"];

const fields = {
  "a path item": [
    ...["summary", "description", "servers", "parameters"],
    ...["get", "put", "post", "delete", "options", "head", "patch", "trace"],
  ],
  "an operation": [
    ...["tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses"],
    ...["callbacks", "deprecated", "security", "servers"],
  ],
  "a parameter": [
    ...["name", "in", "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved"],
    ...["schema", "content", ...examples],
  ],
  "a request body": ["description", "content", "required"],
  "a response": ["description", "headers", "content", "links"],
  "a media type": ["schema", "encoding", ...examples],
} as const;

/** A warning for each field that OpenAPI does not define. */
export function unknownFields(
  kind: keyof typeof fields,
  node: Readonly<Record<string, unknown>>,
  pointer: string,
): Warning[] {
  const known: readonly string[] = fields[kind];
  return Object.keys(node)
    .filter((name) => !known.includes(name) && !name.startsWith("x-"))
    .map((name) => {
      const near = nearest(name, known);
      const advice = near === undefined ? "" : ` (did you mean \`${near}\`?)`;
      return { pointer: append(pointer, name), message: `is not a field of ${kind}, and is ignored${advice}` };
    });
}
