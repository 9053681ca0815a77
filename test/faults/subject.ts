/** What `test/providers/<provider>/subject.ts` contains, and what the faults make of it. */
import type { Provider } from "../../generated/providers.ts";
import type { Parameter, SpecOperation } from "../../src/compiler/spec.ts";
import type { CallOptions, ClientOptions, IterationOptions, Page, Token } from "../../src/index.ts";
import type { Shape } from "./shape.ts";

/** Longer than anything that a message quotes, so that a cut-off piece of it would show. */
export const secret = "s3cr3t-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ-9876543210";

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

export type Item = Readonly<Record<string, unknown>>;

/** The facts of one provider. Whatever is in its spec is not repeated here. */
export interface SubjectFacts<Options = object, Client = unknown> extends Shared {
  create(options: Options): Client;
  /** Options that a client needs beside its credential. */
  readonly required?: Partial<Options>;
  /** The kinds of credentials; the faults use the first one. */
  readonly credentials: readonly Credential[];
  /** The lists that `listAll` iterates over; most faults use the first one. */
  readonly lists: readonly ListFacts<Client>[];
  /** The other operations, by id. */
  calls?(client: Client): Readonly<Record<string, (...ids: never[]) => Promise<unknown>>>;
}

interface Shared {
  /** The header field in which the provider names a request. */
  readonly requestId: string;
  /** An error response in the provider's form, with a code that has no meaning beside the status. */
  readonly errorBody: (message: string) => unknown;
  /** The code in it, as the error gives it; absent where the provider has none. */
  readonly code?: string | number;
}

export interface Credential {
  readonly name: string;
  readonly auth: (secret: Token) => object;
  /** The header fields. */
  readonly sends: (secret: string) => Readonly<Record<string, string>>;
}

export interface ListFacts<Client = unknown> extends Items {
  readonly operation: string;
  /** The two methods, with the path arguments. */
  of(client: Client, ...ids: never[]): Lists<never[], unknown>;
  /** The query that makes the provider respond in this form. */
  readonly query?: object | undefined;
  /** A query that leaves items out. */
  readonly filter?: object;
}

interface Items {
  /** The name of an item's identifier. */
  readonly idField: string;
  readonly item: (number: number) => Item;
  /** The body of a list, or of one page; `total` is what the server claims. */
  readonly body: (items: unknown, page?: { number: number; size: number; total: number }) => unknown;
}

export interface Lists<Given extends unknown[] = [query?: unknown, options?: unknown], Listed = Page<unknown>> {
  readonly list: (...given: Given) => Promise<Listed>;
  readonly listAll: (...given: Given) => AsyncIterable<unknown>;
}

export interface SubjectOptions extends ClientOptions {
  readonly token?: Token;
}

/** A provider as the faults see it. */
export interface Subject extends Shared, Items, Shape {
  readonly provider: Provider;
  /** The path of the base URL. */
  readonly prefix: string;
  /** The list operation: its id, its path template, and its target on the server. */
  readonly operation: string;
  readonly path: string;
  readonly target: string;
  /** The header field that carries the credential, and the text before it. */
  readonly header: string;
  readonly scheme: string;
  readonly operations: readonly SpecOperation[];
  /** The lists that come in pages. */
  readonly listings: readonly Listing[];
  readonly credentials: readonly (Credential & Pick<Subject, "open">)[];
  /** Creates a client with these options and whatever else it needs. */
  readonly create: (options: unknown) => unknown;
  readonly open: (options: SubjectOptions) => SubjectClient;
  /** One call for each operation, with the examples of its path parameters or other values. Of a page it gives the items. */
  readonly calls: (options: SubjectOptions) => Calls;
  /** Each way of putting an argument into a path. */
  readonly ways: (options: SubjectOptions) => readonly Way[];
}

export type Calls = Readonly<Record<string, (...ids: unknown[]) => Promise<unknown>>>;

/** One client, reduced to what every provider has. */
export interface SubjectClient {
  readonly list: (options?: CallOptions) => Promise<readonly unknown[]>;
  readonly listAll: (options?: IterationOptions) => AsyncIterable<unknown>;
  /** The same list by way of the escape hatch. */
  readonly api: (init?: object) => Promise<HatchResult>;
  /** Any request by way of the escape hatch. */
  readonly request: (method: string, path: string, init?: object) => Promise<HatchResult>;
  /** The client itself. */
  readonly client: object;
}

export interface HatchResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

export interface Way {
  readonly name: string;
  readonly by: "operation" | "api";
  readonly operation: SpecOperation;
  readonly parameter: Parameter;
  /** The query that is sent. */
  readonly search: string;
  readonly call: (argument: unknown) => Promise<unknown>;
}

export interface Listing extends Items {
  readonly operation: SpecOperation;
  /** The query parameters of the page and of its size. */
  readonly pageParameter: string;
  readonly sizeParameter: string;
  /** The number of the first page. */
  readonly first: number;
  /** Whether a page has a link to the next one: the client does not count pages itself. */
  readonly isLinked: boolean;
  /** The size of a page that nobody requests. */
  readonly usual: number;
  readonly open: (baseUrl: string, options?: SubjectOptions) => PagedClient;
  /** The methods themselves. */
  readonly of: (baseUrl: string) => Lists;
}

export interface PagedClient {
  readonly list: (requested?: Requested) => Promise<Page<unknown>>;
  readonly listAll: (requested?: Requested, options?: IterationOptions) => AsyncIterable<unknown>;
}

/** `filter` sets a query parameter that leaves items out, where the provider has one. */
export interface Requested {
  readonly per_page?: number;
  readonly page?: number;
  readonly filter?: boolean;
}
