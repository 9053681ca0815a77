/** Why nobody can see some changes of `src/contract`. */
import type { Reasons } from "../reasons.ts";

export const contract: Reasons = {
  "checks/arrays.ts": {
    "if (findings.length === before) continue;": "It saves time: what follows changes nothing of no findings.",
    "next = index + 1;": "It is the finding to compare first; all others are compared after it.",
  },
  "checks/combine.ts": {
    "if (isFirst && required !== names && !hasOne(required)) {":
      "A value that is not of the first form is compared with the second either way.",
    'return typeof value === "object" && value !== null ? tried(findings)?.get(checks)?.get(value) : undefined;':
      "Only what is found in objects is kept, so nothing is known of other values.",
    'if (!memory || typeof value !== "object" || value === null) return;':
      "What is kept of other values is never looked up.",
    "if (property === undefined || !isObject(value) || !Object.hasOwn(value, property)) return -1;":
      "Without a property there are no forms by name, and none has the name of a value that is missing or inherited.",
    "return Object.hasOwn(forms, name) ? (forms[name] ?? -1) : -1;":
      "Only the types need the default: `forms` has the name.",
    "return differing >= 0 && (b[differing] ?? 0) < (a[differing] ?? 0) ? other : one;":
      "The numbers at `differing` are never equal, and where there is none it is -1, at which both sides are 0.",
  },
  "checks/objects.ts": {
    "const order: { readonly key: string; readonly check: Check }[] = [];":
      "A text has no `key`, so the key of the object is looked up.",
    "if (found && position < known.size) order[position] = found;":
      "It only saves time and memory: a key that is not at its place in `order` is looked up.",
    "(last?.key === key ? last.check : lookUp(key, position))(value[key], findings);":
      "Looking up the key finds the same check, only more slowly.",
    "position++;": "It only saves time: a key that is not at its place in `order` is looked up.",
    "if (findings.length > before) prefixPointer(findings, before, key);":
      "It saves a call: `prefixPointer` changes nothing of no findings.",
  },
  "checks/report.ts": {
    "for (let index = from; index < findings.length; index++) findings[index]?.path.push(key);":
      "There is a finding at each index below the length, and `?.` takes the one at the length for none.",
  },
  "checks/values.ts": {
    "if (value.length >= min * 2 && value.length <= max) return;":
      "It saves time: counting the code points finds the same.",
    'if (type === "number" && hasOnlyIntegers && Number.isInteger(value)) integerCheck(value, findings);':
      "`Number.isInteger` is true of numbers only.",
  },
  "distinct.ts": {
    "if (findings.length === 0) return { findings, more: false };":
      "It saves time: of no findings the rest makes the same, because `more` is only set beside others.",
    "return text.length > 400 ? `${text.slice(0, 200)}${text.length}${text.slice(-200)}` : text;":
      "Up to 400 characters the two parts and the length contain the whole text, so it is told apart from others just as well.",
  },
  "encode.ts": {
    "return new Blob([new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice()]);":
      "A Blob copies the bytes. The copy before is for views of shared buffers, which browsers reject and Node.js takes.",
    'return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);':
      "`JSON.stringify(null)` is the same text as `String(null)`.",
  },
  "paging.ts": {
    'read: (page) => readUrl(declared, page, nextLink(page.headers.get("link") ?? "")),':
      "The text is no link, like an empty one.",
    "const [end, lastPage] = isFiltered(declared, query) ? [] : [total, read(declared.pages)];":
      "A text as the end is neither equal to a number nor above it, so the list goes on as without one.",
    "const isCapped = !isLast && length < size && lastPage !== page && (end ?? 0) > likely;":
      "A page that is not shorter than `size` has a next one anyway, unless it is the last.",
    'function isFiltered({ totalIgnores = [] }: Partial<PageNumbers>, query: ReceivedPage["query"]): boolean {':
      "No query has a parameter of this name.",
    'const [, target, attributes = ""] = /^\\s*<([^>]*)>(.*)$/.exec(link) ?? [];':
      "A header has no line breaks, so `.*` ends where the link does; and what is no link has no relation.",
    'const relations = attribute(attributes, "rel")?.toLowerCase().split(/\\s+/);':
      "Several spaces make empty relations, which nobody looks for.",
    'const [, quoted, token] = new RegExp(`;\\\\s*${name}\\\\s*=\\\\s*(?:"([^"]*)"|([^\\\\s;,"]*))`, "i").exec(attributes) ?? [];':
      "The first element is not read.",
  },
  "path-template.ts": {
    'const names = Array.from(path.matchAll(/\\{([^{}]*)\\}/g), ([, name = ""]) => name);':
      "Only the types need the default: the group is part of each match.",
    'const found = matchSegment(parts, sent[index] ?? "", shortest);':
      "Only the types need the default: there are as many segments as were sent.",
    'for (const [index, name] of names.entries()) parameters[name] = values[index] ?? "";':
      "Only the types need the default: each name has a value.",
    "const order = rankOf(parts) - rankOf(other.segments[index] ?? []);":
      "Only the types need the default: both templates have as many segments.",
    'const [first = "", ...others] = parts;': "Only the types need the default: `split` returns at least one part.",
    'end = start + (part ?? "").length;': "There is no part in the last round, after which `end` is not read.",
  },
  "styles.ts": {
    'return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);':
      "`JSON.stringify(null)` is the same text as `String(null)`.",
  },
  "validate.ts": {
    'return { body: kind === "none" ? undefined : kind === "text" ? text : bytes, isJson: false };':
      "`isJson` is not read where the body is documented as none, as text or as bytes.",
  },
  "write.ts": {
    "const mediaType = body === undefined || body instanceof FormData ? undefined : operation.body?.mediaType;":
      "Only the types need `?.`: a body that is not documented was rejected before.",
    'const text = wellFormed(name, () => style(name, value)[0]?.[1] ?? "");':
      "Only the types need `?.` and the default: a style of the path returns one pair.",
    'const text = style ? (style(name, value)[0]?.[1] ?? "") : String(value);':
      "Only the types need `?.` and the default: a style of a header returns one pair.",
  },
};
