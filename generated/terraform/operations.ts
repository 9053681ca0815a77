// Compiled from specs/terraform/openapi.yaml by `npm run generate`. Not to be edited.
import { anything, array, boolean, choice, integer, matching, nullable, object, string, text, types } from "../../src/contract/checks.ts";
import { pageNumbers } from "../../src/contract/paging.ts";
import type { ArgumentsOf, Operation, PagedOperation, Unwrap } from "../../src/contract/operation.ts";
import type { operations } from "./types.ts";
const membershipAttributes = /* @__PURE__ */ object({ "status": /* @__PURE__ */ choice("active", "invited", "inactive"), "email": /* @__PURE__ */ nullable(string), "created-at": /* @__PURE__ */ matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i, "format", "date-time"), "is-org-two-factor-required": boolean }, ["status"]);
const identifier = /* @__PURE__ */ object({ "id": string, "type": string }, ["id", "type"]);
const toOrganization = /* @__PURE__ */ object({ "data": identifier }, ["data"]);
const toUser = /* @__PURE__ */ object({ "data": identifier });
const toTeams = /* @__PURE__ */ object({ "data": /* @__PURE__ */ array(identifier) });
const optionalIdentifier = /* @__PURE__ */ nullable(/* @__PURE__ */ object({ "id": string, "type": string }, ["id", "type"]));
const relatedLink = /* @__PURE__ */ object({ "related": string });
const toOne = /* @__PURE__ */ object({ "data": optionalIdentifier, "links": relatedLink });
const membershipRelationships = /* @__PURE__ */ object({ "organization": toOrganization, "user": toUser, "teams": toTeams, "scim-identity": toOne }, ["organization"]);
const membership = /* @__PURE__ */ object({ "id": string, "type": string, "attributes": membershipAttributes, "relationships": membershipRelationships }, ["id", "type", "attributes", "relationships"]);
const includedAttributes = /* @__PURE__ */ object({ "username": /* @__PURE__ */ nullable(string), "email": /* @__PURE__ */ nullable(string), "is-service-account": boolean, "avatar-url": /* @__PURE__ */ nullable(string), "auth-method": string }, [], undefined, anything);
const selfLink = /* @__PURE__ */ object({ "self": string });
const included = /* @__PURE__ */ object({ "id": string, "type": string, "attributes": includedAttributes, "relationships": /* @__PURE__ */ object({}, [], undefined, anything), "links": selfLink }, ["id", "type"]);
const pageLinks = /* @__PURE__ */ object({ "self": string, "first": string, "prev": /* @__PURE__ */ nullable(string), "next": /* @__PURE__ */ nullable(string), "last": string });
const pagination = /* @__PURE__ */ object({ "current-page": integer(), "page-size": integer(), "prev-page": /* @__PURE__ */ nullable(integer()), "next-page": /* @__PURE__ */ nullable(integer()), "total-pages": integer(), "total-count": integer() });
const pageMeta = /* @__PURE__ */ object({ "pagination": pagination });
const membershipPage = /* @__PURE__ */ object({ "data": /* @__PURE__ */ array(membership), "included": /* @__PURE__ */ array(included), "links": pageLinks, "meta": pageMeta }, ["data"], "data");
const problem = /* @__PURE__ */ object({ "status": /* @__PURE__ */ types("string", "integer"), "title": string, "detail": string });
const failure = /* @__PURE__ */ object({ "errors": /* @__PURE__ */ array(problem) });
const organizationAttributes = /* @__PURE__ */ object({ "name": string, "external-id": string, "created-at": /* @__PURE__ */ matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i, "format", "date-time"), "email": /* @__PURE__ */ nullable(string), "session-timeout": /* @__PURE__ */ nullable(integer()), "session-remember": /* @__PURE__ */ nullable(integer()), "collaborator-auth-policy": string, "plan-expired": boolean, "plan-expires-at": /* @__PURE__ */ nullable(string), "plan-is-trial": boolean, "plan-is-enterprise": boolean, "plan-identifier": string, "cost-estimation-enabled": boolean, "send-passing-statuses-for-untriggered-speculative-plans": boolean, "aggregated-commit-status-enabled": boolean, "speculative-plan-management-enabled": boolean, "allow-force-delete-workspaces": boolean, "fair-run-queuing-enabled": boolean, "saml-enabled": boolean, "owners-team-saml-role-id": /* @__PURE__ */ nullable(string), "two-factor-conformant": boolean, "assessments-enforced": boolean, "default-execution-mode": string, "stacks-default-execution-mode": string, "is-in-degraded-mode": boolean, "is-unified": boolean, "hcp-id": /* @__PURE__ */ nullable(string), "global-module-sharing": /* @__PURE__ */ nullable(boolean), "global-provider-sharing": /* @__PURE__ */ nullable(boolean), "module-consuming-organizations-count": /* @__PURE__ */ nullable(integer()), "provider-consuming-organizations-count": /* @__PURE__ */ nullable(integer()), "remaining-testable-count": /* @__PURE__ */ nullable(integer()), "stacks-enabled": boolean, "test-generation-enabled": boolean, "permissions": /* @__PURE__ */ object({}, [], undefined, boolean) }, ["name"]);
const organizationRelationships = /* @__PURE__ */ object({ "default-agent-pool": toOne, "default-project": toOne, "oauth-tokens": toOne, "authentication-token": toOne, "audit-trails-authentication-token": toOne, "entitlement-set": toOne, "subscription": toOne, "module-producers": toOne, "provider-producers": toOne, "data-retention-policy": toOne, "primary-hyok-configuration": toOne, "stacks-default-agent-pool": toOne });
const organization = /* @__PURE__ */ object({ "id": string, "type": string, "attributes": organizationAttributes, "relationships": organizationRelationships, "links": selfLink }, ["id", "type", "attributes"]);
const organizationPage = /* @__PURE__ */ object({ "data": /* @__PURE__ */ array(organization), "included": /* @__PURE__ */ array(included), "links": pageLinks, "meta": pageMeta }, ["data"], "data");
export const listMemberships: PagedOperation<Unwrap<operations["listMemberships"]["responses"][200]["content"]["application/vnd.api+json"], "data">, ArgumentsOf<operations["listMemberships"]>> = {
    format: 1,
    id: "listMemberships",
    method: "GET",
    path: "/organization-memberships",
    pathParameters: {},
    query: { "include": string, "page[number]": /* @__PURE__ */ integer(1), "page[size]": /* @__PURE__ */ integer(1, 100) },
    accept: "application/vnd.api+json",
    responses: { "200": membershipPage, "400": failure, "401": failure, "404": failure, "429": failure, "5XX": failure },
    unwrap: "data",
    item: membership,
    pagination: /* @__PURE__ */ pageNumbers({ "parameter": "page[number]", "first": 1, "size": "page[size]", "defaultSize": 20, "pageSize": ["meta", "pagination", "page-size"], "total": ["meta", "pagination", "total-count"], "pages": ["meta", "pagination", "total-pages"] }),
};
export const leaveMembership: Operation<undefined, ArgumentsOf<operations["leaveMembership"]>> = {
    format: 1,
    id: "leaveMembership",
    method: "DELETE",
    path: "/organization-memberships/{organization_membership_id}",
    pathParameters: { "organization_membership_id": /* @__PURE__ */ text(1) },
    query: {},
    accept: "application/vnd.api+json",
    responses: { "204": "none", "400": failure, "401": failure, "403": failure, "404": failure, "429": failure, "5XX": failure },
};
export const listOrganizations: PagedOperation<Unwrap<operations["listOrganizations"]["responses"][200]["content"]["application/vnd.api+json"], "data">, ArgumentsOf<operations["listOrganizations"]>> = {
    format: 1,
    id: "listOrganizations",
    method: "GET",
    path: "/organizations",
    pathParameters: {},
    query: { "q": string, "q[email]": string, "q[name]": string, "include": string, "page[number]": /* @__PURE__ */ integer(1), "page[size]": /* @__PURE__ */ integer(1, 100) },
    accept: "application/vnd.api+json",
    responses: { "200": organizationPage, "400": failure, "401": failure, "404": failure, "429": failure, "5XX": failure },
    unwrap: "data",
    item: organization,
    pagination: /* @__PURE__ */ pageNumbers({ "parameter": "page[number]", "first": 1, "size": "page[size]", "defaultSize": 20, "pageSize": ["meta", "pagination", "page-size"], "total": ["meta", "pagination", "total-count"], "pages": ["meta", "pagination", "total-pages"] }),
};
