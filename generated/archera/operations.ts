// Compiled from specs/archera/openapi.yaml by `npm run generate`. Not to be edited.
import { anything, array, choice, integer, matching, nullable, object, string } from "../../src/contract/checks.ts";
import type { ArgumentsOf, UnpagedOperation } from "../../src/contract/operation.ts";
import type { operations } from "./types.ts";
const role = /* @__PURE__ */ choice("user", "admin", "support", "cloud_rep", "restricted_user");
const accessKind = /* @__PURE__ */ choice("direct", "staff", "partnership");
const organization = /* @__PURE__ */ object({ "org_id": /* @__PURE__ */ matching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u), "name": string, "role": role, "kind": accessKind }, ["org_id", "name", "role", "kind"]);
const organizationList = /* @__PURE__ */ array(organization);
const failure = /* @__PURE__ */ object({ "message": string, "timestamp": string, "type": string, "detail": anything, "code": /* @__PURE__ */ nullable(string), "url": /* @__PURE__ */ nullable(string) }, ["message", "timestamp", "type"]);
const frameworkError = /* @__PURE__ */ object({ "code": integer(), "status": string, "message": string, "errors": /* @__PURE__ */ object({}, [], undefined, anything) });
export const listOrganizations: UnpagedOperation<operations["listOrganizations"]["responses"][200]["content"]["application/json"], ArgumentsOf<operations["listOrganizations"]>> = {
    format: 1,
    id: "listOrganizations",
    method: "GET",
    path: "/v1/orgs",
    pathParameters: {},
    query: {},
    responses: { "200": organizationList, "400": failure, "401": failure, "403": failure, "404": failure, "405": failure, "409": failure, "500": failure, "default": frameworkError },
    item: organization,
    pagination: null,
};
