/** What an entry promises, as text: its exported declarations, and those of the package that their types are made of. */
import type typescript from "typescript";
import { ts } from "../../src/compiler/typescript.ts";

export interface Report {
  readonly text: string;
  /** The exported names that have no documentation. */
  readonly undocumented: readonly string[];
}

/** The reports of entries, by their names; `entries` are the declaration files. What one entry exports, the others name. */
export function reports(entries: Readonly<Record<string, string>>, folder: string): Record<string, Report> {
  const program = ts.createProgram(Object.values(entries), {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    // Only names are followed, so the types of the language are not needed.
    noLib: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const exportsOf = (file: string): typescript.Symbol[] => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`${file} is no module.`);
    return checker.getExportsOfModule(module).sort((a, b) => compare(a.name, b.name));
  };
  return Object.fromEntries(
    Object.entries(entries).map(([name, file]) => [name, report(checker, exportsOf(file), folder)]),
  );
}

function report(checker: typescript.TypeChecker, exported: readonly typescript.Symbol[], folder: string): Report {
  const promised = new Map(exported.map((symbol) => [resolved(checker, symbol), symbol.name]));
  const reached = new Set(promised.keys());
  for (const symbol of reached)
    for (const declaration of declarationsOf(symbol, folder))
      for (const used of symbolsIn(checker, declaration, folder)) reached.add(used);
  const others = [...reached].filter((symbol) => !promised.has(symbol));
  const sections = [
    ...[...promised].map(([symbol, name]) => printed(symbol, folder, name)),
    "// Not exported: what the types above are made of.",
    ...others.map((symbol) => printed(symbol, folder)).sort(compare),
  ];
  const undocumented = [...promised]
    .filter(([symbol]) => symbol.getDocumentationComment(checker).length === 0)
    .map(([, name]) => name);
  return { text: `${sections.join("\n\n")}\n`, undocumented };
}

/** The declarations of the package that a declaration names. */
function symbolsIn(checker: typescript.TypeChecker, declaration: typescript.Node, folder: string): typescript.Symbol[] {
  const found: typescript.Symbol[] = [];
  const visit = (node: typescript.Node): void => {
    const symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
    const target = symbol && resolved(checker, symbol);
    if (target && declarationsOf(target, folder).length > 0) found.push(target);
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return found;
}

function resolved(checker: typescript.TypeChecker, symbol: typescript.Symbol): typescript.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** The statements of the package's own modules that declare a symbol; none for members, parameters and others' types. */
function declarationsOf(symbol: typescript.Symbol, folder: string): typescript.Node[] {
  return (symbol.declarations ?? []).flatMap((declaration) => {
    const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
    const file = declaration.getSourceFile().fileName;
    return ts.isSourceFile(statement.parent) && file.startsWith(folder) ? [statement] : [];
  });
}

const printer = ts.createPrinter({ removeComments: true });

function printed(symbol: typescript.Symbol, folder: string, name = symbol.name): string {
  const statements = declarationsOf(symbol, folder).map((node) =>
    printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile()),
  );
  const renamed = name === symbol.name ? "" : `// as ${name}\n`;
  return renamed + statements.map((text) => text.replace(/^(export )?(declare )?/, "")).join("\n");
}

/** By code units, the same on every system. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
