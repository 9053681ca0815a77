/** The types of the keywords of JSON Schema. */

interface Form {
  readonly is: (value: unknown) => boolean;
  readonly what: string;
}

const text: Form = { is: isText, what: "a string" };
const texts: Form = { is: areTexts, what: "a list of strings" };
const object: Form = { is: isObject, what: "an object" };
const bound: Form = { is: Number.isFinite, what: "a finite number" };
const count: Form = {
  is: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  what: "a non-negative integer",
};

const forms = new Map<string, Form>([
  ...all(text, "pattern", "format", "$ref"),
  ...all(texts, "required"),
  ...all(bound, "minimum", "maximum"),
  ...all(count, "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"),
  ...all(count, "minContains", "maxContains"),
  ...all(object, "properties", "patternProperties", "dependentSchemas"),
  ["enum", { is: isList, what: "a list of at least one value" }],
  ["uniqueItems", { is: (value) => typeof value === "boolean", what: "true or false" }],
  ["multipleOf", { is: (value) => Number.isFinite(value) && Number(value) > 0, what: "a positive number" }],
  ["exclusiveMinimum", bound],
  ["exclusiveMaximum", bound],
  [
    "type",
    {
      is: (value) => isText(value) || (isList(value) && value.every(isText)),
      what: "a type or a list of at least one type",
    },
  ],
  [
    "dependentRequired",
    { is: (value) => isObject(value) && Object.values(value).every(areTexts), what: "lists of property names" },
  ],
]);

/** What the value of a keyword of a schema must be; undefined if it is valid. */
export function expectedForm(keyword: string, value: unknown): string | undefined {
  const form = forms.get(keyword);
  return form === undefined || form.is(value) ? undefined : form.what;
}

/** How the value of a keyword contains schemas. */
export const subschemas = new Map<string, "one" | "list" | "named">([
  ...["items", "additionalProperties", "contains", "propertyNames", "not", "if", "then", "else"].map(
    (keyword) => [keyword, "one"] as const,
  ),
  ...["allOf", "anyOf", "oneOf", "prefixItems"].map((keyword) => [keyword, "list"] as const),
  ...["properties", "patternProperties", "dependentSchemas"].map((keyword) => [keyword, "named"] as const),
]);

/** What describes and checks nothing; copied, because the types show it. */
export const annotations = [
  "title",
  "description",
  "default",
  "example",
  "examples",
  "deprecated",
  "readOnly",
  "writeOnly",
];

/** What is understood, and neither checked nor shown. */
export const ignored = [
  ...["$comment", "$schema", "$anchor", "$defs", "definitions", "externalDocs", "xml", "nullable"],
  ...["contentMediaType", "contentEncoding", "contentSchema"],
];

/** What changes the meaning of a schema, and cannot be compiled. */
export const unsupported = [
  ...["$id", "$dynamicRef", "$dynamicAnchor", "$recursiveRef", "$recursiveAnchor", "$vocabulary"],
  ...["unevaluatedProperties", "unevaluatedItems", "additionalItems", "dependencies", "extends", "disallow"],
];

export const jsonTypes = ["string", "number", "integer", "boolean", "object", "array", "null"];

/** The JSON Schema type of a value of the spec. */
export function fitsType(value: unknown, type: string): boolean {
  if (type === "integer") return Number.isInteger(value);
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  return type === "object" ? isObject(value) : typeof value === type;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** JSON Schema: neither a list of types nor one of values is empty. */
function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0;
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}

function all(form: Form, ...keywords: readonly string[]): [string, Form][] {
  return keywords.map((keyword) => [keyword, form]);
}
