/** Loaded with `require`, so that it loads TypeScript the same way: see `./typescript.ts`. */
import { createRequire } from "node:module";
import type { Node, TypeNode } from "typescript";

/** What the transformation of a document reads; openapi-typescript itself makes it from its options. */
export interface Context {
  readonly alphabetize: true;
  readonly defaultNonNullable: false;
  readonly discriminators: { readonly objects: object; readonly refsHandled: readonly string[] };
  readonly emptyObjectsUnknown: true;
  readonly immutable: true;
  readonly injectFooter: Node[];
  readonly resolve: (ref: string) => unknown;
  readonly transform: (schema: object) => TypeNode | undefined;
}

interface Transformer {
  /** The declarations for a document. Unlike the default export it reads no other document, and validates nothing. */
  readonly transformSchema: (document: object, context: Context) => Node[];
  readonly astToString: (nodes: readonly Node[]) => string;
}

const required: Transformer = createRequire(import.meta.url)("openapi-typescript");

export const { transformSchema, astToString } = required;
