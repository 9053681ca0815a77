/** What the keywords of OpenAPI and JSON Schema must be. Whether the compiler can express them is another question. */

interface Form {
  readonly is: (value: unknown) => boolean;
  readonly what: string;
}

const text: Form = { is: isText, what: "a string" };
const object: Form = { is: isObject, what: "an object" };
const objects: Form = { is: (value) => Array.isArray(value) && value.every(isObject), what: "a list of objects" };
const texts: Form = { is: areTexts, what: "a list of strings" };
const bound: Form = { is: Number.isFinite, what: "a finite number" };
const count: Form = { is: (value) => Number.isSafeInteger(value) && Number(value) >= 0, what: "an integer from 0 on" };
const flag: Form = { is: isFlag, what: "true or false" };

const forms = new Map<string, Form>([
  ...all(text, "title", "summary", "description", "format", "operationId", "name", "in", "$ref"),
  ...all(object, "paths", "components", "schemas", "responses", "properties", "content", "schema", "items", "not"),
  ...all(object, "additionalProperties", "get", "put", "post", "delete", "options", "head", "patch", "trace"),
  ...all(objects, "anyOf", "oneOf", "allOf"),
  ...all(bound, "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
  ...all(count, "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"),
  ...all(flag, "deprecated", "readOnly", "writeOnly", "uniqueItems"),
  ["enum", texts],
  ["type", { is: (value) => isText(value) || areTexts(value), what: "a string or a list of strings" }],
  ["pattern", { is: isPattern, what: "a regular expression" }],
]);

/** What a value of a keyword must be and is not, if anything. */
export function malformed(node: object, keyword: string, value: unknown): string | undefined {
  if (keyword === "required") {
    // A parameter, a header or a body is required; a schema requires properties.
    const form = ["in", "schema", "content"].some((name) => Object.hasOwn(node, name)) ? flag : texts;
    return form.is(value) ? undefined : form.what;
  }
  if (keyword === "x-unwrap") {
    const properties: unknown = Reflect.get(node, "properties");
    const isThere = isText(value) && isObject(properties) && Object.hasOwn(properties, value);
    return isThere ? undefined : "the name of one of the properties beside it";
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

function isPattern(value: unknown): boolean {
  try {
    return isText(value) && new RegExp(value, "u") !== undefined;
  } catch {
    return false;
  }
}
