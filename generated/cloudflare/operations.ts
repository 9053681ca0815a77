// Compiled from specs/cloudflare/openapi.yaml by `npm run generate`. Not to be edited.
import { anything, array, boolean, choice, either, integer, matching, nothing, nullable, object, only, string, text } from "../../src/contract/checks.ts";
import { pageNumbers } from "../../src/contract/paging.ts";
import type { ArgumentsOf, Operation, PagedOperation, Unwrap } from "../../src/contract/operation.ts";
import type { operations } from "./types.ts";
const success = boolean;
const messageSource = /* @__PURE__ */ object({ "pointer": string });
const messageCause = /* @__PURE__ */ object({ "code": integer(), "message": string });
const message = /* @__PURE__ */ object({ "code": integer(), "message": string, "documentation_url": string, "source": messageSource, "error_chain": /* @__PURE__ */ array(messageCause) }, ["code", "message"]);
const errors = /* @__PURE__ */ array(message);
const messages = /* @__PURE__ */ array(message);
const organizationStatus = /* @__PURE__ */ choice("member", "invited");
const organization = /* @__PURE__ */ object({ "id": /* @__PURE__ */ text(0, 32), "name": /* @__PURE__ */ text(0, 100), "permissions": /* @__PURE__ */ array(/* @__PURE__ */ text(0, 160)), "roles": /* @__PURE__ */ array(/* @__PURE__ */ text(0, 120)), "status": organizationStatus });
const resultInfo = /* @__PURE__ */ object({ "count": integer(), "page": integer(), "per_page": integer(), "total_count": integer(), "total_pages": integer() });
const organizationListEnvelope = /* @__PURE__ */ object({ "success": success, "errors": errors, "messages": messages, "result": /* @__PURE__ */ array(organization), "result_info": resultInfo }, ["success", "result"], "result");
const failure = /* @__PURE__ */ object({ "success": /* @__PURE__ */ only(false), "errors": /* @__PURE__ */ array(message), "messages": messages, "result": nothing }, ["success", "errors"]);
const organizationDetails = anything;
const organizationDetailsEnvelope = /* @__PURE__ */ object({ "success": success, "errors": errors, "messages": messages, "result": organizationDetails }, ["success"], "result");
const leftOrganization = /* @__PURE__ */ object({ "id": /* @__PURE__ */ text(0, 32) });
const leftOrganizationEnvelope = /* @__PURE__ */ object({ "success": success, "errors": errors, "messages": messages, "result": leftOrganization }, ["success", "result"], "result");
const accountType = /* @__PURE__ */ choice("standard", "enterprise");
const accountParent = /* @__PURE__ */ object({ "parent_org_id": /* @__PURE__ */ text(0, 32), "parent_org_name": string });
const accountSettings = /* @__PURE__ */ object({ "abuse_contact_email": /* @__PURE__ */ nullable(string), "enforce_twofactor": /* @__PURE__ */ nullable(boolean), "access_approval_expiry": /* @__PURE__ */ nullable(string), "api_access_enabled": /* @__PURE__ */ nullable(boolean), "oauth_app_access_enabled": boolean });
const accountMeta = /* @__PURE__ */ object({ "has_pro_zones": boolean, "has_business_zones": boolean, "has_enterprise_zones": boolean });
const zoneQuota = /* @__PURE__ */ object({ "maximum": integer(), "current": integer(), "available": integer() });
const accountLegacyFlags = /* @__PURE__ */ object({ "enterprise_zone_quota": zoneQuota }, [], undefined, anything);
const account = /* @__PURE__ */ object({ "id": /* @__PURE__ */ text(0, 32), "name": /* @__PURE__ */ text(0, 100), "type": accountType, "created_on": /* @__PURE__ */ matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i, "format", "date-time"), "managed_by": accountParent, "settings": accountSettings, "meta": accountMeta, "legacy_flags": accountLegacyFlags }, ["id", "name"]);
const furtherGrant = boolean;
const permissionGrant = /* @__PURE__ */ object({ "read": boolean, "edit": boolean, "action": furtherGrant, "casb": furtherGrant, "ces": furtherGrant, "install": furtherGrant, "pii": furtherGrant, "preview": furtherGrant, "publish": furtherGrant, "raw": furtherGrant, "report": furtherGrant, "trace": furtherGrant });
const membershipPermissions = /* @__PURE__ */ object({ "analytics": permissionGrant, "billing": permissionGrant, "cache_purge": permissionGrant, "dns": permissionGrant, "dns_records": permissionGrant, "lb": permissionGrant, "logs": permissionGrant, "organization": permissionGrant, "ssl": permissionGrant, "waf": permissionGrant, "zone_settings": permissionGrant, "zones": permissionGrant }, [], undefined, permissionGrant);
const policyAccess = /* @__PURE__ */ choice("allow", "deny");
const groupAttributes = /* @__PURE__ */ object({}, [], undefined, string);
const permissionGroup = /* @__PURE__ */ object({ "id": string, "meta": groupAttributes, "name": string }, ["id"]);
const scopeObject = /* @__PURE__ */ object({ "key": string }, ["key"]);
const resourceScope = /* @__PURE__ */ object({ "key": string, "objects": /* @__PURE__ */ array(scopeObject) }, ["key", "objects"]);
const resourceGroup = /* @__PURE__ */ object({ "id": string, "meta": groupAttributes, "name": string, "scope": /* @__PURE__ */ either(["key", "objects"], resourceScope, /* @__PURE__ */ array(resourceScope)) }, ["id", "scope"]);
const policy = /* @__PURE__ */ object({ "id": string, "access": policyAccess, "permission_groups": /* @__PURE__ */ array(permissionGroup), "resource_groups": /* @__PURE__ */ array(resourceGroup) });
const membershipStatus = /* @__PURE__ */ choice("accepted", "pending", "rejected");
const membership = /* @__PURE__ */ object({ "id": /* @__PURE__ */ text(0, 32), "account": account, "api_access_enabled": /* @__PURE__ */ nullable(boolean), "code": string, "permissions": membershipPermissions, "policies": /* @__PURE__ */ array(policy), "roles": /* @__PURE__ */ array(string), "status": membershipStatus });
const membershipListEnvelope = /* @__PURE__ */ object({ "success": success, "errors": errors, "messages": messages, "result": /* @__PURE__ */ array(membership), "result_info": resultInfo }, ["success", "result"], "result");
const membershipEnvelope = /* @__PURE__ */ object({ "success": success, "errors": errors, "messages": messages, "result": membership }, ["success", "result"], "result");
const leftMembership = /* @__PURE__ */ object({ "id": /* @__PURE__ */ text(0, 32) });
const leftMembershipEnvelope = /* @__PURE__ */ object({ "success": success, "errors": errors, "messages": messages, "result": leftMembership }, ["success", "result"], "result");
export const listUserOrganizations: PagedOperation<Unwrap<operations["listUserOrganizations"]["responses"][200]["content"]["application/json"], "result">, ArgumentsOf<operations["listUserOrganizations"]>> = {
    format: 1,
    id: "listUserOrganizations",
    method: "GET",
    path: "/user/organizations",
    pathParameters: {},
    query: { "name": /* @__PURE__ */ text(0, 100), "page": /* @__PURE__ */ integer(1), "per_page": /* @__PURE__ */ integer(5, 50), "order": /* @__PURE__ */ choice("id", "name", "status"), "direction": /* @__PURE__ */ choice("asc", "desc"), "match": /* @__PURE__ */ choice("any", "all"), "status": /* @__PURE__ */ choice("member", "invited") },
    responses: { "200": organizationListEnvelope, "429": failure, "4XX": failure },
    unwrap: "result",
    item: organization,
    pagination: /* @__PURE__ */ pageNumbers({ "parameter": "page", "first": 1, "size": "per_page", "defaultSize": 20, "pageSize": ["result_info", "per_page"], "total": ["result_info", "total_count"], "pages": ["result_info", "total_pages"], "totalIgnores": ["name", "status"] }),
};
export const getUserOrganization: Operation<Unwrap<operations["getUserOrganization"]["responses"][200]["content"]["application/json"], "result">, ArgumentsOf<operations["getUserOrganization"]>> = {
    format: 1,
    id: "getUserOrganization",
    method: "GET",
    path: "/user/organizations/{organization_id}",
    pathParameters: { "organization_id": /* @__PURE__ */ text(1, 32) },
    query: {},
    responses: { "200": organizationDetailsEnvelope, "429": failure, "4XX": failure },
    unwrap: "result",
};
export const leaveUserOrganization: Operation<Unwrap<operations["leaveUserOrganization"]["responses"][200]["content"]["application/json"], "result"> | undefined, ArgumentsOf<operations["leaveUserOrganization"]>> = {
    format: 1,
    id: "leaveUserOrganization",
    method: "DELETE",
    path: "/user/organizations/{organization_id}",
    pathParameters: { "organization_id": /* @__PURE__ */ text(1, 32) },
    query: {},
    responses: { "200": /* @__PURE__ */ either(["success", "errors", "messages", "result"], leftOrganizationEnvelope, leftOrganization, ["success", "result"]), "429": failure, "4XX": failure },
    unwrap: "result",
    bare: true,
};
export const listMemberships: PagedOperation<Unwrap<operations["listMemberships"]["responses"][200]["content"]["application/json"], "result">, ArgumentsOf<operations["listMemberships"]>> = {
    format: 1,
    id: "listMemberships",
    method: "GET",
    path: "/memberships",
    pathParameters: {},
    query: { "account.name": /* @__PURE__ */ text(0, 100), "name": /* @__PURE__ */ text(0, 100), "page": /* @__PURE__ */ integer(1), "per_page": /* @__PURE__ */ integer(5, 50), "order": /* @__PURE__ */ choice("id", "account.name", "status"), "direction": /* @__PURE__ */ choice("asc", "desc"), "status": /* @__PURE__ */ choice("accepted", "pending", "rejected") },
    responses: { "200": membershipListEnvelope, "429": failure, "4XX": failure },
    unwrap: "result",
    item: membership,
    pagination: /* @__PURE__ */ pageNumbers({ "parameter": "page", "first": 1, "size": "per_page", "defaultSize": 20, "pageSize": ["result_info", "per_page"], "total": ["result_info", "total_count"], "pages": ["result_info", "total_pages"], "totalIgnores": ["account.name", "name", "status"] }),
};
export const getMembership: Operation<Unwrap<operations["getMembership"]["responses"][200]["content"]["application/json"], "result">, ArgumentsOf<operations["getMembership"]>> = {
    format: 1,
    id: "getMembership",
    method: "GET",
    path: "/memberships/{membership_id}",
    pathParameters: { "membership_id": /* @__PURE__ */ text(1, 32) },
    query: {},
    responses: { "200": membershipEnvelope, "429": failure, "4XX": failure },
    unwrap: "result",
};
export const leaveMembership: Operation<Unwrap<operations["leaveMembership"]["responses"][200]["content"]["application/json"], "result"> | undefined, ArgumentsOf<operations["leaveMembership"]>> = {
    format: 1,
    id: "leaveMembership",
    method: "DELETE",
    path: "/memberships/{membership_id}",
    pathParameters: { "membership_id": /* @__PURE__ */ text(1, 32) },
    query: {},
    responses: { "200": leftMembershipEnvelope, "429": failure, "4XX": failure },
    unwrap: "result",
};
