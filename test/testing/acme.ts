/** A made-up provider: lists of each kind, a body, a deletion, an envelope, and parameters in several styles. */
import { writeArguments } from "../../src/contract/write.ts";
import { bearer, defineProvider, type ProviderDefinition, type Token } from "../../src/provider.ts";
import {
  array,
  choice,
  cursors,
  deepObject,
  form,
  formExplode,
  integer,
  json,
  links,
  nextUrls,
  nullable,
  type Operation,
  object,
  offsets,
  type PagedOperation,
  pageNumbers,
  string,
  type UnpagedOperation,
} from "../../src/runtime.ts";
import { defineDouble } from "../../src/testing/index.ts";

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly role?: string;
}

const team = object({ id: string, name: string, role: choice("admin", "member") }, ["id", "name"]);
const failure = object({ error: object({ code: string, message: string }, ["code", "message"]) }, ["error"]);
const failures = { "400": failure, "401": failure, "403": failure, "404": failure, "429": failure, "5XX": failure };
const size = integer(1, 100);
const get = { format: 1, method: "GET", pathParameters: {}, query: {} } as const;

interface PageQuery {
  readonly query?: {
    readonly page?: number | undefined;
    readonly per_page?: number | undefined;
    readonly role?: string;
  };
}

const info = object({ total: integer(), pages: integer() }, ["total", "pages"]);

/** Page numbers, in an envelope with totals. */
const listTeams: PagedOperation<readonly Team[], PageQuery> = {
  ...{ ...get, id: "listTeams", path: "/teams" },
  query: { page: integer(1), per_page: size, role: choice("admin", "member") },
  responses: {
    "200": object({ ok: choice("yes"), teams: array(team), info }, ["ok", "teams", "info"], "teams"),
    ...failures,
  },
  unwrap: "teams",
  item: team,
  pagination: pageNumbers({
    ...{ parameter: "page", first: 1, size: "per_page", defaultSize: 20 },
    ...{ total: ["info", "total"], pages: ["info", "pages"] },
  }),
};

const listByOffset: PagedOperation<readonly Team[]> = {
  ...{ ...get, id: "listByOffset", path: "/offset" },
  query: { offset: integer(0), limit: size },
  responses: { "200": array(team), ...failures },
  item: team,
  pagination: offsets({ parameter: "offset", first: 0, size: "limit", defaultSize: 2 }),
};

const listByCursor: PagedOperation<readonly Team[]> = {
  ...{ ...get, id: "listByCursor", path: "/cursor" },
  query: { cursor: string, limit: size },
  responses: { "200": object({ data: array(team), next: nullable(string) }, ["data", "next"], "data"), ...failures },
  unwrap: "data",
  item: team,
  pagination: cursors({ parameter: "cursor", next: ["next"], size: "limit" }),
};

const listByLink: PagedOperation<readonly Team[]> = {
  ...{ ...get, id: "listByLink", path: "/link" },
  query: { page: integer(1), per_page: size },
  responses: { "200": array(team), ...failures },
  item: team,
  pagination: links({ size: "per_page" }),
};

const listByUrl: PagedOperation<readonly Team[]> = {
  ...{ ...get, id: "listByUrl", path: "/url" },
  query: { after: string, limit: size },
  responses: { "200": object({ data: array(team), links: object({ next: string }) }, ["data"], "data"), ...failures },
  unwrap: "data",
  item: team,
  pagination: nextUrls({ next: ["links", "next"], size: "limit" }),
};

const listAllAtOnce: UnpagedOperation<readonly Team[]> = {
  ...{ ...get, id: "listAllAtOnce", path: "/all" },
  responses: { "200": array(team), ...failures },
  item: team,
  pagination: null,
};

const getTeam: Operation<Team, { readonly path: { readonly id: string } }> = {
  ...{ ...get, id: "getTeam", path: "/teams/{id}", pathParameters: { id: string } },
  responses: { "200": team, ...failures },
};

/** Its path also matches that of `getTeam`. */
const getOwnTeam: Operation<Team> = {
  ...{ ...get, id: "getOwnTeam", path: "/teams/mine" },
  responses: { "200": team, ...failures },
};

const createTeam: Operation<Team, { readonly body: { readonly name: string } }> = {
  ...{ ...get, id: "createTeam", method: "POST", path: "/teams" },
  write: writeArguments,
  body: { check: object({ name: string }, ["name"]), required: true, mediaType: "application/json", encode: json },
  responses: { "201": team, ...failures },
};

const deleteTeam: Operation<undefined, { readonly path: { readonly id: string } }> = {
  ...{ ...get, id: "deleteTeam", method: "DELETE", path: "/teams/{id}", pathParameters: { id: string } },
  responses: { "204": "none", ...failures },
};

/** Responds with its own arguments. */
export const search: Operation<unknown> = {
  ...{ ...get, id: "search", path: "/search/{ids}:now" },
  pathParameters: { ids: array(integer()) },
  query: {
    tags: array(string),
    sizes: array(integer()),
    filter: object({ name: string, count: integer() }),
    limit: integer(1),
  },
  headers: { "x-kinds": array(integer()) },
  required: { query: ["limit"] },
  write: writeArguments,
  styles: { path: { ids: form }, query: { tags: formExplode, sizes: form, filter: deepObject } },
  responses: { "200": string, ...failures },
};

export const operations = {
  getTeam,
  listTeams,
  listByOffset,
  listByCursor,
  listByLink,
  listByUrl,
  listAllAtOnce,
  getOwnTeam,
  createTeam,
  deleteTeam,
};

export const definition = {
  name: "acme",
  baseUrl: "https://api.acme.example/v1",
  requestIds: ["X-Request-Id"],
  auth: ({ token }: { readonly token: Token }) => bearer(token),
  parseError: (body: unknown, { status }: { readonly status: number }) => {
    if (status < 300) return undefined;
    const { code, message } = Object(Object(body).error);
    return { code, message };
  },
} satisfies ProviderDefinition<{ readonly token: Token }>;

export const acme = defineProvider(definition);

export const teams: readonly Team[] = Array.from({ length: 7 }, (_, index) => ({
  id: String(index + 1),
  name: `Team ${index + 1}`,
  role: index % 2 === 0 ? "admin" : "member",
}));

export const failWith = (status: number) => ({ status, body: { error: { code: `e${status}`, message: "No." } } });

/** A double with seven teams. */
export function createAcme() {
  let all = [...teams];
  return defineDouble(acme, operations, {
    respond: {
      listTeams: ({ query, page }) =>
        page(
          all.filter(({ role }) => query.role === undefined || role === query.role),
          { body: { ok: "yes" } },
        ),
      listByOffset: ({ page }) => page(all),
      listByCursor: ({ page }) => page(all),
      listByLink: ({ page }) => page(all),
      listByUrl: ({ page }) => page(all),
      listAllAtOnce: ({ page }) => page(all),
      getTeam: ({ path }) => {
        const found = all.find(({ id }) => id === path.id);
        return found === undefined ? failWith(404) : { status: 200, body: found };
      },
      getOwnTeam: () => ({ status: 200, body: all[0] }),
      createTeam: ({ body }) => {
        const team = { id: String(all.length + 1), name: body.name };
        all.push(team);
        return { status: 201, body: team };
      },
      deleteTeam: ({ path }) => {
        all = all.filter(({ id }) => id !== path.id);
        return { status: 204 };
      },
    },
    failure: failWith,
    reset: () => {
      all = [...teams];
    },
  });
}
