import type { Operation } from "../contract/operation.ts";

/** The result of matching a request. */
export interface Route {
  /** The path below the server's URL, as sent; the whole path if it is not below it. */
  readonly path: string;
  readonly operation: Operation | undefined;
  /** Whether any method has an operation at the path. */
  readonly isKnown: boolean;
  /** The path parameters, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** The operations of a provider, below the path of its server. */
export interface Routes {
  /** The path of the server's URL. */
  readonly prefix: string;
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
    const parameters = match(operation.path, path);
    if (parameters === undefined) continue;
    if (operation.method === method) return { path, operation, isKnown: true, parameters };
    isKnown = true;
  }
  return { path, operation: undefined, isKnown, parameters: {} };
}

/** The path parameters, if the path matches the template. */
function match(template: string, path: string): Record<string, string> | undefined {
  const names = template.split("/");
  const segments = path.split("/");
  if (names.length !== segments.length) return undefined;
  const parameters: Record<string, string> = Object.create(null);
  for (const [index, segment] of segments.entries()) {
    const name = /^\{(.+)\}$/.exec(names[index] ?? "")?.[1];
    if (name !== undefined) parameters[name] = decode(segment);
    else if (names[index] !== segment) return undefined;
  }
  return parameters;
}

/** Returns invalid percent-encoding as is. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
