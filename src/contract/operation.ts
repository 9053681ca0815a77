import type { Checks } from "./checks.ts";
import type { Encode, EncodedBody } from "./encode.ts";
import type { Check } from "./finding.ts";
import type { Style } from "./styles.ts";

/** The methods of HTTP that OpenAPI knows. */
export type Method = "GET" | "HEAD" | "OPTIONS" | "POST" | "PUT" | "PATCH" | "DELETE" | "TRACE";

/** What a response may contain: a check of its JSON, no body, or a body that is text or bytes. */
export type ResponseCheck = Check | "none" | "text" | "bytes";

/** The documented responses, by status: `200`, `4XX`, `default`. */
export type Responses = Readonly<Record<string, ResponseCheck>>;

/** A compiled operation of a spec: its parameters, its body and its responses. */
export interface Operation<Data = unknown, Arguments = AnyArguments> {
  /** The version of the format of compiled files. */
  readonly format: 1;
  /** The `operationId`, or a name made of method and path. */
  readonly id: string;
  readonly method: Method;
  /** The path template, relative to the server's URL. */
  readonly path: string;
  /** The check of each path parameter, by name. */
  readonly pathParameters: Checks;
  /** The check of each query parameter, by name. */
  readonly query: Checks;
  /** The check of each header parameter, by its name in lower case. */
  readonly headers?: Checks;
  /** The check of each cookie, by name. */
  readonly cookies?: Checks;
  /** The parameters that a call must have; those of the path are all required. */
  readonly required?: Readonly<Partial<Record<"query" | "headers" | "cookies", readonly string[]>>>;
  /** How parameters are written that are not a plain string, number or boolean in the default style. */
  readonly styles?: Readonly<
    Partial<Record<"path" | "query" | "headers" | "cookies", Readonly<Record<string, Style>>>>
  >;
  readonly body?: RequestBody;
  /** Writes headers, cookies, the body and styles, where the operation has one of them. */
  readonly write?: Write;
  /** The media type to accept, where it is not `application/json`. */
  readonly accept?: string;
  readonly responses: Responses;
  /** The property of the body that contains the data (`x-unwrap` in the spec); without it, the body is the data. */
  readonly unwrap?: string;
  /** Whether the provider may also send the data without the envelope. */
  readonly bare?: boolean;
  /** Type only, never set: the type of the validated data. */
  readonly data?: Data;
  /** Type only, never set: the type of the arguments of a call. */
  readonly arguments?: Arguments;
}

/** Writes the arguments that are more than texts in the path and the query, or states what is wrong with one. */
export type Write = (operation: Operation, args: AnyArguments) => Written | MisfitArgument;

/** The parts of a request. */
export interface Written {
  /** The segments of the path that have a style, encoded. */
  readonly path?: Readonly<Record<string, string>>;
  /** The pairs of the query that have a style, encoded. */
  readonly query?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: EncodedBody | undefined;
}

/** What is wrong with an argument. */
export interface MisfitArgument {
  readonly argument: string;
  readonly problem: string;
}

/** The body of a request. */
export interface RequestBody {
  readonly check: Check;
  readonly required: boolean;
  readonly mediaType: string;
  readonly encode: Encode;
}

/** The arguments of a call of any operation, by location. */
export interface AnyArguments {
  readonly path?: object | undefined;
  readonly query?: object | undefined;
  readonly header?: object | undefined;
  readonly cookie?: object | undefined;
  readonly body?: unknown;
}

/** The arguments of a call, by location; `Operation` is the type that openapi-typescript generates. */
export type ArgumentsOf<Operation> = Operation extends { readonly parameters: infer Parameters }
  ? Simplify<
      Located<Parameters, "path"> &
        Located<Parameters, "query"> &
        Located<Parameters, "header"> &
        Located<Parameters, "cookie"> &
        BodyOf<Operation>
    >
  : never;

type Located<Parameters, Key extends string> = Parameters extends { readonly [Name in Key]: infer Values }
  ? { readonly [Name in Key]: WithUndefined<Values> }
  : Parameters extends { readonly [Name in Key]?: infer Values }
    ? [Exclude<Values, undefined>] extends [never]
      ? unknown
      : { readonly [Name in Key]?: WithUndefined<Exclude<Values, undefined>> | undefined }
    : unknown;

type BodyOf<Operation> = Operation extends { readonly requestBody: { readonly content: infer Content } }
  ? { readonly body: Content[keyof Content] }
  : Operation extends { readonly requestBody?: infer Body }
    ? Exclude<Body, undefined> extends { readonly content: infer Content }
      ? [Exclude<Body, undefined>] extends [never]
        ? unknown
        : { readonly body?: Content[keyof Content] | undefined }
      : unknown
    : unknown;

/** `undefined` is the same as an argument that is left out. */
type WithUndefined<Values> = {
  readonly [Name in keyof Values]: undefined extends Values[Name] ? Values[Name] | undefined : Values[Name];
};

type Simplify<Type> = { readonly [Name in keyof Type]: Type[Name] };

interface ListOperation<Data, Arguments> extends Operation<Data, Arguments> {
  /** The check of one item. */
  readonly item: Check;
}

/** A list in pages: `list` returns a `Page`. */
export interface PagedOperation<Data = readonly unknown[], Arguments = AnyArguments>
  extends ListOperation<Data, Arguments> {
  readonly pagination: Pagination;
}

/** A list in one response (`type: none`): `list` returns an array. */
export interface UnpagedOperation<Data = readonly unknown[], Arguments = AnyArguments>
  extends ListOperation<Data, Arguments> {
  readonly pagination: null;
}

/** How a list is paginated (`x-pagination` in the spec). */
export type Pagination = PageReader &
  (
    | ({ readonly type: "page" | "offset" } & PageNumbers)
    | ({ readonly type: "cursor" | "link" | "next-url" } & NextPage)
  );

interface PageReader {
  /** Reads what a page states about the list. */
  readonly read: (page: ReceivedPage) => PageState;
}

/** What the types declare whose pages state the next one. */
export interface NextPage extends Partial<Pick<PageNumbers, "parameter" | "size" | "total" | "totalIgnores">> {
  /** Where the body has the next cursor or URL. */
  readonly next?: PropertyPath;
  readonly first?: undefined;
  readonly maxReadable?: undefined;
}

/** What `type: page` and `type: offset` declare. */
export interface PageNumbers {
  /** The query parameter that selects the page: `listAll` sets it. */
  readonly parameter: string;
  /** The value of `parameter` for the first page. */
  readonly first: number;
  /** The query parameter for the page size. */
  readonly size: string;
  /** The page size without that parameter, where it is documented. */
  readonly defaultSize?: number;
  /** The page size that was used, in the body. */
  readonly pageSize?: PropertyPath;
  /** The number of items on all pages, in the body. */
  readonly total?: PropertyPath;
  /** The number of pages, in the body. */
  readonly pages?: PropertyPath;
  /** The query parameters that `total` and `pages` do not take into account. */
  readonly totalIgnores?: readonly string[];
  /** The provider returns at most this many items, and an error after them. */
  readonly maxReadable?: number;
}

/** One page of a list, as it was received. */
export interface ReceivedPage {
  /** The caller's query. */
  readonly query: Readonly<Record<string, unknown>>;
  /** The number of items on the page. */
  readonly length: number;
  readonly body: unknown;
  readonly headers: Headers;
  /** Where the list is; called only where a page names the next one by its URL. */
  readonly urls: () => ListUrls;
  /** The check of each query parameter, by name. */
  readonly parameters: Checks;
  /** Those of the path. */
  readonly pathParameters: Checks;
}

/** Where a list is. */
export interface ListUrls {
  /** The URL of the request. */
  readonly url: string;
  /** The same at the provider itself, where a proxy is used. */
  readonly home: string | undefined;
}

/** What a page states about the list. */
export interface PageState {
  /** The number of items on all pages, if the provider sends it. */
  readonly total?: number | undefined;
  /** The number of items after which the list ends, whatever else a page states. */
  readonly end?: number | undefined;
  /** The query of the next page; undefined where there is none. */
  readonly next?: Readonly<Record<string, unknown>> | undefined;
  /** The page parameter's last value by the stated total or number of pages, and the step between two pages. */
  readonly last?: number | undefined;
  readonly step?: number | undefined;
  /** Why the list cannot go on: its next page is somewhere else. */
  readonly problem?: string | undefined;
}

/** The names of nested properties, the outermost first. */
export type PropertyPath = readonly string[];

/** The type of the data: the property `Key` of the envelope, or the body itself where it has no envelope. */
export type Unwrap<Body, Key extends string> = Body extends unknown
  ? Key extends keyof Body
    ? Body[Key]
    : Body
  : never;
