/** k6 Cloud as the faults see it. */
import { createK6Client, type K6Client, type K6Options } from "../../../src/providers/k6/index.ts";
import type { SubjectFacts } from "../../faults/subject.ts";

export default {
  create: createK6Client,
  credentials: [
    { name: "a token", auth: (token) => ({ token }), sends: (token) => ({ authorization: `Token ${token}` }) },
  ],
  requestId: "x-request-id",
  errorBody: (message) => ({ error: { message, code: 1 } }),
  code: 1,
  lists: [
    {
      operation: "listOrganizations",
      of: ({ organizations }) => organizations,
      idField: "id",
      item: (number) => ({ id: number, name: `Organization ${number}` }),
      body: (organizations) => ({ organizations }),
    },
  ],
  calls: ({ organizations }) => ({
    getOrganization: (id: number) => organizations.get(id),
    listProjects: (id: number) => organizations.listProjects(id),
  }),
} satisfies SubjectFacts<K6Options, K6Client>;
