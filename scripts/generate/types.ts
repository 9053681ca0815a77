/** Types of a spec by openapi-typescript, with the enums of answers left open. */
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import type { Schema } from "../spec.ts";

export async function generateTypes(spec: URL): Promise<string> {
  const ast = await openapiTS(spec, {
    alphabetize: true,
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    immutable: true,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    silent: true,
    transform: (schema, { path }) => (isParameter(path) ? undefined : openEnum(schema as Schema)),
  });
  return astToString(ast);
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
