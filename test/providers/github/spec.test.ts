/** What GitHub's spec states beyond what a schema can hold. */
import { expect, test } from "vitest";
import { createGithubClient } from "../../../src/providers/github/index.ts";
import { useMock } from "../../support/mocked.ts";

const url = useMock("github");

test("a 403 of the mock is no limit, and no list of it is partial, unless somebody asks for that", async () => {
  const headers = { authorization: "Bearer any" };
  const prefer = { prefer: "code=403, example=token" };
  const forbidden = await fetch(`${url()}/user/orgs`, { headers: { ...headers, ...prefer } });
  expect(forbidden.headers.get("retry-after")).toBe("");
  const { organizations } = createGithubClient({ auth: { token: "any" }, baseUrl: url(), headers: prefer });
  await expect(organizations.list()).rejects.toMatchObject({ name: "PermissionError" });
  const list = await fetch(`${url()}/user/orgs`, { headers });
  expect(list.headers.get("x-github-sso")).toBe("");
});
