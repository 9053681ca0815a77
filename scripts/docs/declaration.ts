/** A declaration as it is written, without what only the compiler reads: bodies and private members. */
import ts from "typescript";

export function declared(symbol: ts.Symbol, checker: ts.TypeChecker): string | undefined {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const node = target.declarations?.[0];
  if (node === undefined) return undefined;
  if (ts.isTypeAliasDeclaration(node)) return aliasText(node, checker);
  if (ts.isClassDeclaration(node)) return classText(node);
  if (ts.isFunctionDeclaration(node)) return `${withoutBody(node)};`;
  if (ts.isVariableDeclaration(node))
    return `const ${node.name.getText()}: ${shape(checker.getTypeAtLocation(node), checker)};`;
  return dedented(node).replace(/^export /, "");
}

/** Where an alias only points somewhere else, what it points to. */
function aliasText(node: ts.TypeAliasDeclaration, checker: ts.TypeChecker): string {
  const written = dedented(node).replace(/^export /, "");
  const schema = ts.isIndexedAccessTypeNode(node.type)
    ? schemaNode(node.type.getText(), node.getSourceFile())
    : undefined;
  if (schema !== undefined) return schemaText(node.name.text, schema);
  const points = ts.isIndexedAccessTypeNode(node.type) || /\b(Query|operations)\b/.test(node.type.getText());
  return points ? `type ${node.name.text} = ${shape(checker.getTypeAtLocation(node), checker)};` : written;
}

/** A schema, and below it those that it refers to. */
function schemaText(name: string, schema: ts.TypeNode, seen = new Set([name])): string {
  const reference = /components\['schemas'\]\['(\w+)'\]|components\["schemas"\]\["(\w+)"\]/g;
  const text = tidy(dedented(schema));
  const others = [...text.matchAll(reference)].flatMap(([whole, single, double]) => {
    const other = single ?? double ?? "";
    const found = seen.has(other) ? undefined : schemaNode(whole, schema.getSourceFile());
    return found === undefined ? [] : [schemaText(other, found, seen.add(other))];
  });
  return [`type ${name} = ${text.replaceAll(reference, "$1$2")};`, ...others].join("\n\n");
}

/** The generator indents by four, and marks what it has from the spec. */
function tidy(text: string): string {
  return text.replaceAll("    ", "  ").replaceAll("@description ", "");
}

/** `components["schemas"]["Name"]`, in the file that it is written in. */
function schemaNode(path: string, file: ts.SourceFile): ts.TypeNode | undefined {
  const [root, ...keys] = path.split(/\[['"]|['"]\]/).filter((part) => part !== "");
  const start = file.statements.find(
    (node): node is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(node) && node.name.text === root,
  );
  let members: readonly ts.TypeElement[] = start?.members ?? [];
  let found: ts.TypeNode | undefined;
  for (const key of keys) {
    const member = members.find((member) => member.name?.getText() === key);
    found = member !== undefined && ts.isPropertySignature(member) ? member.type : undefined;
    members = found !== undefined && ts.isTypeLiteralNode(found) ? found.members : [];
  }
  return found;
}

function classText(node: ts.ClassDeclaration): string {
  const head = node.getText().slice(0, node.members.pos - node.getStart());
  const members = node.members.filter(isPublic).map((member) => `  ${comment(member)}${ended(withoutBody(member))}`);
  const text = members.length === 0 ? `${head}}` : [head, ...members, "}"].join("\n");
  return text.replace(/^export /, "").replaceAll("declare readonly", "readonly");
}

function ended(statement: string): string {
  return statement.endsWith(";") ? statement : `${statement};`;
}

function isPublic(member: ts.ClassElement): boolean {
  const text = member.getText();
  return !/^(private|#|static override|override static)/.test(text);
}

function comment(node: ts.Node): string {
  const [text] = ts.getJSDocCommentsAndTags(node).map((tag) => tag.getText());
  return text === undefined ? "" : `${text}\n  `;
}

function withoutBody(node: ts.Node): string {
  const body = "body" in node ? node.body : undefined;
  const text = node.getText();
  const end =
    typeof body === "object" && body !== null && "pos" in body ? Number(body.pos) - node.getStart() : text.length;
  return text
    .slice(0, end)
    .trim()
    .replace(/^export /, "");
}

/** A type with all of its properties, however it was made. */
function shape(type: ts.Type, checker: ts.TypeChecker): string {
  const { NoTruncation, InTypeAlias, MultilineObjectLiterals } = ts.NodeBuilderFlags;
  const node = checker.typeToTypeNode(type, undefined, NoTruncation | InTypeAlias | MultilineObjectLiterals);
  const file = ts.createSourceFile("type.ts", "", ts.ScriptTarget.Latest);
  const text = node === undefined ? "unknown" : ts.createPrinter().printNode(ts.EmitHint.Unspecified, node, file);
  return text.replaceAll("    ", "  ");
}

/** The text of a node, moved to the left as far as it is to the right. */
function dedented(node: ts.Node): string {
  const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
  const start = node.getSourceFile().getPositionOfLineAndCharacter(line, 0);
  const indent = /^ */.exec(node.getSourceFile().text.slice(start))?.[0].length ?? 0;
  return node
    .getText()
    .split("\n")
    .map((text, index) => (index === 0 ? text : text.slice(Math.min(indent, /^ */.exec(text)?.[0].length ?? 0))))
    .join("\n");
}
