/** Generates the types of a document with openapi-typescript; response enums are open. */
import type { Node, TypeNode } from "typescript";
import { readDocument } from "./document.ts";
import { isObject } from "./keywords.ts";
import { Names, typeName } from "./names.ts";
import { astToString, type Context, transformSchema } from "./openapi-typescript.ts";
import { moveRecursiveTypes } from "./recursive-types.ts";
import type { SourceDocument } from "./source.ts";
import { typeDocument } from "./type-view.ts";
import { ts } from "./typescript.ts";

/**
 * @param print - Prints the nodes.
 * @throws Error with the JSON Pointer of the problem, for a document that is invalid or would generate anything but types.
 */
export async function generateTypes(document: unknown, print = astToString): Promise<string> {
  return compileTypes(readDocument(document), print);
}

export function compileTypes(source: SourceDocument, print = astToString): string {
  const document = typeDocument(source);
  const components = isObject(document.components) ? document.components : {};
  const context = (): Context => ({
    alphabetize: true,
    defaultNonNullable: false,
    discriminators: { objects: {}, refsHandled: [] },
    emptyObjectsUnknown: true,
    immutable: true,
    injectFooter: [],
    resolve: (ref: string) => {
      const [, kind = "", name = ""] = /^#\/components\/([^/]+)\/(.+)$/.exec(ref) ?? [];
      const all = components[kind];
      return isObject(all) && Object.hasOwn(all, name) ? all[name] : undefined;
    },
    transform,
  });
  const all = isObject(document.paths) ? document.paths : {};
  const [first = {}, ...others] = chunks(all, maxPaths);
  const nodes = transformSchema({ ...document, paths: first }, context());
  for (const paths of others) merge(nodes, transformSchema({ paths }, context()));
  const names = aliasNames(components);
  const recursive = moveRecursiveTypes(nodes, names.get("schemas") ?? new Map());
  const position = nodes.findIndex((node) => ts.isInterfaceDeclaration(node) && node.name.text === "components");
  nodes.splice(position + 1, 0, ...aliases(components, names, recursive));
  return onlyTypes(print(nodes));
}

/** openapi-typescript copies the operations that it has for each one that it adds, which takes quadratic time. */
const maxPaths = 50;

function chunks(all: Readonly<Record<string, unknown>>, size: number): Record<string, unknown>[] {
  const entries = Object.entries(all).sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }));
  const count = Math.ceil(entries.length / size);
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(entries.slice(index * size, (index + 1) * size)),
  );
}

/** Adds the members of the other declarations of paths and operations. */
function merge(nodes: Node[], others: readonly Node[]): void {
  for (const [index, node] of nodes.entries()) {
    if (!ts.isInterfaceDeclaration(node) || !["paths", "operations"].includes(node.name.text)) continue;
    const other = others.filter(ts.isInterfaceDeclaration).find(({ name }) => name.text === node.name.text);
    const members = [...node.members, ...(other?.members ?? [])];
    nodes[index] = ts.factory.updateInterfaceDeclaration(
      node,
      node.modifiers,
      node.name,
      undefined,
      undefined,
      members,
    );
  }
}

/** What openapi-typescript needs help with. */
function transform(schema: object): TypeNode | undefined {
  if (!isObject(schema)) return undefined;
  const { factory } = ts;
  if (schema["x-never"]) return factory.createKeywordTypeNode(ts.SyntaxKind.NeverKeyword);
  if (schema["x-binary"])
    return union(
      ["Blob", "ArrayBuffer", "Uint8Array"].map((name) => reference(name)),
      string(),
    );
  const { "x-literals": literals } = schema;
  if (!Array.isArray(literals)) return undefined;
  const known = literals.map(literal);
  // Response enums are open, because providers add values: `"a" | "b" | (string & {})` keeps completion.
  return schema["x-open"] === true
    ? union(
        known,
        factory.createParenthesizedType(
          factory.createIntersectionTypeNode([string(), factory.createTypeLiteralNode([])]),
        ),
      )
    : union(known);
}

function union(types: readonly TypeNode[], ...more: readonly TypeNode[]): TypeNode {
  return ts.factory.createUnionTypeNode([...types, ...more]);
}

function string(): TypeNode {
  return ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);
}

function reference(name: string): TypeNode {
  return ts.factory.createTypeReferenceNode(name);
}

/** The type of exactly one JSON value. */
function literal(value: unknown): TypeNode {
  const { factory } = ts;
  if (value === null) return factory.createLiteralTypeNode(factory.createNull());
  if (typeof value === "boolean")
    return factory.createLiteralTypeNode(value ? factory.createTrue() : factory.createFalse());
  if (typeof value === "number") {
    const number = factory.createNumericLiteral(Math.abs(value));
    const isNegative = value < 0;
    return factory.createLiteralTypeNode(
      isNegative ? factory.createPrefixUnaryExpression(ts.SyntaxKind.MinusToken, number) : number,
    );
  }
  if (Array.isArray(value)) {
    const tuple = factory.createTupleTypeNode(value.map(literal));
    return factory.createTypeOperatorNode(ts.SyntaxKind.ReadonlyKeyword, tuple);
  }
  if (!isObject(value)) return factory.createLiteralTypeNode(factory.createStringLiteral(String(value)));
  const readonly = [factory.createModifier(ts.SyntaxKind.ReadonlyKeyword)];
  return factory.createTypeLiteralNode(
    Object.entries(value).map(([name, each]) =>
      factory.createPropertySignature(readonly, factory.createStringLiteral(name), undefined, literal(each)),
    ),
  );
}

/** Names that the module declares or uses, and that an alias could take. */
const reserved = ["Record", "Omit", "WithRequired", "Extract", "Blob", "ArrayBuffer", "Uint8Array"];

/** The names of the types of components, by kind and component. */
function aliasNames(components: Readonly<Record<string, unknown>>): Map<string, Map<string, string>> {
  const names = new Names(reserved);
  return new Map(
    Object.entries(components).map(([kind, all]) => {
      const prefix = kind === "schemas" ? "" : typeName(kind === "requestBodies" ? "requestBody" : kind.slice(0, -1));
      const sorted = Object.keys(isObject(all) ? all : {}).sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
      return [kind, new Map(sorted.map((name) => [name, names.claim(prefix + typeName(name))]))];
    }),
  );
}

/**
 * A type for each component: `export type Team = components["schemas"]["Team"]`.
 *
 * @param recursive - The types of the components that are declared here.
 */
function aliases(
  components: Readonly<Record<string, unknown>>,
  names: ReadonlyMap<string, ReadonlyMap<string, string>>,
  recursive: ReadonlyMap<string, TypeNode>,
): Node[] {
  const { factory } = ts;
  const at = (object: TypeNode, key: string) =>
    factory.createIndexedAccessTypeNode(object, factory.createLiteralTypeNode(factory.createStringLiteral(key, true)));
  return [...names].flatMap(([kind, all]) =>
    [...all].map(([name, alias]) => {
      const type = kind === "schemas" ? recursive.get(name) : undefined;
      const node = factory.createTypeAliasDeclaration(
        [factory.createModifier(ts.SyntaxKind.ExportKeyword)],
        alias,
        undefined,
        type ?? at(at(reference("components"), kind), name),
      );
      const schemas = components[kind];
      return kind === "schemas" && isObject(schemas) ? documented(node, schemas[name]) : node;
    }),
  );
}

function documented<Documented extends Node>(node: Documented, component: unknown): Documented {
  const { description } = isObject(component) ? component : {};
  if (typeof description !== "string") return node;
  const text = `* ${description.trim().replaceAll("*/", "*\\/")} `;
  return ts.addSyntheticLeadingComment(node, ts.SyntaxKind.MultiLineCommentTrivia, text, true);
}

/** Types do not exist at run time; any other code that a spec could inject would. */
function onlyTypes(text: string): string {
  const { statements } = ts.createSourceFile("types.ts", text, ts.ScriptTarget.ES2022);
  const other = statements.find((each) => !ts.isInterfaceDeclaration(each) && !ts.isTypeAliasDeclaration(each));
  if (other !== undefined)
    throw new Error(`openapi-typescript generated code that is not a type: ${text.slice(other.pos, other.end).trim()}`);
  return text;
}
