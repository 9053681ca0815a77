// Compiled from specs/github/openapi.yaml by `npm run generate`. Not to be edited.
import { all, array, boolean, choice, integer, itemCount, matching, nullable, object, of, string, text, types } from "../../src/contract/checks.ts";
import { links } from "../../src/contract/paging.ts";
import type { ArgumentsOf, Operation, PagedOperation } from "../../src/contract/operation.ts";
import type { operations } from "./types.ts";
const organization = /* @__PURE__ */ object({ "login": string, "id": integer(), "node_id": string, "url": /* @__PURE__ */ matching(/^[a-z][a-z0-9+.-]*:\S+$/i, "format", "uri"), "repos_url": /* @__PURE__ */ matching(/^[a-z][a-z0-9+.-]*:\S+$/i, "format", "uri"), "events_url": /* @__PURE__ */ matching(/^[a-z][a-z0-9+.-]*:\S+$/i, "format", "uri"), "hooks_url": string, "issues_url": string, "members_url": string, "public_members_url": string, "avatar_url": string, "description": /* @__PURE__ */ nullable(string) }, ["login", "id"]);
const user = /* @__PURE__ */ nullable(/* @__PURE__ */ object({ "login": string, "id": integer(), "node_id": string, "name": /* @__PURE__ */ nullable(string), "email": /* @__PURE__ */ nullable(string), "avatar_url": /* @__PURE__ */ matching(/^[a-z][a-z0-9+.-]*:\S+$/i, "format", "uri"), "gravatar_id": /* @__PURE__ */ nullable(string), "url": /* @__PURE__ */ matching(/^[a-z][a-z0-9+.-]*:\S+$/i, "format", "uri"), "html_url": /* @__PURE__ */ matching(/^[a-z][a-z0-9+.-]*:\S+$/i, "format", "uri"), "followers_url": /* @__PURE__ */ matching(/^[a-z][a-z0-9+.-]*:\S+$/i, "format", "uri"), "following_url": string, "gists_url": string, "starred_url": string, "subscriptions_url": /* @__PURE__ */ matching(/^[a-z][a-z0-9+.-]*:\S+$/i, "format", "uri"), "organizations_url": /* @__PURE__ */ matching(/^[a-z][a-z0-9+.-]*:\S+$/i, "format", "uri"), "repos_url": /* @__PURE__ */ matching(/^[a-z][a-z0-9+.-]*:\S+$/i, "format", "uri"), "events_url": string, "received_events_url": /* @__PURE__ */ matching(/^[a-z][a-z0-9+.-]*:\S+$/i, "format", "uri"), "type": string, "site_admin": boolean, "starred_at": string, "user_view_type": string }, ["login", "id"]));
const membershipPermissions = /* @__PURE__ */ object({ "can_create_repository": boolean }, ["can_create_repository"]);
const membership = /* @__PURE__ */ object({ "url": /* @__PURE__ */ matching(/^[a-z][a-z0-9+.-]*:\S+$/i, "format", "uri"), "state": /* @__PURE__ */ choice("active", "pending"), "role": /* @__PURE__ */ choice("admin", "member", "billing_manager"), "direct_membership": boolean, "enterprise_teams_providing_indirect_membership": /* @__PURE__ */ all(/* @__PURE__ */ array(string), /* @__PURE__ */ itemCount(0, 100)), "organization_url": /* @__PURE__ */ matching(/^[a-z][a-z0-9+.-]*:\S+$/i, "format", "uri"), "organization": organization, "user": user, "permissions": membershipPermissions }, ["state", "role", "organization", "user"]);
const membershipList = /* @__PURE__ */ array(membership);
const failure = /* @__PURE__ */ object({ "message": string, "documentation_url": string, "url": string, "status": string });
const validationProblem = /* @__PURE__ */ object({ "code": string, "resource": string, "field": string, "message": string, "index": integer(), "value": /* @__PURE__ */ all(/* @__PURE__ */ types("string", "integer", "array", "null"), /* @__PURE__ */ of("array", /* @__PURE__ */ array(string))) }, ["code"]);
const validationFailure = /* @__PURE__ */ object({ "message": string, "documentation_url": string, "errors": /* @__PURE__ */ array(validationProblem), "status": string }, ["message", "documentation_url"]);
const organizationList = /* @__PURE__ */ array(organization);
export const listMemberships: PagedOperation<operations["listMemberships"]["responses"][200]["content"]["application/json"], ArgumentsOf<operations["listMemberships"]>> = {
    format: 1,
    id: "listMemberships",
    method: "GET",
    path: "/user/memberships/orgs",
    pathParameters: {},
    query: { "state": /* @__PURE__ */ choice("active", "pending"), "per_page": /* @__PURE__ */ integer(1, 100), "page": /* @__PURE__ */ integer(1) },
    responses: { "200": membershipList, "304": "none", "400": failure, "401": failure, "403": failure, "410": failure, "422": validationFailure, "429": failure, "5XX": failure },
    item: membership,
    pagination: /* @__PURE__ */ links({ "size": "per_page" }),
};
export const getMembership: Operation<operations["getMembership"]["responses"][200]["content"]["application/json"], ArgumentsOf<operations["getMembership"]>> = {
    format: 1,
    id: "getMembership",
    method: "GET",
    path: "/user/memberships/orgs/{org}",
    pathParameters: { "org": /* @__PURE__ */ text(1) },
    query: {},
    responses: { "200": membership, "400": failure, "401": failure, "403": failure, "404": failure, "410": failure, "422": validationFailure, "429": failure, "5XX": failure },
};
export const leaveOrganization: Operation<undefined, ArgumentsOf<operations["leaveOrganization"]>> = {
    format: 1,
    id: "leaveOrganization",
    method: "DELETE",
    path: "/orgs/{org}/memberships/{username}",
    pathParameters: { "org": /* @__PURE__ */ text(1), "username": /* @__PURE__ */ text(1) },
    query: {},
    responses: { "204": "none", "400": failure, "401": failure, "403": failure, "404": failure, "410": failure, "422": validationFailure, "429": failure, "5XX": failure },
};
export const listOrganizations: PagedOperation<operations["listOrganizations"]["responses"][200]["content"]["application/json"], ArgumentsOf<operations["listOrganizations"]>> = {
    format: 1,
    id: "listOrganizations",
    method: "GET",
    path: "/user/orgs",
    pathParameters: {},
    query: { "per_page": /* @__PURE__ */ integer(1, 100), "page": /* @__PURE__ */ integer(1) },
    responses: { "200": organizationList, "304": "none", "400": failure, "401": failure, "403": failure, "410": failure, "422": validationFailure, "429": failure, "5XX": failure },
    item: organization,
    pagination: /* @__PURE__ */ links({ "size": "per_page" }),
};
