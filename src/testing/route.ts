import type { Operation } from "../contract/operation.ts";
import {
  bySpecificity as compare,
  compileTemplate,
  matchTemplate,
  type PathTemplate,
} from "../contract/path-template.ts";

/** The result of matching a request. */
export interface Route {
  /** The path below the server's URL, as sent; the whole path if it is not below it. */
  readonly path: string;
  readonly operation: Operation | undefined;
  /** Whether any method has an operation at the path. */
  readonly isKnown: boolean;
  /** The path parameters, as sent. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** The operations of a provider, below the path of its server. */
export interface Routes {
  /** The path of the server's URL. */
  readonly prefix: string;
  /** If several match a path, the first one is used. */
  readonly operations: readonly Operation[];
}

/** Finds the operation for a method and a path. */
export function route({ prefix, operations }: Routes, method: string, pathname: string): Route {
  // A client whose base URL lacks the prefix must fail its tests.
  if (!pathname.startsWith(`${prefix}/`))
    return { path: pathname, operation: undefined, isKnown: false, parameters: {} };
  const path = pathname.slice(prefix.length);
  let isKnown = false;
  for (const operation of operations) {
    const parameters = matchTemplate(templateOf(operation), path, 0);
    if (parameters === undefined) continue;
    if (operation.method === method) return { path, operation, isKnown: true, parameters };
    isKnown = true;
  }
  return { path, operation: undefined, isKnown, parameters: {} };
}

/** Operations in the order of OpenAPI: a path without a parameter comes before one with a parameter in its place. */
export function bySpecificity(operations: readonly Operation[]): readonly Operation[] {
  return [...operations].sort((one, other) => compare(templateOf(one), templateOf(other)));
}

const templates = /* @__PURE__ */ new WeakMap<Operation, PathTemplate>();

function templateOf(operation: Operation): PathTemplate {
  const template = templates.get(operation) ?? compileTemplate(operation.path);
  templates.set(operation, template);
  return template;
}
