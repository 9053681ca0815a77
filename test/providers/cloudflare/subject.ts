/** Cloudflare as the faults see it. */
import {
  type CloudflareClient,
  type CloudflareOptions,
  createCloudflareClient,
} from "../../../src/providers/cloudflare/index.ts";
import { bearer, type ListFacts, type SubjectFacts } from "../../faults/subject.ts";

const email = "me@example.com";

const body: ListFacts<CloudflareClient>["body"] = (result, page) => ({
  success: true,
  errors: [],
  messages: [],
  result,
  ...(page && {
    result_info: {
      count: Array.isArray(result) ? result.length : 0,
      page: page.number,
      per_page: page.size,
      total_count: page.total,
    },
  }),
});

export default {
  create: createCloudflareClient,
  credentials: [
    { name: "a token", auth: (token) => ({ token }), sends: bearer },
    {
      name: "e-mail and key",
      auth: (apiKey) => ({ email, apiKey }),
      sends: (apiKey) => ({ "x-auth-email": email, "x-auth-key": apiKey }),
    },
  ],
  requestId: "cf-ray",
  errorBody: (message) => ({ success: false, errors: [{ code: 1234, message }], messages: [], result: null }),
  code: 1234,
  lists: [
    {
      operation: "listUserOrganizations",
      of: ({ organizations }) => organizations,
      idField: "id",
      item: (number) => ({ id: `org-${number}`, name: `Organization ${number}`, status: "member" }),
      body,
      filter: { status: "member" },
    },
    {
      operation: "listMemberships",
      of: ({ memberships }) => memberships,
      idField: "id",
      item: (number) => ({
        id: `m-${number}`,
        account: { id: `a-${number}`, name: `Account ${number}` },
        status: "accepted",
      }),
      body,
      filter: { status: "accepted" },
    },
  ],
  calls: ({ organizations, memberships }) => ({
    getUserOrganization: (id: string) => organizations.get(id),
    leaveUserOrganization: (id: string) => organizations.leave(id),
    getMembership: (id: string) => memberships.get(id),
    leaveMembership: (id: string) => memberships.leave(id),
  }),
} satisfies SubjectFacts<CloudflareOptions, CloudflareClient>;
