// Compiled from specs/sentry/openapi.yaml by `npm run generate`. Not to be edited.
import { anyOf, anything, array, boolean, integer, matching, nullable, object, string, text } from "../../src/contract/checks.ts";
import { links } from "../../src/contract/paging.ts";
import type { ArgumentsOf, Operation, PagedOperation, UnpagedOperation, Unwrap } from "../../src/contract/operation.ts";
import type { operations } from "./types.ts";
const organizationStatus = /* @__PURE__ */ object({ "id": string, "name": string }, ["id"]);
const avatar = /* @__PURE__ */ object({ "avatarType": string, "avatarUuid": /* @__PURE__ */ nullable(string), "avatarUrl": /* @__PURE__ */ nullable(string) });
const organizationLinks = /* @__PURE__ */ object({ "organizationUrl": string, "regionUrl": string });
const onboardingTask = /* @__PURE__ */ object({ "task": /* @__PURE__ */ nullable(string), "status": string, "completionSeen": /* @__PURE__ */ nullable(/* @__PURE__ */ matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i, "format", "date-time")), "dateCompleted": /* @__PURE__ */ matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i, "format", "date-time"), "data": /* @__PURE__ */ object({}, [], undefined, anything) });
const organization = /* @__PURE__ */ object({ "id": string, "slug": string, "name": string, "status": organizationStatus, "dateCreated": /* @__PURE__ */ matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i, "format", "date-time"), "isEarlyAdopter": boolean, "require2FA": boolean, "avatar": avatar, "links": organizationLinks, "hasAuthProvider": boolean, "allowMemberInvite": boolean, "allowMemberProjectCreation": boolean, "allowSuperuserAccess": boolean, "features": /* @__PURE__ */ array(string), "extraOptions": /* @__PURE__ */ object({}, [], undefined, anything), "access": /* @__PURE__ */ array(string), "onboardingTasks": /* @__PURE__ */ array(onboardingTask) }, ["id", "slug", "name"]);
const organizationList = /* @__PURE__ */ array(organization);
const problem = /* @__PURE__ */ object({ "code": string, "message": string, "extra": /* @__PURE__ */ object({}, [], undefined, anything) });
const failure = /* @__PURE__ */ object({ "detail": /* @__PURE__ */ anyOf([string, problem]), "errorId": string });
const region = /* @__PURE__ */ object({ "name": string, "url": string }, ["name", "url"]);
const regionList = /* @__PURE__ */ object({ "regions": /* @__PURE__ */ array(region) }, ["regions"], "regions");
const userEmail = /* @__PURE__ */ object({ "id": string, "email": string, "is_verified": boolean });
const identityOrganization = /* @__PURE__ */ object({ "slug": string, "name": string });
const identityProvider = /* @__PURE__ */ object({ "id": string, "name": string });
const userIdentity = /* @__PURE__ */ object({ "id": string, "name": string, "organization": identityOrganization, "provider": identityProvider, "dateVerified": /* @__PURE__ */ matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i, "format", "date-time"), "dateSynced": /* @__PURE__ */ matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i, "format", "date-time") });
const memberUser = /* @__PURE__ */ nullable(/* @__PURE__ */ object({ "id": string, "name": string, "username": string, "email": string, "avatarUrl": string, "avatar": avatar, "isActive": boolean, "isSuspended": boolean, "hasPasswordAuth": boolean, "isManaged": boolean, "dateJoined": /* @__PURE__ */ matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i, "format", "date-time"), "lastLogin": /* @__PURE__ */ nullable(/* @__PURE__ */ matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i, "format", "date-time")), "lastActive": /* @__PURE__ */ nullable(/* @__PURE__ */ matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i, "format", "date-time")), "has2fa": boolean, "canReset2fa": boolean, "isSuperuser": boolean, "isStaff": boolean, "experiments": /* @__PURE__ */ object({}, [], undefined, anything), "emails": /* @__PURE__ */ array(userEmail), "identities": /* @__PURE__ */ array(userIdentity), "authenticators": /* @__PURE__ */ array(anything) }, ["id"]));
const memberFlags = /* @__PURE__ */ object({ "idp:provisioned": boolean, "idp:role-restricted": boolean, "sso:linked": boolean, "sso:invalid": boolean, "member-limit:restricted": boolean, "partnership:restricted": boolean });
const externalUser = /* @__PURE__ */ object({ "id": string, "externalId": string, "userId": string, "teamId": string, "provider": string, "externalName": string, "integrationId": string });
const member = /* @__PURE__ */ object({ "id": string, "orgRole": string, "email": string, "name": string, "user": memberUser, "pending": boolean, "expired": boolean, "flags": memberFlags, "dateCreated": /* @__PURE__ */ matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i, "format", "date-time"), "inviteStatus": string, "inviterName": /* @__PURE__ */ nullable(string), "externalUsers": /* @__PURE__ */ array(externalUser), "role": string, "roleName": string }, ["id", "orgRole"]);
const memberList = /* @__PURE__ */ array(member);
export const listOrganizations: PagedOperation<operations["listOrganizations"]["responses"][200]["content"]["application/json"], ArgumentsOf<operations["listOrganizations"]>> = {
    format: 1,
    id: "listOrganizations",
    method: "GET",
    path: "/organizations/",
    pathParameters: {},
    query: { "query": string, "sortBy": string, "per_page": /* @__PURE__ */ integer(1, 100), "cursor": string },
    responses: { "200": organizationList, "400": failure, "401": failure, "403": failure, "404": failure, "429": failure, "5XX": failure },
    item: organization,
    pagination: /* @__PURE__ */ links({ "size": "per_page" }),
};
export const listRegions: UnpagedOperation<Unwrap<operations["listRegions"]["responses"][200]["content"]["application/json"], "regions">, ArgumentsOf<operations["listRegions"]>> = {
    format: 1,
    id: "listRegions",
    method: "GET",
    path: "/users/me/regions/",
    pathParameters: {},
    query: {},
    responses: { "200": regionList, "400": failure, "401": failure, "403": failure, "404": failure, "429": failure, "5XX": failure },
    unwrap: "regions",
    item: region,
    pagination: null,
};
export const listMembers: PagedOperation<operations["listMembers"]["responses"][200]["content"]["application/json"], ArgumentsOf<operations["listMembers"]>> = {
    format: 1,
    id: "listMembers",
    method: "GET",
    path: "/organizations/{organization_id_or_slug}/members/",
    pathParameters: { "organization_id_or_slug": /* @__PURE__ */ text(1) },
    query: { "per_page": /* @__PURE__ */ integer(1, 100), "cursor": string },
    responses: { "200": memberList, "400": failure, "401": failure, "403": failure, "404": failure, "429": failure, "5XX": failure },
    item: member,
    pagination: /* @__PURE__ */ links({ "size": "per_page" }),
};
export const leaveOrganization: Operation<undefined, ArgumentsOf<operations["leaveOrganization"]>> = {
    format: 1,
    id: "leaveOrganization",
    method: "DELETE",
    path: "/organizations/{organization_id_or_slug}/members/{member_id}/",
    pathParameters: { "organization_id_or_slug": /* @__PURE__ */ text(1), "member_id": /* @__PURE__ */ text(1) },
    query: {},
    responses: { "204": "none", "400": failure, "401": failure, "403": failure, "404": failure, "429": failure, "5XX": failure },
};
