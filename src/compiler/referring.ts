/** Which components contain a schema of some kind, or refer to one that does. */

import { isObject, isText } from "./keywords.ts";
import { fragmentOf } from "./pointer.ts";
import { unescapeToken } from "./spec.ts";

/** Whether a component contains such a schema, or refers to one that does. Places elsewhere are taken to. */
export function referring(
  root: Readonly<Record<string, unknown>>,
  isSpecial: (node: Readonly<Record<string, unknown>>) => boolean,
): (pointer: string) => boolean {
  const { schemas } = isObject(root.components) ? root.components : {};
  const referrers = new Map<string, string[]>();
  const special = new Set<string>();
  const visit = (node: unknown, owner: string): void => {
    if (typeof node !== "object" || node === null) return;
    if (isObject(node)) {
      if (isSpecial(node)) special.add(owner);
      if (isText(node.$ref)) {
        const [, name] = /^\/components\/schemas\/([^/]+)/.exec(fragmentOf(node.$ref)) ?? [];
        if (name === undefined) special.add(owner);
        else add(referrers, unescapeToken(name), owner);
      }
    }
    for (const child of Object.values(node)) visit(child, owner);
  };
  let isReady = false;
  return (pointer) => {
    if (!isReady) {
      for (const [name, schema] of Object.entries(isObject(schemas) ? schemas : {})) visit(schema, name);
      const queue = [...special];
      for (let name = queue.pop(); name !== undefined; name = queue.pop())
        for (const referrer of referrers.get(name) ?? []) {
          if (special.has(referrer)) continue;
          special.add(referrer);
          queue.push(referrer);
        }
      isReady = true;
    }
    const [, name] = /^\/components\/schemas\/([^/]+)/.exec(pointer) ?? [];
    return name === undefined || special.has(unescapeToken(name));
  };
}

function add(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
