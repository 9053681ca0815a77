/** HCP Terraform as the faults see it. */
import {
  createTerraformClient,
  type TerraformClient,
  type TerraformOptions,
} from "../../../src/providers/terraform/index.ts";
import { bearer, type ListFacts, type SubjectFacts } from "../../faults/subject.ts";

const body: ListFacts<TerraformClient>["body"] = (data, page) => ({
  data,
  ...(page && {
    meta: {
      pagination: {
        "current-page": page.number,
        "page-size": page.size,
        "total-pages": Math.ceil(page.total / page.size),
        "total-count": page.total,
      },
    },
  }),
});

export const membership = (number: number) => ({
  id: `ou-${number}`,
  type: "organization-memberships",
  attributes: { status: "active" },
  relationships: {
    organization: { data: { id: `org-${number}`, type: "organizations" } },
    user: { data: { id: "user-1", type: "users" } },
  },
});

export default {
  create: createTerraformClient,
  credentials: [{ name: "a token", auth: (token) => ({ token }), sends: bearer }],
  requestId: "x-request-id",
  errorBody: (message) => ({ errors: [{ status: "418", title: message }] }),
  lists: [
    { operation: "listMemberships", of: ({ memberships }) => memberships, idField: "id", item: membership, body },
    {
      operation: "listOrganizations",
      of: ({ organizations }) => organizations,
      idField: "id",
      item: (number) => ({ id: `org-${number}`, type: "organizations", attributes: { name: `org-${number}` } }),
      body,
      filter: { q: "org" },
    },
  ],
  calls: ({ memberships }) => ({ leaveMembership: (id: string) => memberships.leave(id) }),
} satisfies SubjectFacts<TerraformOptions, TerraformClient>;
