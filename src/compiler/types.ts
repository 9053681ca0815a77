/** Generates the types of a spec with openapi-typescript; response enums are open. */
import type { Node, TypeNode } from "typescript";
import { astToString, openapiTS } from "./openapi-typescript.ts";
import type { Schema, Spec } from "./spec.ts";
import { ts } from "./typescript.ts";
import { verifySpec } from "./verify.ts";

/**
 * @param print - Prints the nodes.
 * @throws Error with the JSON Pointer of the problem, for a spec that is invalid or would generate anything but types.
 */
export async function generateTypes(spec: Spec, print = astToString): Promise<string> {
  verifySpec(spec);
  // As text: openapi-typescript modifies its input, and would read a file with its own parser.
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

/** openapi-typescript documents schemas only inside `components`: this documents the named types too. */
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

/** Types do not exist at run time; any other code that a spec could inject would. */
function onlyTypes(text: string): string {
  const { statements } = ts.createSourceFile("types.ts", text, ts.ScriptTarget.ES2022);
  const other = statements.find((each) => !ts.isInterfaceDeclaration(each) && !ts.isTypeAliasDeclaration(each));
  if (other !== undefined)
    throw new Error(`openapi-typescript generated code that is not a type: ${text.slice(other.pos, other.end).trim()}`);
  return text;
}

/** Request enums are closed: the provider rejects other values. */
function isParameter(path: string | undefined): boolean {
  return path?.includes("/parameters/") ?? false;
}

/** Response enums are open, because providers add values: `"a" | "b" | (string & {})` keeps completion. */
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
