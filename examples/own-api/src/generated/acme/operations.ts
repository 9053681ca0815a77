// Compiled from openapi.yaml by `org-contracts compile openapi.yaml --out src/generated/acme`. Not to be edited.
import { array, choice, cursors, integer, json, nullable, object, string, text, writeArguments } from "org-contracts/runtime";
import type { ArgumentsOf, Operation, PagedOperation, Unwrap } from "org-contracts/runtime";
import type { operations } from "./types.ts";
const team = /* @__PURE__ */ object({ "id": integer(), "name": string, "plan": /* @__PURE__ */ choice("free", "pro") }, ["id", "name"]);
export const listTeams: PagedOperation<Unwrap<operations["listTeams"]["responses"][200]["content"]["application/json"], "teams">, ArgumentsOf<operations["listTeams"]>> = {
    format: 1,
    id: "listTeams",
    method: "GET",
    path: "/teams",
    pathParameters: {},
    query: { "limit": /* @__PURE__ */ integer(1, 100), "after": string },
    responses: { "200": /* @__PURE__ */ object({ "teams": /* @__PURE__ */ array(team), "next": /* @__PURE__ */ nullable(string) }, ["teams"], "teams"), "default": /* @__PURE__ */ object({ "title": string, "detail": string }) },
    unwrap: "teams",
    item: team,
    pagination: /* @__PURE__ */ cursors({ "parameter": "after", "next": ["next"], "size": "limit" }),
};
export const createTeam: Operation<operations["createTeam"]["responses"][201]["content"]["application/json"], ArgumentsOf<operations["createTeam"]>> = {
    format: 1,
    id: "createTeam",
    method: "POST",
    path: "/teams",
    pathParameters: {},
    query: {},
    body: { check: /* @__PURE__ */ object({ "name": /* @__PURE__ */ text(1) }, ["name"]), required: true, mediaType: "application/json", encode: json },
    write: writeArguments,
    responses: { "201": team, "default": /* @__PURE__ */ object({ "title": string, "detail": string }) },
};
export const deleteTeam: Operation<undefined, ArgumentsOf<operations["deleteTeam"]>> = {
    format: 1,
    id: "deleteTeam",
    method: "DELETE",
    path: "/teams/{id}",
    pathParameters: { "id": integer() },
    query: {},
    accept: "application/problem+json",
    responses: { "204": "none", "default": /* @__PURE__ */ object({ "title": string, "detail": string }) },
};
