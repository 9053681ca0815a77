import type { Operation } from "../contract/operation.ts";

/** What a request leads to. */
export interface Route {
  /** The path below the server's URL, as it was sent; the whole path where it is not below. */
  readonly path: string;
  readonly operation: Operation | undefined;
  /** Whether there is something at the path; without an operation only for other methods. */
  readonly isKnown: boolean;
  /** The path parameters, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Where a provider's operations are. */
export interface Routes {
  /** The path of the server's URL, which stands before that of each operation. */
  readonly prefix: string;
  readonly operations: readonly Operation[];
}

/** Finds the operation of a method and a path. */
export function route({ prefix, operations }: Routes, method: string, pathname: string): Route {
  // Without it the provider knows nothing: a program whose base URL lacks it must not pass its tests.
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

/** The path parameters, where a path is one of the template. */
function match(template: string, path: string): Record<string, string> | undefined {
  const names = template.split("/");
  const segments = path.split("/");
  if (names.length !== segments.length) return undefined;
  const parameters: Record<string, string> = Object.create(null);
  for (const [index, segment] of segments.entries()) {
    const name = /^\{(.+)\}$/.exec(names[index] ?? "")?.[1];
    if (name !== undefined) parameters[name] = decoded(segment);
    else if (names[index] !== segment) return undefined;
  }
  return parameters;
}

/** A text whose percent-encoding is broken stands for itself. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
