// Compiled from specs/gitlab/openapi.yaml by `npm run generate`. Not to be edited.
import { array, boolean, choice, integer, literal, matching, nullable, object, string, text, types } from "../../src/contract/checks.ts";
import { links } from "../../src/contract/paging.ts";
import type { ArgumentsOf, Operation, PagedOperation } from "../../src/contract/operation.ts";
import type { operations } from "./types.ts";
const allowedLevel = /* @__PURE__ */ object({ "access_level": integer() });
const branchProtection = /* @__PURE__ */ object({ "allowed_to_push": /* @__PURE__ */ array(allowedLevel), "allowed_to_merge": /* @__PURE__ */ array(allowedLevel), "allow_force_push": boolean });
const customAttribute = /* @__PURE__ */ object({ "key": string, "value": string });
const statistics = /* @__PURE__ */ object({ "storage_size": integer(), "repository_size": integer(), "wiki_size": integer(), "lfs_objects_size": integer(), "job_artifacts_size": integer(), "pipeline_artifacts_size": integer(), "packages_size": integer(), "snippets_size": integer(), "uploads_size": integer() });
const rootStorageStatistics = /* @__PURE__ */ object({ "build_artifacts_size": integer(), "container_registry_size": integer(), "container_registry_size_is_estimated": boolean, "dependency_proxy_size": integer(), "lfs_objects_size": integer(), "packages_size": integer(), "pipeline_artifacts_size": integer(), "repository_size": integer(), "snippets_size": integer(), "storage_size": integer(), "uploads_size": integer(), "wiki_size": integer() });
const group = /* @__PURE__ */ object({ "id": integer(), "name": string, "path": string, "full_name": string, "full_path": string, "parent_id": /* @__PURE__ */ nullable(integer()), "description": /* @__PURE__ */ nullable(string), "visibility": /* @__PURE__ */ choice("public", "internal", "private"), "web_url": string, "avatar_url": /* @__PURE__ */ nullable(string), "created_at": /* @__PURE__ */ matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i, "format", "date-time"), "archived": boolean, "marked_for_deletion_on": /* @__PURE__ */ nullable(string), "organization_id": integer(), "share_with_group_lock": boolean, "require_two_factor_authentication": boolean, "two_factor_grace_period": integer(), "project_creation_level": string, "subgroup_creation_level": string, "auto_devops_enabled": /* @__PURE__ */ nullable(boolean), "emails_disabled": /* @__PURE__ */ nullable(boolean), "emails_enabled": /* @__PURE__ */ nullable(boolean), "show_diff_preview_in_email": boolean, "mentions_disabled": /* @__PURE__ */ nullable(boolean), "lfs_enabled": boolean, "math_rendering_limits_enabled": boolean, "lock_math_rendering_limits_enabled": boolean, "default_branch": /* @__PURE__ */ nullable(string), "default_branch_protection": integer(), "default_branch_protection_defaults": branchProtection, "request_access_enabled": boolean, "shared_runners_setting": string, "max_artifacts_size": /* @__PURE__ */ nullable(integer()), "repository_storage": string, "file_template_project_id": /* @__PURE__ */ nullable(integer()), "ip_restriction_ranges": /* @__PURE__ */ nullable(string), "wiki_access_level": string, "duo_features_enabled": boolean, "lock_duo_features_enabled": boolean, "duo_availability": string, "experiment_features_enabled": boolean, "custom_attributes": /* @__PURE__ */ array(customAttribute), "statistics": statistics, "root_storage_statistics": rootStorageStatistics }, ["id", "name"]);
const groupList = /* @__PURE__ */ array(group);
const failure = /* @__PURE__ */ object({ "message": /* @__PURE__ */ types("string", "object"), "error": string, "error_description": string, "scope": string });
const membership = /* @__PURE__ */ object({ "source_id": integer(), "source_name": string, "source_type": /* @__PURE__ */ choice("Namespace", "Project"), "access_level": integer() }, ["source_id", "source_name", "source_type", "access_level"]);
const membershipList = /* @__PURE__ */ array(membership);
export const listGroups: PagedOperation<operations["listGroups"]["responses"][200]["content"]["application/json"], ArgumentsOf<operations["listGroups"]>> = {
    format: 1,
    id: "listGroups",
    method: "GET",
    path: "/groups",
    pathParameters: {},
    query: { "min_access_level": /* @__PURE__ */ literal("enum", 5, 10, 15, 20, 25, 30, 40, 50), "all_available": boolean, "owned": boolean, "top_level_only": boolean, "search": string, "skip_groups": string, "visibility": /* @__PURE__ */ choice("public", "internal", "private"), "order_by": /* @__PURE__ */ choice("name", "path", "id", "similarity"), "sort": /* @__PURE__ */ choice("asc", "desc"), "active": boolean, "archived": boolean, "marked_for_deletion_on": /* @__PURE__ */ matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "format", "date"), "repository_storage": string, "statistics": boolean, "with_custom_attributes": boolean, "per_page": /* @__PURE__ */ integer(1, 100), "page": /* @__PURE__ */ integer(1) },
    responses: { "200": groupList, "400": failure, "401": failure, "403": failure, "429": failure, "5XX": failure },
    item: group,
    pagination: /* @__PURE__ */ links({ "size": "per_page" }),
};
export const leaveGroup: Operation<undefined, ArgumentsOf<operations["leaveGroup"]>> = {
    format: 1,
    id: "leaveGroup",
    method: "DELETE",
    path: "/groups/{id}/members/{user_id}",
    pathParameters: { "id": /* @__PURE__ */ text(1), "user_id": integer() },
    query: { "skip_subresources": boolean, "unassign_issuables": boolean },
    responses: { "204": "none", "400": failure, "401": failure, "403": failure, "404": failure, "412": failure, "429": failure, "5XX": failure },
};
export const listMemberships: PagedOperation<operations["listMemberships"]["responses"][200]["content"]["application/json"], ArgumentsOf<operations["listMemberships"]>> = {
    format: 1,
    id: "listMemberships",
    method: "GET",
    path: "/users/{id}/memberships",
    pathParameters: { "id": integer() },
    query: { "type": /* @__PURE__ */ choice("Namespace", "Project"), "per_page": /* @__PURE__ */ integer(1, 100), "page": /* @__PURE__ */ integer(1) },
    responses: { "200": membershipList, "400": failure, "401": failure, "403": failure, "404": failure, "429": failure, "5XX": failure },
    item: membership,
    pagination: /* @__PURE__ */ links({ "size": "per_page" }),
};
