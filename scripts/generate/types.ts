/** Types of a spec by openapi-typescript, with the enums of answers left open. */
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import type { Schema, Spec } from "../spec.ts";

export async function generateTypes(url: URL, spec: Spec): Promise<string> {
  const ast = await openapiTS(url, {
    alphabetize: true,
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    immutable: true,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    silent: true,
    transform: (schema, { path }) => (isParameter(path) ? undefined : openEnum(schema as Schema)),
  });
  return documented(astToString(ast), spec);
}

/** openapi-typescript puts a schema's description inside of `components` alone: the type of its name has it too. */
function documented(text: string, { components }: Spec): string {
  return text.replace(/^export type \w+ = components\['schemas'\]\['(\w+)'\];$/gm, (line, name: string) => {
    const { description } = components.schemas[name] ?? {};
    return typeof description === "string" ? `/** ${description.trim().replaceAll("*/", "*\\/")} */\n${line}` : line;
  });
}

/** What is sent is closed: the provider refuses other values. */
function isParameter(path: string | undefined): boolean {
  return path?.includes("/parameters/") ?? false;
}

/** What comes back is open, because providers add values: `"a" | "b" | (string & {})` keeps completion and accepts the rest. */
function openEnum(schema: Schema): ts.TypeNode | undefined {
  if (!schema.enum?.every((value) => typeof value === "string")) return undefined;
  const { factory } = ts;
  const known = schema.enum.map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(String(value))));
  const anyOther = factory.createParenthesizedType(
    factory.createIntersectionTypeNode([
      factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
      factory.createTypeLiteralNode([]),
    ]),
  );
  return factory.createUnionTypeNode([...known, anyOther]);
}
