/** What Archera's organizations become as memberships. */
import type { MembershipFacts } from "../../memberships/facts.ts";

export default {
  examples: {
    direct: [
      ["3f6c1d2a-58b7-4e09-9c41-7d2f0b86a5e3", "Juniper Freight", ["admin"], "member", "direct"],
      ["b81e04c7-2d9f-4a63-8f15-c06d7e3a92b4", "Juniper Freight Sandbox", ["user"], "member", "direct"],
    ],
    partnership: [
      ["9a27e5f0-c314-4b8d-a6d2-51e8f07b3c96", "Cobalt Cloud Partners", ["admin"], "member", "direct"],
      ["60d3b9e8-7f42-4c1a-b05e-e94a2d6f18c7", "Saltmarsh Analytics", ["cloud_rep"], "unknown", "partnership"],
      ["e5c08a14-96db-4f37-8b29-0a7f63d1e4b2", "Tern Logistics", ["cloud_rep"], "unknown", "partnership"],
    ],
    staff: [
      ["3f6c1d2a-58b7-4e09-9c41-7d2f0b86a5e3", "Juniper Freight", ["admin"], "unknown", "staff"],
      ["60d3b9e8-7f42-4c1a-b05e-e94a2d6f18c7", "Saltmarsh Analytics", ["admin"], "unknown", "staff"],
    ],
    "every-role": [
      ["3f6c1d2a-58b7-4e09-9c41-7d2f0b86a5e3", "Juniper Freight", ["admin"], "member", "direct"],
      ["b81e04c7-2d9f-4a63-8f15-c06d7e3a92b4", "Juniper Freight Sandbox", ["user"], "member", "direct"],
      ["17f4a6d9-e03b-4825-9d7c-b26e80c5f13a", "Kestrel Payments", ["restricted_user"], "member", "direct"],
      ["60d3b9e8-7f42-4c1a-b05e-e94a2d6f18c7", "Saltmarsh Analytics", ["cloud_rep"], "unknown", "partnership"],
      ["e5c08a14-96db-4f37-8b29-0a7f63d1e4b2", "Tern Logistics", ["support"], "unknown", "partnership"],
    ],
    none: [],
  },
  table: {
    organizationId: "`org_id`",
    organizationName: "`name`, else `org_id`",
    status: "`kind`: `direct` is `member`, `staff` is `unknown`, `partnership` is `unknown`",
  },
} satisfies MembershipFacts;
