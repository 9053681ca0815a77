/** What each example of the specs becomes: id, name, roles, status. Compared with the examples by a person. */
import type { Provider } from "../../generated/providers.ts";

type Brief = readonly [id: string, name: string, roles: readonly string[], status: string];

export const expected: Readonly<Record<Provider, Readonly<Record<string, readonly Brief[]>>>> = {
  cloudflare: {
    roles: [
      ["5be2097fd1c84a36a0f4d9837ce61b20", "Alder & Vale Ceramics", ["Administrator Read Only"], "invited"],
      ["9a7d41e0c65b4f2883bd0e6f1c2a7954", "Harborlight Analytics", ["Administrator Read Only"], "member"],
      ["c2604f9be8d7431ea5b3907f16da82e4", "Sable Point Brewing", [], "rejected"],
    ],
    policies: [
      [
        "3f1c8b7e5d2a4960b8e1f7c2a9d40536",
        "Meridian Outdoor Supply",
        ["Super Administrator - All Privileges"],
        "member",
      ],
      ["9a7d41e0c65b4f2883bd0e6f1c2a7954", "Harborlight Analytics", ["Cache Purge"], "member"],
    ],
    "last-page": [["7e04b19c2d", "Quillback Studio", ["Administrator"], "member"]],
    none: [],
  },
  auth0: {
    array: [
      ["org_9ybsU1dN2dKfDkBi", "Juniper Freight", [], "member"],
      ["org_Qm4TzX7vLc0HsWpe", "Saltmarsh Analytics", [], "member"],
      ["org_2RkVb8YtNa5GfJuC", "Tern Logistics", [], "member"],
    ],
    "array-none": [],
    totals: [
      ["org_Qm4TzX7vLc0HsWpe", "Saltmarsh Analytics", [], "member"],
      ["org_2RkVb8YtNa5GfJuC", "Tern Logistics", [], "member"],
    ],
    "totals-wrong": [["org_7HdWq3ZsEy6MxKoP", "Kestrel Payments", [], "member"]],
    "totals-past-the-end": [],
  },
  k6: {
    organizations: [
      ["1013", "Harbour Lane Studios", [], "member"],
      ["3127", "Ferry Timetables", [], "member"],
    ],
    older: [["117", "Lighthouse Tickets", [], "member"]],
    none: [],
  },
  archera: {
    direct: [
      ["3f6c1d2a-58b7-4e09-9c41-7d2f0b86a5e3", "Juniper Freight", ["admin"], "member"],
      ["b81e04c7-2d9f-4a63-8f15-c06d7e3a92b4", "Juniper Freight Sandbox", ["user"], "member"],
    ],
    partnership: [
      ["9a27e5f0-c314-4b8d-a6d2-51e8f07b3c96", "Cobalt Cloud Partners", ["admin"], "member"],
      ["60d3b9e8-7f42-4c1a-b05e-e94a2d6f18c7", "Saltmarsh Analytics", ["cloud_rep"], "member"],
      ["e5c08a14-96db-4f37-8b29-0a7f63d1e4b2", "Tern Logistics", ["cloud_rep"], "member"],
    ],
    staff: [
      ["3f6c1d2a-58b7-4e09-9c41-7d2f0b86a5e3", "Juniper Freight", ["admin"], "member"],
      ["60d3b9e8-7f42-4c1a-b05e-e94a2d6f18c7", "Saltmarsh Analytics", ["admin"], "member"],
    ],
    "every-role": [
      ["3f6c1d2a-58b7-4e09-9c41-7d2f0b86a5e3", "Juniper Freight", ["admin"], "member"],
      ["b81e04c7-2d9f-4a63-8f15-c06d7e3a92b4", "Juniper Freight Sandbox", ["user"], "member"],
      ["17f4a6d9-e03b-4825-9d7c-b26e80c5f13a", "Kestrel Payments", ["restricted_user"], "member"],
      ["60d3b9e8-7f42-4c1a-b05e-e94a2d6f18c7", "Saltmarsh Analytics", ["cloud_rep"], "member"],
      ["e5c08a14-96db-4f37-8b29-0a7f63d1e4b2", "Tern Logistics", ["support"], "member"],
    ],
    none: [],
  },
};
