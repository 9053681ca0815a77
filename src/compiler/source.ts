/** The operations of a document, with all references followed. */

import type { Method } from "../contract/operation.ts";
import type { MediaKind } from "./media-types.ts";
import type { Names } from "./names.ts";
import type { Schemas, Warning } from "./schemas.ts";
import type { Schema } from "./spec.ts";

/** A document whose operations can be compiled. */
export interface SourceDocument {
  readonly schemas: Schemas;
  readonly operations: readonly SourceOperation[];
  /** The names of the module of the operations. */
  readonly names: Names;
  readonly warnings: readonly Warning[];
}

export interface SourceOperation {
  /** As the document has it, or made of method and path. */
  readonly id: string;
  /** The key in the type `operations`: the id, made unique. */
  readonly key: string;
  /** The constant that is exported. */
  readonly constant: string;
  readonly method: Method;
  readonly path: string;
  /** The path as the document has it: with a fragment where several operations share one path. */
  readonly fullPath: string;
  readonly pointer: string;
  readonly parameters: readonly SourceParameter[];
  /** The parameters of the path item, which are among `parameters` unless overridden. */
  readonly shared: readonly SourceParameter[];
  readonly body: SourceBody | undefined;
  readonly responses: readonly SourceResponse[];
  /** `x-pagination`, unchecked. */
  readonly pagination: unknown;
  readonly node: Readonly<Record<string, unknown>>;
}

export type Location = "path" | "query" | "header" | "cookie";

export interface SourceParameter {
  readonly name: string;
  readonly in: Location;
  readonly required: boolean;
  readonly schema: Schema;
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** Whether its value is JSON in a text (`content`). */
  readonly isJson: boolean;
  readonly node: Readonly<Record<string, unknown>>;
  /** The component that it is, such as `#/components/responses/NotFound`. */
  readonly ref: string | undefined;
}

export interface SourceBody {
  readonly required: boolean;
  readonly mediaType: string;
  readonly kind: MediaKind;
  readonly schema: Schema;
  /** `encoding`, of a form. */
  readonly encoding: Readonly<Record<string, unknown>>;
  readonly node: Readonly<Record<string, unknown>>;
  /** The component that it is, such as `#/components/responses/NotFound`. */
  readonly ref: string | undefined;
}

export interface SourceResponse {
  readonly status: string;
  /** Undefined where there is no body. */
  readonly mediaType?: string;
  readonly kind: MediaKind | "none";
  readonly schema: Schema;
  readonly pointer: string;
  readonly node: Readonly<Record<string, unknown>>;
  /** The component that it is, such as `#/components/responses/NotFound`. */
  readonly ref: string | undefined;
}
