// Compiled from specs/vercel/openapi.yaml by `npm run generate`. Not to be edited.
import { array, boolean, choice, either, integer, nullable, number, object, only, string, text, types } from "../../src/contract/checks.ts";
import { cursors } from "../../src/contract/paging.ts";
import type { ArgumentsOf, Operation, PagedOperation, Unwrap } from "../../src/contract/operation.ts";
import type { operations } from "./types.ts";
const samlConnection = /* @__PURE__ */ object({ "type": string, "state": string, "status": string, "connectedAt": number(), "lastReceivedWebhookEvent": number(), "lastSyncedAt": number(), "syncState": /* @__PURE__ */ choice("ACTIVE", "SETUP") }, ["type", "state", "connectedAt", "status"]);
const samlDirectory = /* @__PURE__ */ object({ "type": string, "state": string, "connectedAt": number(), "lastReceivedWebhookEvent": number(), "lastSyncedAt": number(), "syncState": /* @__PURE__ */ choice("ACTIVE", "SETUP") }, ["type", "state", "connectedAt"]);
const limitedSaml = /* @__PURE__ */ object({ "enforced": boolean, "connection": samlConnection, "directory": samlDirectory }, ["enforced"]);
const role = /* @__PURE__ */ choice("BILLING", "CONTRIBUTOR", "DEVELOPER", "MEMBER", "OWNER", "SECURITY", "VIEWER", "VIEWER_FOR_PLUS");
const teamPermission = /* @__PURE__ */ choice("AiGatewayApiKeyOwnedBySelf", "AiGatewayBudgetManager", "AiGatewayCredits", "AiGatewaySettings", "ConnectorManager", "CreateProject", "EnvVariableManager", "EnvironmentManager", "FullProductionDeployment", "IntegrationManager", "OrgAdmin", "OrgViewer", "UsageViewer", "V0Builder", "V0Chatter", "V0Viewer", "WorkflowDecryptor");
const entitlement = /* @__PURE__ */ object({ "entitlement": string }, ["entitlement"]);
const joinedFrom = /* @__PURE__ */ object({ "origin": /* @__PURE__ */ choice("account-update", "bitbucket", "dsync", "feedback", "github", "gitlab", "import", "link", "mail", "nsnb-auto-approve", "nsnb-hobby-upgrade", "nsnb-invite", "nsnb-redeploy", "nsnb-redeploy-attribution-card", "nsnb-request-access", "nsnb-viewer-upgrade", "organization-teams", "saml", "teams"), "commitId": string, "repoId": string, "repoPath": string, "gitUserId": /* @__PURE__ */ types("string", "number"), "gitUserLogin": string, "ssoUserId": string, "ssoConnectedAt": number(), "idpUserId": string, "dsyncUserId": string, "dsyncConnectedAt": number() }, ["origin"]);
const membership = /* @__PURE__ */ object({ "uid": string, "teamId": string, "confirmed": /* @__PURE__ */ only(true), "role": role, "teamRoles": /* @__PURE__ */ array(role), "teamPermissions": /* @__PURE__ */ array(teamPermission), "entitlements": /* @__PURE__ */ array(entitlement), "accessRequestedAt": number(), "created": number(), "createdAt": number(), "joinedFrom": joinedFrom }, ["role", "confirmed"]);
const limitedTeam = /* @__PURE__ */ object({ "limited": /* @__PURE__ */ only(true), "limitedBy": /* @__PURE__ */ array(/* @__PURE__ */ choice("invalidated", "mfa", "scope")), "saml": limitedSaml, "id": string, "slug": string, "name": /* @__PURE__ */ nullable(string), "avatar": /* @__PURE__ */ nullable(string), "membership": membership, "createdAt": number(), "parentId": string, "orgRootTeamId": string }, ["limited", "id", "slug", "name", "createdAt"]);
const accessGroup = /* @__PURE__ */ object({ "accessGroupId": string }, ["accessGroupId"]);
const directoryRole = /* @__PURE__ */ either(["accessGroupId"], accessGroup, role);
const saml = /* @__PURE__ */ object({ "enforced": boolean, "connection": samlConnection, "directory": samlDirectory, "defaultRedirectUri": /* @__PURE__ */ choice("v0.app", "v0.dev", "vercel.com"), "roles": /* @__PURE__ */ object({}, [], undefined, directoryRole) }, ["enforced"]);
const billing = /* @__PURE__ */ nullable(/* @__PURE__ */ object({ "plan": /* @__PURE__ */ choice("enterprise", "hobby", "pro") }, ["plan"]));
const switch_ = /* @__PURE__ */ object({ "enabled": boolean });
const defaultRoles = /* @__PURE__ */ object({ "teamRoles": /* @__PURE__ */ array(role), "teamPermissions": /* @__PURE__ */ array(teamPermission) });
const buildEntitlements = /* @__PURE__ */ object({ "enhancedBuilds": boolean });
const buildMachine = /* @__PURE__ */ object({ "default": /* @__PURE__ */ choice("basic", "elastic", "enhanced", "standard", "turbo") });
const resourceConfig = /* @__PURE__ */ object({ "concurrentBuilds": number(), "elasticConcurrencyEnabled": boolean, "edgeConfigSize": number(), "edgeConfigs": number(), "kvDatabases": number(), "blobStores": number(), "postgresDatabases": number(), "customEnvironmentsPerProject": number(), "serverlessFunctionMaxMemorySize": number(), "buildEntitlements": buildEntitlements, "buildMachine": buildMachine });
const protection = /* @__PURE__ */ nullable(/* @__PURE__ */ object({ "deploymentType": string }, ["deploymentType"]));
const deploymentProtection = /* @__PURE__ */ object({ "passwordProtection": protection, "ssoProtection": protection });
const passport = /* @__PURE__ */ nullable(/* @__PURE__ */ object({ "connectorId": string, "deploymentType": /* @__PURE__ */ choice("all", "all_except_custom_domains", "preview", "prod_deployment_urls_and_all_previews") }, ["connectorId", "deploymentType"]));
const expiration = /* @__PURE__ */ object({ "expirationDays": number(), "expirationDaysProduction": number(), "expirationDaysCanceled": number(), "expirationDaysErrored": number(), "deploymentsToKeep": number() });
const projectJob = /* @__PURE__ */ object({ "targets": /* @__PURE__ */ array(string) }, ["targets"]);
const projectJobs = /* @__PURE__ */ object({ "lint": projectJob, "typecheck": projectJob, "mfeConfigPresent": projectJob });
const ipBucket = /* @__PURE__ */ object({ "bucket": string, "supportUntil": number(), "default": boolean }, ["bucket"]);
const strictSetting = /* @__PURE__ */ object({ "enabled": boolean, "updatedAt": number() }, ["enabled", "updatedAt"]);
const nonMemberSetting = /* @__PURE__ */ object({ "preference": /* @__PURE__ */ choice("auto-approval", "block", "manual-approval") }, ["preference"]);
const namespaceSource = /* @__PURE__ */ object({ "provider": /* @__PURE__ */ choice("gitlab"), "namespace": string, "project": string }, ["provider", "namespace"]);
const organizationSource = /* @__PURE__ */ object({ "provider": /* @__PURE__ */ choice("bitbucket", "github"), "org": string, "repo": string }, ["provider", "org"]);
const gitSource = /* @__PURE__ */ either(["namespace", "project"], namespaceSource, organizationSource, ["namespace"]);
const customEnvironment = /* @__PURE__ */ object({ "type": /* @__PURE__ */ choice("custom"), "environmentId": string }, ["type", "environmentId"]);
const systemEnvironment = /* @__PURE__ */ object({ "type": /* @__PURE__ */ choice("system"), "target": /* @__PURE__ */ choice("preview", "production") }, ["type", "target"]);
const policyEnvironment = /* @__PURE__ */ either(["environmentId"], customEnvironment, systemEnvironment);
const gitSources = /* @__PURE__ */ object({ "enabled": boolean, "sources": /* @__PURE__ */ array(gitSource), "environments": /* @__PURE__ */ array(policyEnvironment) }, ["enabled", "sources", "environments"]);
const deploymentSources = /* @__PURE__ */ object({ "enabled": boolean, "sources": /* @__PURE__ */ array(/* @__PURE__ */ choice("cli", "deploy-hook", "git", "integration", "rest-api", "v0")), "environments": /* @__PURE__ */ array(policyEnvironment) }, ["enabled", "sources", "environments"]);
const deploymentPolicy = /* @__PURE__ */ object({ "gitSources": /* @__PURE__ */ array(gitSources), "deploymentSources": /* @__PURE__ */ array(deploymentSources) });
const team = /* @__PURE__ */ object({ "id": string, "slug": string, "name": /* @__PURE__ */ nullable(string), "avatar": /* @__PURE__ */ nullable(string), "membership": membership, "createdAt": number(), "creatorId": string, "updatedAt": number(), "description": /* @__PURE__ */ nullable(string), "parentId": string, "orgRootTeamId": string, "emailDomain": /* @__PURE__ */ nullable(string), "saml": saml, "inviteCode": string, "billing": billing, "stagingPrefix": string, "previewDeploymentSuffix": /* @__PURE__ */ nullable(string), "platform": boolean, "connect": switch_, "defaultRoles": defaultRoles, "resourceConfig": resourceConfig, "disableHardAutoBlocks": /* @__PURE__ */ types("number", "boolean"), "remoteCaching": switch_, "defaultDeploymentProtection": deploymentProtection, "defaultPassport": passport, "defaultExpirationSettings": expiration, "defaultProjectJobs": projectJobs, "enablePreviewFeedback": /* @__PURE__ */ nullable(/* @__PURE__ */ choice("default", "default-force", "off", "off-force", "on", "on-force")), "enableProductionFeedback": /* @__PURE__ */ nullable(/* @__PURE__ */ choice("default", "default-force", "off", "off-force", "on", "on-force")), "sensitiveEnvironmentVariablePolicy": /* @__PURE__ */ nullable(/* @__PURE__ */ choice("default", "off", "on")), "disjunctiveProductionSecretPolicy": /* @__PURE__ */ nullable(/* @__PURE__ */ choice("default", "off", "on")), "hideIpAddresses": /* @__PURE__ */ nullable(boolean), "hideIpAddressesInLogDrains": /* @__PURE__ */ nullable(boolean), "dpAccessRequestsMode": /* @__PURE__ */ choice("all", "email-domain", "none"), "ipBuckets": /* @__PURE__ */ array(ipBucket), "requireVerifiedCommits": boolean, "disableRepositoryDispatchEvents": boolean, "strictDeploymentProtectionSettings": strictSetting, "strictShareableLinks": strictSetting, "strictPasswordProtectionSettings": strictSetting, "nsnbConfig": nonMemberSetting, "deploymentPolicy": deploymentPolicy, "personalAccessTokensInvalidatedAt": number(), "appTokensInvalidatedAt": number(), "apiKeysInvalidatedAt": number(), "integrationTokensInvalidatedAt": number() }, ["id", "slug", "name", "createdAt", "creatorId"]);
const listedTeam = /* @__PURE__ */ either(["limited", "limitedBy"], limitedTeam, team, ["limited"]);
const pagination = /* @__PURE__ */ object({ "count": number(), "next": /* @__PURE__ */ nullable(number()), "prev": /* @__PURE__ */ nullable(number()) }, ["count", "next", "prev"]);
const teamPage = /* @__PURE__ */ object({ "teams": /* @__PURE__ */ array(listedTeam), "pagination": pagination }, ["teams"], "teams");
const exceededLimit = /* @__PURE__ */ object({ "remaining": number(), "reset": number(), "resetMs": number(), "total": number() });
const problem = /* @__PURE__ */ object({ "code": string, "message": string, "limit": exceededLimit, "missingToken": boolean, "invalidToken": boolean, "saml": boolean, "enforced": boolean, "scope": string, "teamId": /* @__PURE__ */ nullable(string), "action": string, "resource": string }, ["code", "message"]);
const failure = /* @__PURE__ */ object({ "error": problem }, ["error"]);
const leftTeam = /* @__PURE__ */ object({ "id": string }, ["id"]);
export const listTeams: PagedOperation<Unwrap<operations["listTeams"]["responses"][200]["content"]["application/json"], "teams">, ArgumentsOf<operations["listTeams"]>> = {
    format: 1,
    id: "listTeams",
    method: "GET",
    path: "/v2/teams",
    pathParameters: {},
    query: { "limit": /* @__PURE__ */ integer(1, 100), "since": number(), "until": number() },
    responses: { "200": teamPage, "400": failure, "401": failure, "403": failure, "410": failure, "429": failure, "5XX": failure },
    unwrap: "teams",
    item: listedTeam,
    pagination: /* @__PURE__ */ cursors({ "parameter": "until", "next": ["pagination", "next"], "size": "limit" }),
};
export const getTeam: Operation<operations["getTeam"]["responses"][200]["content"]["application/json"], ArgumentsOf<operations["getTeam"]>> = {
    format: 1,
    id: "getTeam",
    method: "GET",
    path: "/v2/teams/{teamId}",
    pathParameters: { "teamId": /* @__PURE__ */ text(1) },
    query: { "slug": string },
    responses: { "200": team, "400": failure, "401": failure, "403": failure, "404": failure, "410": failure, "429": failure, "5XX": failure },
};
export const leaveTeam: Operation<operations["leaveTeam"]["responses"][200]["content"]["application/json"] | undefined, ArgumentsOf<operations["leaveTeam"]>> = {
    format: 1,
    id: "leaveTeam",
    method: "DELETE",
    path: "/v1/teams/{teamId}/members/{uid}",
    pathParameters: { "teamId": /* @__PURE__ */ text(1), "uid": /* @__PURE__ */ text(1) },
    query: { "newDefaultTeamId": string },
    responses: { "200": leftTeam, "400": failure, "401": failure, "403": failure, "404": failure, "410": failure, "429": failure, "5XX": failure },
};
