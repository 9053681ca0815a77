/** The types of the keywords of OpenAPI and JSON Schema, whether or not the compiler supports them. */

interface Form {
  readonly is: (value: unknown) => boolean;
  readonly what: string;
}

const text: Form = { is: isText, what: "a string" };
const object: Form = { is: isObject, what: "an object" };
const objects: Form = { is: (value) => Array.isArray(value) && value.every(isObject), what: "a list of objects" };
const texts: Form = { is: areTexts, what: "a list of strings" };
const bound: Form = { is: Number.isFinite, what: "a finite number" };
const count: Form = {
  is: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  what: "a non-negative integer",
};
const flag: Form = { is: isFlag, what: "true or false" };

const forms = new Map<string, Form>([
  ...all(text, "title", "summary", "description", "format", "operationId", "name", "in", "$ref"),
  ...all(object, "paths", "components", "schemas", "responses", "properties", "content", "schema", "items", "not"),
  ...all(object, "additionalProperties", "get", "put", "post", "delete", "options", "head", "patch", "trace"),
  ...all(objects, "anyOf", "oneOf", "allOf"),
  ...all(bound, "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
  ...all(count, "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"),
  ...all(flag, "deprecated", "readOnly", "writeOnly", "uniqueItems"),
  ["enum", { is: (value) => areTexts(value) || areFlags(value), what: "a list of strings, or of true and false" }],
  ["type", { is: (value) => isText(value) || areTexts(value), what: "a string or a list of strings" }],
  ["pattern", { is: isPattern, what: "a regular expression" }],
]);

/** What the value of a keyword must be; undefined if it is valid. */
export function expectedForm(node: object, keyword: string, value: unknown): string | undefined {
  if (keyword === "required") {
    // A flag in a parameter, header or body; a list of properties in a schema.
    const form = ["in", "schema", "content"].some((name) => Object.hasOwn(node, name)) ? flag : texts;
    return form.is(value) ? undefined : form.what;
  }
  if (keyword === "x-unwrap") {
    const properties: unknown = Reflect.get(node, "properties");
    const exists = isText(value) && isObject(properties) && Object.hasOwn(properties, value);
    return exists ? undefined : "the name of one of the `properties`";
  }
  const form = forms.get(keyword);
  return form === undefined || form.is(value) ? undefined : form.what;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function all(form: Form, ...keywords: readonly string[]): [string, Form][] {
  return keywords.map((keyword) => [keyword, form]);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}

function isFlag(value: unknown): boolean {
  return typeof value === "boolean";
}

function areFlags(value: unknown): boolean {
  return Array.isArray(value) && value.every(isFlag);
}

function isPattern(value: unknown): boolean {
  try {
    return isText(value) && new RegExp(value, "u") !== undefined;
  } catch {
    return false;
  }
}
