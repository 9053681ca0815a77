/**
 * Components that contain themselves through arrays alone, such as `Json = string | readonly Json[]`. As the property of an
 * interface TypeScript takes one for a circle (TS2502); as a type alias it is a recursive type.
 */
import type { InterfaceDeclaration, Node, PropertySignature, TypeNode } from "typescript";
import { ts } from "./typescript.ts";

/**
 * Makes such components refer to their aliases.
 *
 * @param nodes - The generated declarations, of which `components` is replaced.
 * @param aliasOf - The names of the aliases, by component.
 * @returns The types to declare under those names, by component.
 */
export function moveRecursiveTypes(nodes: Node[], aliasOf: ReadonlyMap<string, string>): ReadonlyMap<string, TypeNode> {
  const moved = new Map<string, TypeNode>();
  for (const [index, node] of nodes.entries()) {
    if (!ts.isInterfaceDeclaration(node) || node.name.text !== "components") continue;
    const types = new Map(schemasOf(node).map(({ name, type }) => [textOf(name), type]));
    const recursive = circular(new Map([...types].map(([name, type]) => [name, referencesIn(type)])));
    if (recursive.size === 0) continue;
    const reference = (name: string) => ts.factory.createTypeReferenceNode(aliasOf.get(name) ?? name);
    for (const name of recursive) {
      const type = types.get(name);
      if (type)
        moved.set(
          name,
          withReferences(type, (each) => (recursive.has(each) ? reference(each) : undefined)),
        );
    }
    nodes[index] = withTypes(node, (name) => (recursive.has(name) ? reference(name) : undefined));
  }
  return moved;
}

function schemasOf(components: InterfaceDeclaration): PropertySignature[] {
  const schemas = components.members.filter(ts.isPropertySignature).find(({ name }) => textOf(name) === "schemas");
  return schemas?.type && ts.isTypeLiteralNode(schemas.type) ? schemas.type.members.filter(ts.isPropertySignature) : [];
}

function textOf(name: PropertySignature["name"]): string {
  return ts.isComputedPropertyName(name) ? "" : name.text;
}

/** The components that TypeScript has to know to know the type. Members of an object are read later. */
function referencesIn(type: TypeNode | undefined): Set<string> {
  const found = new Set<string>();
  const visit = (node: Node): void => {
    const name = componentOf(node);
    if (name !== undefined) found.add(name);
    else if (!ts.isTypeLiteralNode(node)) ts.forEachChild(node, visit);
  };
  if (type) visit(type);
  return found;
}

/** `components["schemas"]["Team"]` */
function componentOf(node: Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const { objectType, indexType } = node.objectType;
  const isSchemas = ts.isTypeReferenceNode(objectType) && literalOf(indexType) === "schemas";
  return isSchemas ? literalOf(node.indexType) : undefined;
}

function literalOf(type: TypeNode): string | undefined {
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined;
}

/** The names on a circle, or between two: those that remain when all that lead to none, and from none, are taken away. */
function circular(references: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reversed = new Map<string, Set<string>>();
  for (const [name, targets] of references)
    for (const target of targets) reversed.set(target, (reversed.get(target) ?? new Set()).add(name));
  const left = new Set(references.keys());
  for (const [to, from] of [
    [references, reversed],
    [reversed, references],
  ] as const) {
    const isEnd = (name: string) => left.has(name) && ![...(to.get(name) ?? [])].some((each) => left.has(each));
    const ends = [...left].filter(isEnd);
    for (let name = ends.pop(); name !== undefined; name = ends.pop()) {
      left.delete(name);
      ends.push(...[...(from.get(name) ?? [])].filter(isEnd));
    }
  }
  return left;
}

type Replace = (component: string) => TypeNode | undefined;

function withReferences(type: TypeNode, replace: Replace): TypeNode {
  const { transformed } = ts.transform<TypeNode>(type, [
    (context) => (root) => {
      const visit = (node: Node): Node => {
        const name = componentOf(node);
        if (name !== undefined) return replace(name) ?? node;
        return ts.isTypeLiteralNode(node) ? node : ts.visitEachChild(node, visit, context);
      };
      return ts.visitNode(root, visit, ts.isTypeNode);
    },
  ]);
  return transformed[0] ?? type;
}

function withTypes(components: InterfaceDeclaration, replace: Replace): InterfaceDeclaration {
  const { factory } = ts;
  const { modifiers, name, members } = components;
  const replaced = members.map((member) => {
    if (!ts.isPropertySignature(member) || textOf(member.name) !== "schemas") return member;
    const { modifiers, name, questionToken, type } = member;
    if (!type || !ts.isTypeLiteralNode(type)) return member;
    const schemas = type.members.map((each) =>
      ts.isPropertySignature(each)
        ? factory.updatePropertySignature(
            each,
            each.modifiers,
            each.name,
            each.questionToken,
            replace(textOf(each.name)) ?? each.type,
          )
        : each,
    );
    const literal = factory.updateTypeLiteralNode(type, factory.createNodeArray(schemas));
    return factory.updatePropertySignature(member, modifiers, name, questionToken, literal);
  });
  return factory.updateInterfaceDeclaration(components, modifiers, name, undefined, undefined, replaced);
}
