/** Names in generated code: derived from those of the spec, deterministic, and never taken twice. */

import * as checks from "../contract/checks.ts";
import * as encodings from "../contract/encode.ts";
import * as paging from "../contract/paging.ts";
import * as styles from "../contract/styles.ts";
import * as write from "../contract/write.ts";
import { isDeclarable } from "./quote.ts";

/** The names of one module. */
export class Names {
  private readonly taken: Set<string>;
  /** Where the search for a free suffix goes on. */
  private readonly suffixes = new Map<string, number>();

  constructor(reserved: readonly string[]) {
    this.taken = new Set(reserved);
  }

  /** The wanted name, or the first one after it that is free: `team`, `team_2`. */
  claim(wanted: string): string {
    const base = isDeclarable(wanted) ? wanted : isDeclarable(`${wanted}_`) ? `${wanted}_` : `_${wanted}`;
    return this.unique(isDeclarable(base) ? base : "unnamed");
  }

  /** As `claim`, of names that need not be declarable. */
  unique(wanted: string): string {
    let index = this.suffixes.get(wanted) ?? 2;
    let name = wanted;
    for (; this.taken.has(name); index++) name = `${wanted}_${index}`;
    this.suffixes.set(wanted, index);
    this.taken.add(name);
    return name;
  }
}

/** The names that the module of the operations imports. */
export const importedNames: readonly string[] = [
  ...[checks, encodings, paging, styles, write].flatMap(Object.keys),
  ...["operations", "Operation", "PagedOperation", "UnpagedOperation", "Unwrap", "ArgumentsOf", "Check"],
];

/** `orgs/list` becomes `orgsList`, `Resource.v2-list` becomes `resourceV2List`. */
export function constantName(text: string): string {
  return joinWords(text).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}

/** `resource.v2-list` becomes `ResourceV2List`. */
export function typeName(text: string): string {
  return joinWords(text).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function joinWords(text: string): string {
  return text.replace(/[^\p{L}\p{N}_$]+(.?)/gu, (_, next: string) => next.toUpperCase());
}

/** The name of an operation without `operationId`: `get /users/{id}` becomes `getUsersId`. */
export function operationName(method: string, path: string): string {
  return joinWords(`${method}-${path}`).replace(/[^\p{L}\p{N}_$]/gu, "");
}
