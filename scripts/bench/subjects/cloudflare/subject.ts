import { leaveUserOrganization, listUserOrganizations } from "../../../../generated/cloudflare/operations.ts";
import type { SubjectDefinition } from "../../subject.ts";

export default {
  sdk: { cloudflare: "7.3.0" },
  isMain: true,
  operation: listUserOrganizations,
  leave: leaveUserOrganization,
  pageSize: 50,
  program: {
    group: "organizations",
    type: "{ result: { id?: string; name?: string }[] }",
    items: "data.result",
  },
  item: (index) => ({
    id: `023e105f4ecef8ad9ca31a8372${String(index).padStart(6, "0")}`,
    name: `Organization ${index}`,
    permissions: ["#zones:read", "#dns:read"],
    roles: ["All Privileges - Super Administrator"],
    status: "member",
  }),
  body: (result, query, total) => ({
    success: true,
    errors: [],
    messages: [],
    result,
    ...(total !== undefined && {
      result_info: {
        count: Object(result).length,
        page: Number(query.get("page") ?? 1),
        per_page: 50,
        total_count: total,
      },
    }),
  }),
  failure: (_, message) => ({ success: false, errors: [{ code: 1000, message }], messages: [], result: null }),
} satisfies SubjectDefinition;
