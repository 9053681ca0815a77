/** Sentry as the faults see it. */
import { createSentryClient, type SentryClient, type SentryOptions } from "../../../src/providers/sentry/index.ts";
import { bearer, type ListFacts, type SubjectFacts } from "../../faults/subject.ts";

const body: ListFacts<SentryClient>["body"] = (items) => items;

export const organization = (number: number) => ({
  id: String(number),
  slug: `organization-${number}`,
  name: `Organization ${number}`,
});

export const member = (number: number) => ({ id: String(number), orgRole: "member", email: `${number}@acme.example` });

export default {
  create: createSentryClient,
  credentials: [{ name: "a token", auth: (token) => ({ token }), sends: bearer }],
  requestId: "x-request-id",
  errorBody: (message) => ({ detail: message }),
  lists: [
    {
      operation: "listOrganizations",
      of: ({ organizations }) => organizations,
      idField: "id",
      item: organization,
      body,
      filter: { query: "slug:acme" },
    },
    {
      operation: "listMembers",
      of: ({ organizations }, organization: string) => ({
        list: (query?: object, options?: object) => organizations.listMembers(organization, query, options),
        listAll: (query?: object, options?: object) => organizations.listAllMembers(organization, query, options),
      }),
      idField: "id",
      item: member,
      body,
    },
  ],
  calls: ({ organizations, regions }) => ({
    listRegions: () => regions.list(),
    leaveOrganization: (organization: string, member: string) => organizations.leave(organization, member),
  }),
} satisfies SubjectFacts<SentryOptions, SentryClient>;
