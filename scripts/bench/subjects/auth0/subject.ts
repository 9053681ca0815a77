import { listUserOrganizations } from "../../../../generated/auth0/operations.ts";
import type { SubjectDefinition } from "../../subject.ts";

export default {
  sdk: { auth0: "7.1.0" },
  operation: listUserOrganizations,
  pageSize: 100,
  program: {
    group: "organizations",
    options: { domain: "tenant.example.com" },
    path: { id: "auth0|654e2f1a9b3c4d5e6f708192" },
    type: "{ id?: string; name?: string }[] | { organizations: { id?: string; name?: string }[] }",
    items: "Array.isArray(data) ? data : data.organizations",
  },
  item: (index) => ({
    id: `org_${String(index).padStart(16, "0")}`,
    name: `organization-${index}`,
    display_name: `Organization ${index}`,
    branding: {
      logo_url: `https://cdn.example.com/${index}.png`,
      colors: { primary: "#0059d6", page_background: "#ffffff" },
    },
    metadata: { plan: "enterprise" },
  }),
  body: (organizations, query, total) => {
    if (query.get("include_totals") !== "true") return organizations;
    const limit = Number(query.get("per_page") ?? 50);
    const start = Number(query.get("page") ?? 0) * limit;
    return { start, limit, total: total ?? Object(organizations).length, organizations };
  },
  failure: (statusCode, message) => ({ statusCode, error: "Error", message }),
} satisfies SubjectDefinition;
