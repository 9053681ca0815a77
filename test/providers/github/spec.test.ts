/** What GitHub's spec states beyond what a schema can hold. */
import { expect, test } from "vitest";
import { operationsOf, readSpec } from "../../../src/compiler/spec.ts";
import { createGithubClient } from "../../../src/providers/github/index.ts";
import { collect } from "../../faults/fault.ts";
import { useMock } from "../../support/mocked.ts";

const spec = readSpec("github");
const url = useMock("github");

test("the spec names the operations at its paths that it leaves out", () => {
  for (const left of ["PATCH /user/memberships/orgs/{org}", "`GET` and `PUT /orgs/{org}/memberships/{username}`"])
    expect(spec.info.description).toContain(left);
  const methods = operationsOf(spec).map(({ method, path }) => `${method} ${path}`);
  expect(methods).toHaveLength(4);
});

test("a list of the mock ends, because its first example of a link is that of a last page", async () => {
  const { memberships, organizations } = createGithubClient({ auth: { token: "any" }, baseUrl: url() });
  expect(await collect(memberships.listAll())).toHaveLength(3);
  expect(await collect(organizations.listAll())).toHaveLength(2);
});

test("a 403 of the mock is no limit, and no list of it is partial, unless somebody asks for that", async () => {
  const headers = { authorization: "Bearer any" };
  const forbidden = await fetch(`${url()}/user/orgs`, { headers: { ...headers, prefer: "code=403, example=token" } });
  expect(forbidden.headers.get("retry-after")).toBe("");
  const call = createGithubClient({
    auth: { token: "any" },
    baseUrl: url(),
    fetch: (request, init) => {
      request.headers.set("prefer", "code=403, example=token");
      return fetch(request, init);
    },
  }).organizations.list();
  await expect(call).rejects.toMatchObject({ name: "PermissionError" });
  const list = await fetch(`${url()}/user/orgs`, { headers });
  expect(list.headers.get("x-github-sso")).toBe("");
});
