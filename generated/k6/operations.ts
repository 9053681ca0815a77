// Compiled from specs/k6/openapi.yaml by `npm run generate`. Not to be edited.
import { array, boolean, integer, nullable, object, string } from "../../src/contract/checks.ts";
import type { ArgumentsOf, Operation, UnpagedOperation, Unwrap } from "../../src/contract/operation.ts";
import type { operations } from "./types.ts";
const organization = /* @__PURE__ */ object({ "id": integer(), "name": string, "owner_id": integer(), "description": string, "billing_address": string, "billing_country": string, "billing_email": string, "vat_number": string, "created": string, "updated": string, "is_default": boolean }, ["id", "name"]);
const listMeta = /* @__PURE__ */ object({ "next": /* @__PURE__ */ nullable(string), "prev": /* @__PURE__ */ nullable(string), "count": integer() });
const organizationList = /* @__PURE__ */ object({ "organizations": /* @__PURE__ */ array(organization), "meta": listMeta }, ["organizations"], "organizations");
const failureDetails = /* @__PURE__ */ object({ "message": string, "code": integer(), "detail_code": integer(), "field_errors": /* @__PURE__ */ object({}, [], undefined, /* @__PURE__ */ array(string)), "errors": /* @__PURE__ */ array(string) }, ["message", "code"]);
const failure = /* @__PURE__ */ object({ "error": failureDetails }, ["error"]);
const organizationDetails = /* @__PURE__ */ object({ "organization": organization }, ["organization"], "organization");
const project = /* @__PURE__ */ object({ "id": integer(), "name": string, "description": string, "organization_id": integer(), "created": string, "updated": string, "is_default": boolean }, ["id", "name"]);
const projectList = /* @__PURE__ */ object({ "projects": /* @__PURE__ */ array(project), "meta": listMeta }, ["projects"], "projects");
export const listOrganizations: UnpagedOperation<Unwrap<operations["listOrganizations"]["responses"][200]["content"]["application/json"], "organizations">, ArgumentsOf<operations["listOrganizations"]>> = {
    format: 1,
    id: "listOrganizations",
    method: "GET",
    path: "/v3/organizations",
    pathParameters: {},
    query: {},
    responses: { "200": organizationList, "401": failure, "403": failure, "4XX": failure },
    unwrap: "organizations",
    item: organization,
    pagination: null,
};
export const getOrganization: Operation<Unwrap<operations["getOrganization"]["responses"][200]["content"]["application/json"], "organization">, ArgumentsOf<operations["getOrganization"]>> = {
    format: 1,
    id: "getOrganization",
    method: "GET",
    path: "/v3/organizations/{organization_id}",
    pathParameters: { "organization_id": /* @__PURE__ */ integer(1) },
    query: {},
    responses: { "200": organizationDetails, "401": failure, "403": failure, "404": failure, "4XX": failure },
    unwrap: "organization",
};
export const listProjects: UnpagedOperation<Unwrap<operations["listProjects"]["responses"][200]["content"]["application/json"], "projects">, ArgumentsOf<operations["listProjects"]>> = {
    format: 1,
    id: "listProjects",
    method: "GET",
    path: "/v3/organizations/{organization_id}/projects",
    pathParameters: { "organization_id": /* @__PURE__ */ integer(1) },
    query: {},
    responses: { "200": projectList, "401": failure, "403": failure, "404": failure, "4XX": failure },
    unwrap: "projects",
    item: project,
    pagination: null,
};
