/** What a spec states, as lines that a person can compare with the vendor's documentation. Their order means nothing. */
import {
  operationsOf,
  type Parameter,
  type Schema,
  type Spec,
  type SpecOperation,
  type SpecResponse,
} from "../../src/compiler/spec.ts";

const bounds = [
  "format",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "minItems",
  "maxItems",
  "maxProperties",
  "default",
] as const;

/** One line a fact, each with the heading that it is under. */
export function factsOf(spec: Spec): string[] {
  const operations = operationsOf(spec);
  const facts = [
    ...spec.servers.map(({ url, variables = {} }) => {
      const values = Object.entries(variables).map(([name, variable]) => `${name}=${variable.default}`);
      return words("server", url, ...values);
    }),
    ...Object.entries(spec.components.securitySchemes).map(([name, { flows = {}, ...scheme }]) => {
      const { type, scheme: kind, in: place, name: key } = scheme;
      return words("credential", name, type, kind, place, key, ...Object.entries(flows).flatMap(flow));
    }),
    ...operations.flatMap(operationFacts),
    ...operations.flatMap(({ responses }) => responses.flatMap(headerFacts)),
    ...Object.entries(spec.components.schemas).flatMap(([name, schema]) => schemaFacts(name, schema)),
  ];
  return [...new Set(facts)];
}

/** The lines of a hand-kept inventory. An indented line belongs to the last one that is not. */
export function readInventory(text: string): string[] {
  let heading = "";
  return text
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => {
      if (line.startsWith(" ")) return `${heading} > ${line.trim()}`;
      heading = line;
      return line;
    });
}

function operationFacts(operation: SpecOperation): string[] {
  const { id, method, path, deprecated, parameters, security, responses, pagination } = operation;
  const heading = words(method, path, id, deprecated && "deprecated");
  return [
    heading,
    ...Object.entries(pagination ?? {}).map(([key, value]) => `${heading} > pagination ${key}=${value}`),
    ...security.map(
      (alternative) => `${heading} > accepts ${Object.entries(alternative).map(requirement).join(" with ")}`,
    ),
    ...parameters.map((parameter) => `${heading} > ${parameterFact(parameter)}`),
    ...responses
      .filter(({ hasBody }) => hasBody)
      .map(({ status, examples }) => `${heading} > ${status} shows ${Object.keys(examples).sort().join(", ")}`),
    ...responses.map(({ status, hasBody, schema, headers }) =>
      words(
        `${heading} >`,
        status,
        hasBody ? describe(schema) : "no body",
        Object.keys(headers).length > 0 && `headers ${Object.keys(headers).sort()}`,
      ),
    ),
  ];
}

function parameterFact({ name, in: place, required, schema }: Parameter): string {
  return words(place, name, required && "required", describe(schema));
}

function requirement([name, scopes]: [string, readonly string[]]): string {
  return scopes.length === 0 ? name : `${name}(${scopes})`;
}

function headerFacts({ headers }: SpecResponse): string[] {
  return Object.entries(headers).map(([name, { schema }]) => `header ${name} ${describe(schema)}`);
}

function schemaFacts(name: string, schema: Schema): string[] {
  const { properties = {}, required = [], "x-unwrap": unwrap } = schema;
  const heading = words(name, describe(schema), unwrap !== undefined && `unwrap=${unwrap}`);
  const members = Object.entries(properties).map(([key, property]) =>
    words(`${heading} >`, key, required.includes(key) && "required", describe(property)),
  );
  return [heading, ...members];
}

function describe(schema: Schema): string {
  const { $ref, type, items, anyOf, oneOf, additionalProperties, enum: choices } = schema;
  if ($ref !== undefined) return $ref.slice($ref.lastIndexOf("/") + 1);
  if (anyOf) return anyOf.map(describe).join(" or ");
  if (oneOf) return `either ${oneOf.map(describe).join(" or ")}`;
  const types = [type ?? "anything"]
    .flat()
    .map((each) => (each === "array" ? `array of ${describe(items ?? {})}` : each));
  return words(
    types.join("|"),
    choices && `enum=${choices.join("|")}`,
    additionalProperties && `of ${describe(additionalProperties)}`,
    ...bounds.map((bound) => schema[bound] !== undefined && `${bound}=${schema[bound]}`),
  );
}

function flow([name, { scopes = {}, ...urls }]: [string, { scopes?: Record<string, string>; [url: string]: unknown }]) {
  return [name, ...Object.entries(urls).map(([key, url]) => `${key}=${url}`), ...Object.keys(scopes)];
}

function words(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(" ");
}
