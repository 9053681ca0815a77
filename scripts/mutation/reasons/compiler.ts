/** Why nobody can see some changes of `src/compiler`. */
import type { Reasons } from "../reasons.ts";

export const compiler: Reasons = {
  "normalize.ts": {
    "schema.type = more.length === 0 && first !== undefined ? first : fitting;":
      "A list of types is never empty: only the types need the second condition.",
    'keyword === "title" || keyword === "description"': "`describe` of type-view.ts leaves out what is no text.",
    ': keyword === "examples"': "openapi-typescript shows nothing but a list of examples.",
    ": /^(deprecated|readOnly|writeOnly)$/.test(keyword)": "No other annotation contains one of these words.",
  },
  "recursive-types.ts": {
    'if (!ts.isInterfaceDeclaration(node) || node.name.text !== "components") continue;':
      "`components` is an interface, and no other one has a member `schemas` whose members refer to each other.",
    "if (recursive.size === 0) continue;": "It saves time: nothing is replaced where nothing is recursive.",
    "if (type)": "Only the types need the condition: a recursive component has a type.",
    'const schemas = components.members.filter(ts.isPropertySignature).find(({ name }) => textOf(name) === "schemas");':
      "All members are properties, of which `schemas` is the first.",
    "return schemas?.type && ts.isTypeLiteralNode(schemas.type) ? schemas.type.members.filter(ts.isPropertySignature) : [];":
      "`components` always has `schemas`, whose members are properties.",
    'return ts.isComputedPropertyName(name) ? "" : name.text;': "Only the types need the text: no name is computed.",
    "if (type) visit(type);": "Only the types need the condition: each component has a type.",
    'const isSchemas = ts.isTypeReferenceNode(objectType) && literalOf(indexType) === "schemas";':
      "The types of schemas have no other types with two indices.",
    "return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined;":
      "Only the types need the conditions: each index is a text.",
    "const isEnd = (name: string) => left.has(name) && ![...(to.get(name) ?? [])].some((each) => left.has(each));":
      "No component has the name of the mutant, so it is never left.",
    "ends.push(...[...(from.get(name) ?? [])].filter(isEnd));":
      "No component has the name of the mutant, so it is never an end.",
    "if (!type || !ts.isTypeLiteralNode(type)) return member;":
      "Only the types need the conditions: where a component is recursive, `schemas` has members.",
  },
  "schemas.ts": {
    "private readonly taken = new Names([]);":
      "The names of components have no spaces, so none is the text of the mutant.",
    'return this.pointers.get(schema) ?? "";':
      "Only the types need the default: each schema with a keyword has its place, and only of those it is asked.",
    "for (const [name] of this.components) visit({ $ref: `#/components/schemas/${name}` }, []);":
      "The path is only searched for references, which begin with `#`.",
    "const rest = Object.fromEntries(Object.entries(schema).filter(([keyword]) => !annotations.includes(keyword)));":
      "Neither a check nor a type reads the annotations of a form.",
    'const ownUse = special === "Upload" ? "upload" : special === "Request" ? "request" : "response";':
      "What is read neither for a response nor for an upload is read for a request.",
  },
  "type-view.ts": {
    'const [, kind = "", name = ""] = /^#\\/components\\/([^/]+)\\/(.+)$/.exec(ref ?? "") ?? [];':
      "A reference is of exactly this form (`referenceOf`), and without one nothing of this is used.",
    'kind === "bytes" ? { type: "string", "x-binary": true } : isXml ? { type: "string" } : view(schema, false, true);':
      "openapi-typescript shows no comment of the schema of a request's content.",
    "schema: view(schema, false, true),": "openapi-typescript shows the comment of the parameter, not of its schema.",
    'const others = ["default", "example", "examples"].filter((key) => node[key] !== undefined);':
      "openapi-typescript shows nothing that is undefined.",
    'if (schema["x-binary"]) return { ...comment, type: "string", "x-binary": true };':
      "`transform` of types.ts makes the type, and does not read `type`.",
    "const inner = (each: Schema) => view(each, false, isClosed);":
      "openapi-typescript shows no comments of the schemas that are combined.",
    "return isUniform ? view(first, false, isClosed) : {};":
      "openapi-typescript shows no comment of an index signature.",
    "return view(more.length > 0 ? { anyOf: all } : (only ?? {}), false, isClosed);":
      "The union of one type is this type.",
  },
  "types.ts": {
    "discriminators: { objects: {}, refsHandled: [] },": "The document of type-view.ts has no discriminators.",
    'const [, kind = "", name = ""] = /^#\\/components\\/([^/]+)\\/(.+)$/.exec(ref) ?? [];':
      "The document of type-view.ts has no other references.",
    "return isObject(all) && Object.hasOwn(all, name) ? all[name] : undefined;":
      "Each reference leads to a component of the document.",
    "const count = Math.ceil(entries.length / size);": "The other parts are empty, and add nothing.",
    'if (!ts.isInterfaceDeclaration(node) || !["paths", "operations"].includes(node.name.text)) continue;':
      "The other parts declare no other interfaces, so no members are added to other declarations.",
    "const other = others.filter(ts.isInterfaceDeclaration).find(({ name }) => name.text === node.name.text);":
      "Only the types need the filter: each part declares both as interfaces.",
    "const members = [...node.members, ...(other?.members ?? [])];":
      "Only the types need the default: each part declares both.",
    "if (!isObject(schema)) return undefined;": "Only the types need the condition: each schema is an object.",
    'const { statements } = ts.createSourceFile("types.ts", text, ts.ScriptTarget.ES2022);':
      "The name is not shown, and a file without an ending is read as TypeScript, too.",
  },
};
