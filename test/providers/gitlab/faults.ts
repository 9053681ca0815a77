/** What only GitLab does. */
import { expect } from "vitest";
import { createGitlabClient } from "../../../src/providers/gitlab/index.ts";
import { collect, type Fault, paragraph } from "../../faults/fault.ts";
import { json } from "../../faults/responses.ts";
import { secret } from "../../faults/subjects.ts";
import { group, membership } from "./subject.ts";

const page = paragraph("Pages", "gitlab");

export default [
  page("GitLab's links repeat the defaults of a list, and are followed.", async ({ server, baseUrl }) => {
    const repeated =
      "min_access_level=10&order_by=name&owned=false&page=2&per_page=1&skip_groups%5B%5D=7&skip_groups%5B%5D=8&sort=asc&statistics=false&with_custom_attributes=false";
    const link = `<${baseUrl}/groups?${repeated}>; rel="next"`;
    server.does(json([group(1)], 200, { link, "x-next-page": "2" }), json([group(2)], 200, { "x-next-page": "" }));
    const { groups } = createGitlabClient({ auth: { token: secret }, baseUrl });
    const found = await collect(groups.listAll({ min_access_level: 10, per_page: 1, skip_groups: "7,8" }));
    expect(found).toEqual([group(1), group(2)]);
    const sent = new URL(server.requests[1]?.target ?? "", baseUrl).searchParams;
    expect(Object.fromEntries(sent)).toMatchObject({ page: "2", owned: "false", skip_groups: "7,8" });
  }),
  page("GitLab's links repeat the id in the path, which is not sent twice.", async ({ server, baseUrl }) => {
    const link = `<${baseUrl}/users/7/memberships?id=7&page=2&per_page=20&type=Namespace>; rel="next"`;
    server.does(json([membership(1)], 200, { link }), json([membership(2)]));
    const { memberships } = createGitlabClient({ auth: { token: secret }, baseUrl });
    expect(await collect(memberships.listAll(7, { type: "Namespace" }))).toHaveLength(2);
    expect(server.requests[1]?.target).toBe("/api/v4/users/7/memberships?page=2&per_page=20&type=Namespace");
  }),
] satisfies Fault[];
