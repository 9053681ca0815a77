/** What the parts of a spec are. */

/** How to read the keys of an object: as keywords, as names chosen by the spec, or as arbitrary data. */
export type Kind = "keywords" | "names" | "data";

/** Keywords whose keys are names chosen by the spec. */
const namedKeywords = [
  ...["paths", "webhooks", "callbacks", "pathItems", "responses", "parameters", "headers", "requestBodies", "links"],
  ...["schemas", "properties", "patternProperties", "dependentSchemas", "$defs", "definitions"],
  ...["examples", "securitySchemes", "flows", "content", "encoding", "variables"],
];

const dataKeywords = ["example", "default", "const", "value", "security", "scopes", "mapping"];

/** How to read the value of a key. */
export function kindOf(kind: Kind, key: string, child: unknown): Kind {
  if (kind === "names") return "keywords";
  if (kind === "data" || key.startsWith("x-") || dataKeywords.includes(key)) return "data";
  if (!namedKeywords.includes(key)) return "keywords";
  if (!Array.isArray(child)) return "names";
  return key === "examples" ? "data" : "keywords";
}
