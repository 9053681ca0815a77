/** Why nobody can see some changes of `src/compiler`. */
import type { Reasons } from "../reasons.ts";

export const compiler: Reasons = {
  "absent.ts": {
    "if (!isObject(node) || seen.has(node)) return [];": "A text has no properties and no flag.",
    "const others = [target, ...(Array.isArray(allOf) ? allOf : [])];": "A text is no schema, and is left out.",
  },
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
    'return keyword === "pattern" && isText(value) ? [value] : [];':
      "The text of the mutant is a pattern that is valid, so nothing is rejected.",
    "const [, own] = /^\\/components\\/schemas\\/([^/]+)$/.exec(target) ?? [];":
      "Only the types need the default: nothing is at its second place.",
    "private readonly taken = new Names([]);":
      "The names of components have no spaces, so none is the text of the mutant.",
    'return this.pointers.get(schema) ?? "";':
      "Only the types need the default: each schema with a keyword has its place, and only of those it is asked.",
    "for (const [name] of this.components) visit({ $ref: `#/components/schemas/${name}` }, []);":
      "The path is only searched for references, which begin with `#`.",
    'const ownUse = special === "Upload" ? "upload" : special === "Request" ? "request" : "response";':
      "What is read neither for a response nor for an upload is read for a request.",
  },
  "type-view.ts": {
    'const [, kind = "", name = ""] = /^#\\/components\\/([^/]+)\\/(.+)$/.exec(ref ?? "") ?? [];':
      "A reference is of exactly this form (`referenceOf`), and without one nothing of this is used.",
    "if (!all.has(name)) all.set(name, make());": "It saves time: each view of a component is the same.",
    'const others = ["default", "example", "examples"].filter((key) => node[key] !== undefined);':
      "openapi-typescript shows nothing that is undefined.",
    "const required = [...new Set([schema, ...allOf].flatMap((each) => each.required ?? []))];":
      "No property has the name of the mutant.",
    "const isRequiring = required.length > 0 && ($ref !== undefined || allOf.length > 0);":
      "An intersection of one type is this type, and what it requires is written once.",
    "return { ...comment, allOf: all, ...(required.length > 0 && { required }) };": "An empty list requires nothing.",
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
  "bodies.ts": {
    'const use = kind === "multipart" ? "upload" : "request";':
      "Every use but `response` and `upload` is read as `request`.",
    'if (kind === "multipart" && !/^multipart\\/form-data\\b/i.test(mediaType))':
      "A media type has one slash, so nothing is before `multipart/`.",
    "const status = key.replace(/^[1-5]xx$/, (range) => range.toUpperCase());":
      "A key that only contains a range is no status in either spelling, and the message names the key.",
  },
  "document.ts": {
    "const keys = new Names([]);": "No operation has this id.",
    'for (const [, name = ""] of path.matchAll(/\\{([^{}]+)\\}/g)) {':
      "Only the types need the default: the group is part of each match.",
  },
  "documented.ts": {
    "if (name !== undefined) referrers.set(name, (referrers.get(name) ?? new Set()).add(owner));":
      "What refers to no component is kept under no name, and never looked up.",
    "for (const referrer of referrers.get(name) ?? []) {": "No component has this name.",
  },
  "forms.ts": {
    "const { required = [] } = writer.resolved(first);":
      "Only a form that requires one of its own properties has names, and an array has none.",
    "const names = first && second && forms.length === 2 ? distinguishing(writer, first, second, mode) : undefined;":
      "Only the types need `first` and `second`: two forms are both there.",
    "const isSure = (one.required ?? []).some((name) => own.includes(name));": "No property has this name.",
    "if (index >= 0) indices.set(name, index);": "At run time, -1 for a name is the same as no form of this name.",
  },
  "invalid-spec.ts": {
    "return `\\\\u{${character.codePointAt(0)?.toString(16)}}`;":
      "Only the types need `?.`: the text has one character.",
  },
  "keywords.ts": {
    '(keyword) => [keyword, "one"] as const,':
      "No module loads with it, and Stryker counts no test of those as failed.",
    '...["allOf", "anyOf", "oneOf", "prefixItems"].map((keyword) => [keyword, "list"] as const),':
      "No module loads with it, and Stryker counts no test of those as failed.",
    '...["properties", "patternProperties", "dependentSchemas"].map((keyword) => [keyword, "named"] as const),':
      "No module loads with it, and Stryker counts no test of those as failed.",
    "function all(form: Form, ...keywords: readonly string[]): [string, Form][] {":
      "No module loads with it, and Stryker counts no test of those as failed.",
    "return keywords.map((keyword) => [keyword, form]);":
      "No module loads with it, and Stryker counts no test of those as failed.",
  },
  "media-types.ts": {
    'const order: readonly MediaKind[] = ["json", "multipart", "urlEncoded", "text", "bytes"];':
      "A kind that is not in the list is before all others, as JSON is.",
    'if (/^([^/]+\\/json|[^/]+\\/.+\\+json)$/.test(type)) return "json";':
      "A media type has one slash (RFC 6838), and all of what is before it is matched.",
  },
  "nearest.ts": {
    "if (Math.abs(other.length - name.length) >= fewest) continue;":
      "It saves time: the number of edits is at least the difference of the lengths.",
    "let row = Array.from({ length: other.length + 1 }, (_, index) => index);":
      "What begins with the last letters of the other name needs more edits than are allowed.",
  },
  "operations.ts": {
    '].join("\\n");': "The printer writes a statement on a line of its own.",
    'info: { title: "", version: "", description: "" },': "Only the components are read.",
    "servers: [],": "Only the components are read.",
    '`responses: { ${responses.join(", ")} }`,': "The printer writes the commas that are missing.",
    "...(pagination === undefined ? [] : [`item: ${checks.check(itemSchema(spec, data[0] ?? {}))}`]),":
      "Only the types need `{}`: a list with `x-pagination` is JSON.",
    'const types = successes(operation).map(({ status, mediaType = "", kind }) => {':
      "Only the types need the default: what is JSON has a media type.",
    "const key = /^\\d+$/.test(status) ? status : quote(status);":
      "No other status ends with a digit: `default`, and ranges such as `2XX`.",
    'return lists.length > 0 ? [`required: { ${lists.join(", ")} }`] : [];':
      "The printer writes the commas that are missing.",
    'return lists.length > 0 ? [`styles: { ${lists.join(", ")} }`] : [];':
      "The printer writes the commas that are missing.",
    "const rest = { responses: [], security: [], deprecated: false };":
      "Only the types need it: for pagination none of it is read.",
  },
  "pagination.ts": {
    '["none", [[], []]],': "No specification has a key of this name.",
    "const [required, optional] = types.get(type) ?? [];":
      "Of an unknown type the second list is missing too, which is rejected.",
    "if (required === undefined || optional === undefined)": "A type has both lists, and an unknown one has neither.",
    "...(defaultSize !== undefined && { defaultSize }),": "`quote` writes JSON, which leaves out what is undefined.",
    "...(maxReadable !== undefined && { maxReadable }),": "`quote` writes JSON, which leaves out what is undefined.",
    "return listIn(spec, form)?.items ?? {};": "Only the types need `?.`: `isList` has found an array in each form.",
    "const { properties = {}, required = [] } = form;": "No property has this name.",
  },
  "parameters.ts": {
    'return schemaOf(schemas, media, mediaPointer, "request");':
      "Every use but `response` and `upload` is read as `request`.",
    ': schemaOf(schemas, node, pointer, "request");': "Every use but `response` and `upload` is read as `request`.",
    'const style = isText(node.style) ? node.style : location === "query" || location === "cookie" ? "form" : "simple";':
      "No style is compared with `simple`.",
    'required: location === "path" || node.required === true,':
      "openapi-typescript takes each parameter of a path as required, and nothing else reads whether one of a path is.",
    'const style = { style: "simple", explode: false, allowReserved: false, isJson: false };':
      "A text in a path is written without a style, and a value that is missing is false.",
    "required: true,": "openapi-typescript takes each parameter of a path as required.",
    'node: { name, in: "path", required: true, schema },':
      "Of the node only the texts about it are read, and it has none.",
  },
  "patterns.ts": {
    "} catch {": "A function without `return` returns `undefined`.",
  },
  "quote.ts": {
    "const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false, ts.LanguageVariant.Standard, name);":
      "Of a name with white space before or after it, the first token is shorter, whether or not white space is a token.",
  },
  "referring.ts": {
    "if (isObject(node)) {": "Only the types need it: a list has none of the keywords.",
    "const [, name] = /^\\/components\\/schemas\\/([^/]+)/.exec(fragmentOf(node.$ref)) ?? [];":
      "The first element is not read.",
    "if (!isReady) {": "It saves time: reading the components again finds the same.",
    "for (const referrer of referrers.get(name) ?? []) {": "No component has this name.",
    "isReady = true;": "It saves time: reading the components again finds the same.",
    "const [, name] = /^\\/components\\/schemas\\/([^/]+)/.exec(pointer) ?? [];": "The first element is not read.",
  },
  "styles.ts": {
    "return component !== undefined && isPlain(schemas, component);":
      "Only the types need the condition: a reference leads to a component.",
    'const entries = styles.map(([name = "", style]) => `${propertyKey(name)}: ${style}`);':
      "Only the types need the default: each style has a name.",
    "styles: styles.flatMap(([, style]) => style ?? []),": "Only the types need the default: each name has a style.",
  },
  "ambiguity.ts": {
    "const empty: Part = { isNullable: true, first: [], last: [] };":
      "No position is a text, so nothing follows the one that is added.",
    "if (error instanceof TooLargeError) return false;":
      "Nothing else is thrown: each character of a valid pattern is a valid pattern.",
    'while (this.index < this.pattern.length && !"|)".includes(this.pattern[this.index] ?? "")) {':
      "At the end of the pattern both conditions are false, because every text includes the empty one. Before it the default is not used.",
    "private connect(from: readonly number[], to: readonly number[], isLoop = false): void {":
      "Parts side by side are connected once, before any loop around both, so there is no edge yet.",
    "if (isLoop && this.follow[each]?.has(next)) this.hasDoubleEdge = true;":
      "Only the types need `?.`: each position has a set.",
    "this.follow[each]?.add(next);": "Only the types need `?.`: each position has a set.",
    'const [text, min = "", comma = "", max = ""] =':
      "Only the types need the defaults: they are read where the text begins with a brace, and then it has all groups.",
    'const least = text.startsWith("*") ? 0 : text.startsWith("+") ? 1 : Number(min);':
      "For the lazy `*?` the number of the empty text is 0 too.",
    "const last = copies.at(-1) ?? part;":
      "All copies must occur where there is a loop, and are alike: whichever repeats, the texts match in as many ways.",
    "const isAround = /[=!]$/.test(open);": "Of an opening these characters can only be the last.",
    'const [text = ""] =': "Only the types need the default: the expression matches any character.",
    "/^(?:\\[(?:\\\\[\\s\\S]|[^\\]\\\\])*\\]|\\\\(?:[pP]\\{[^}]*\\}|u\\{[^}]*\\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|k<[^>]*>|\\d+|[\\s\\S])|[\\s\\S])/u.exec(":
      "It matches any character, so it always matches at the start.",
    ") ?? [];": "Only the types need the default: the expression matches any character.",
    "if (/^(?:[\\^$]|\\\\[bB]|\\\\k<.*|\\\\[1-9]\\d*)$/.test(text)) return empty;":
      "Nothing that is one character of the expression is longer than what matches at its start.",
    "return [...(this.follow[one] ?? [])].flatMap((a) =>": "Only the types need the default: each position has a set.",
    "[...(this.follow[other] ?? [])].flatMap((b) => (this.overlap(a, b) ? [a * size + b] : [])),":
      "Only the types need the default; and from a text, which is no pair, nothing leads on or back.",
    "return one === other || (a !== undefined && b !== undefined && [...a].some((sample) => b.has(sample)));":
      "Only the types need the comparisons with `undefined`: each position has samples.",
    "const stack: number[] = [];": "A component ends at its own node, above what was on the stack before.",
    "if (order.has(root)) continue;":
      "It saves time: all that follows a root which was visited has a component, and keeps it.",
  },
  "checks.ts": {
    "if (schemas.length < 2) continue;": "It saves time: one schema is never two different ones.",
    'if (!write) return hasTyped(schema) ? [""] : [];': "Only the number of the elements is read.",
    "const isOfType = type === undefined || values.every((value) => [type].flat().some((each) => fitsType(value, each)));":
      "A `const` is one value. Values of an `enum` that do not fit the type were rejected when the document was read.",
    "private enumeration({ enum: values = [], type }: Schema, mode: Mode): string {":
      "Only the types need the default: it is called for schemas with an `enum`.",
    'pattern(schema: Schema, pattern: string, keyword = "patternProperties"): string {':
      "The keyword is for an error only, and what is no regular expression was rejected when the document was read.",
    'this.declarations.set(name, `const ${name}${isRecursive ? ": Check" : ""} = ${expression};`);':
      "Without the annotation TypeScript infers the same type, because no function that returns a check is generic.",
  },
  "format.ts": {
    'const source = ts.createSourceFile("generated.ts", text, ts.ScriptTarget.ES2022);':
      "The name is printed nowhere, and without an extension the text counts as TypeScript too.",
  },
  "openapi-typescript.ts": {
    'const required: Transformer = createRequire(import.meta.url)("openapi-typescript");':
      "No module of that name is found, so no test file loads: Stryker does not count that as a failure.",
  },
  "typescript.ts": {
    'export const ts: typeof import("typescript") = createRequire(import.meta.url)("typescript");':
      "No module of that name is found, so no test file loads: Stryker does not count that as a failure.",
  },
  "spec.ts": {
    "const { line } = lineCounter.linePos(range?.[0] ?? 0);":
      "Only the types need `?.`: what is parsed from a text has a range.",
    "return document === undefined || keysIn(text) > keysOf(document) ? parseJsonLike(text) : document;":
      "It saves time: what is not taken for JSON is read as YAML.",
    "function jsonIn(text: string): Spec | undefined {": "It saves time: what is not taken for JSON is read as YAML.",
    "try {": "It saves time: what is not taken for JSON is read as YAML.",
    "} catch {": "Without a statement it returns `undefined` too.",
    'return (text.match(/"[^"\\\\]*(?:\\\\.[^"\\\\]*)*"(?:\\s*:)?/g) ?? []).filter((each) => each.endsWith(":")).length;':
      "It saves time: a text that seems to have too many keys is read as YAML.",
    "return values.reduce<number>((sum, each) => sum + keysOf(each), Array.isArray(value) ? 0 : values.length);":
      "It saves time: a document that seems to have too few keys is read as YAML.",
  },
  "type-checks.ts": {
    "const known = pattern === undefined && format !== undefined ? formats.get(format) : undefined;":
      "Only the types need the second condition: `formats` has nothing for `undefined`.",
    '...(pattern === undefined ? [] : [writer.call("matching", writer.pattern(schema, pattern, "pattern"))]),':
      "The keyword is for an error only, and what is no regular expression was rejected when the document was read.",
    '([pattern, each]) => `[${writer.pattern(schema, pattern, "patternProperties")}, ${writer.below(each, mode)}]`,':
      "The keyword is for an error only, and what is no regular expression was rejected when the document was read.",
    "...(rest === undefined ? [] : [rest]),":
      "`undefined` is joined as an empty text, so the call has the same arguments.",
  },
};
