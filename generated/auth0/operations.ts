// Compiled from specs/auth0/openapi.yaml by `npm run generate`. Not to be edited.
import { array, atMost, boolean, choice, either, integer, matching, nullable, object, string, text } from "../../src/contract/checks.ts";
import { pageNumbers } from "../../src/contract/paging.ts";
import type { ArgumentsOf, PagedOperation, Unwrap } from "../../src/contract/operation.ts";
import type { operations } from "./types.ts";
const brandingColors = /* @__PURE__ */ object({ "primary": string, "page_background": string }, ["primary", "page_background"]);
const organizationBranding = /* @__PURE__ */ object({ "logo_url": /* @__PURE__ */ nullable(/* @__PURE__ */ matching(/^[a-z][a-z0-9+.-]*:\S+$/i, "format", "uri")), "colors": brandingColors });
const organizationMetadata = /* @__PURE__ */ atMost(25, /* @__PURE__ */ object({}, [], undefined, /* @__PURE__ */ nullable(/* @__PURE__ */ text(0, 255))));
const clientCredentialsQuota = /* @__PURE__ */ object({ "enforce": boolean, "per_day": /* @__PURE__ */ integer(1, 2147483647), "per_hour": /* @__PURE__ */ integer(1, 2147483647) });
const tokenQuota = /* @__PURE__ */ object({ "client_credentials": clientCredentialsQuota }, ["client_credentials"]);
const thirdPartyClientAccess = /* @__PURE__ */ choice("block", "allow");
const organization = /* @__PURE__ */ object({ "id": /* @__PURE__ */ text(0, 50), "name": /* @__PURE__ */ text(1, 50), "display_name": /* @__PURE__ */ text(1, 255), "branding": organizationBranding, "metadata": organizationMetadata, "token_quota": tokenQuota, "third_party_client_access": thirdPartyClientAccess, "is_app_entitlement_active": boolean });
const organizationList = /* @__PURE__ */ array(organization);
const organizationsWithTotals = /* @__PURE__ */ object({ "start": integer(), "limit": integer(), "total": integer(), "organizations": /* @__PURE__ */ array(organization) }, ["organizations"], "organizations");
const failureAttributes = /* @__PURE__ */ object({ "error": string });
const failure = /* @__PURE__ */ object({ "statusCode": integer(), "error": string, "message": string, "errorCode": string, "attributes": failureAttributes }, ["error"]);
export const listUserOrganizations: PagedOperation<Unwrap<operations["listUserOrganizations"]["responses"][200]["content"]["application/json"], "organizations">, ArgumentsOf<operations["listUserOrganizations"]>> = {
    format: 1,
    id: "listUserOrganizations",
    method: "GET",
    path: "/users/{id}/organizations",
    pathParameters: { "id": /* @__PURE__ */ text(1) },
    query: { "page": /* @__PURE__ */ integer(0, 1000), "per_page": /* @__PURE__ */ integer(1, 100), "include_totals": boolean },
    responses: { "200": /* @__PURE__ */ either([], organizationList, organizationsWithTotals), "400": failure, "401": failure, "403": failure, "404": failure, "429": failure },
    unwrap: "organizations",
    bare: true,
    item: organization,
    pagination: /* @__PURE__ */ pageNumbers({ "parameter": "page", "first": 0, "size": "per_page", "defaultSize": 50, "pageSize": ["limit"], "total": ["total"], "maxReadable": 1000 }),
};
