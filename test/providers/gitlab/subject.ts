/** GitLab as the faults see it. */
import { createGitlabClient, type GitlabClient, type GitlabOptions } from "../../../src/providers/gitlab/index.ts";
import { bearer, type ListFacts, type SubjectFacts } from "../../faults/subject.ts";

const body: ListFacts<GitlabClient>["body"] = (items) => items;

export const group = (number: number) => ({
  id: number,
  name: `Group ${number}`,
  path: `group-${number}`,
  full_path: `group-${number}`,
  web_url: `https://gitlab.example.com/groups/group-${number}`,
  parent_id: null,
});

export const membership = (number: number) => ({
  source_id: number,
  source_name: `Group ${number}`,
  source_type: "Namespace",
  access_level: 30,
});

export default {
  create: createGitlabClient,
  credentials: [
    { name: "a private token", auth: (token) => ({ token }), sends: (token) => ({ "private-token": token }) },
    { name: "a token of OAuth", auth: (oauthToken) => ({ oauthToken }), sends: bearer },
  ],
  requestId: "x-request-id",
  errorBody: (message) => ({ message }),
  lists: [
    {
      operation: "listGroups",
      of: ({ groups }) => groups,
      idField: "id",
      item: group,
      body,
      filter: { min_access_level: 10 },
    },
    {
      operation: "listMemberships",
      of: ({ memberships }, id: number) => ({
        list: (query: object, options: object) => memberships.list(id, query, options),
        listAll: (query: object, options: object) => memberships.listAll(id, query, options),
      }),
      idField: "source_id",
      item: membership,
      body,
      filter: { type: "Namespace" },
    },
  ],
  calls: ({ groups }) => ({ leaveGroup: (id: string, userId: number) => groups.leave(id, userId) }),
} satisfies SubjectFacts<GitlabOptions, GitlabClient>;
