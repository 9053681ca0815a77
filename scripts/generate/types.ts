/** Types of a spec by openapi-typescript, with the enums of answers left open. */
import type { Node, TypeNode } from "typescript";
import type { Schema, Spec } from "../spec.ts";
import { ts } from "../typescript.ts";
import { astToString, openapiTS } from "./openapi-typescript.ts";
import { verifySpec } from "./verify.ts";

/**
 * @param print - Writes the nodes down.
 * @throws Error with the JSON Pointer of the place, for a spec that would give anything but types.
 */
export async function generateTypes(spec: Spec, print = astToString): Promise<string> {
  verifySpec(spec);
  // As text: openapi-typescript changes what it is given, and would read a file with a parser of its own.
  const nodes = await openapiTS(JSON.stringify(spec), {
    alphabetize: true,
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    immutable: true,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    silent: true,
    transform: (schema, { path }) => (isParameter(path) ? undefined : openEnum(schema as Schema)),
  });
  for (const node of nodes) document(node, spec);
  return onlyTypes(print(nodes));
}

/** openapi-typescript puts a schema's description inside of `components` alone: the type of its name has it too. */
function document(node: Node, { components }: Spec): void {
  if (!ts.isTypeAliasDeclaration(node) || !ts.isTypeReferenceNode(node.type)) return;
  const { typeName } = node.type;
  const name = ts.isIdentifier(typeName) && /^components\['schemas'\]\['(.+)'\]$/.exec(typeName.text)?.[1];
  const schemas = components?.schemas ?? {};
  const { description } = (name && Object.hasOwn(schemas, name) && schemas[name]) || {};
  if (typeof description !== "string") return;
  const text = `* ${description.trim().replaceAll("*/", "*\\/")} `;
  ts.addSyntheticLeadingComment(node, ts.SyntaxKind.MultiLineCommentTrivia, text, true);
}

/** Types are gone when a program runs. Whatever else a spec could bring into this file would not be. */
function onlyTypes(text: string): string {
  const { statements } = ts.createSourceFile("types.ts", text, ts.ScriptTarget.ES2022);
  const other = statements.find((each) => !ts.isInterfaceDeclaration(each) && !ts.isTypeAliasDeclaration(each));
  if (other !== undefined)
    throw new Error(`openapi-typescript wrote what is no type: ${text.slice(other.pos, other.end).trim()}`);
  return text;
}

/** What is sent is closed: the provider refuses other values. */
function isParameter(path: string | undefined): boolean {
  return path?.includes("/parameters/") ?? false;
}

/** What comes back is open, because providers add values: `"a" | "b" | (string & {})` keeps completion and accepts the rest. */
function openEnum(schema: Schema): TypeNode | undefined {
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
