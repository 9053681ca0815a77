import { expect } from "vitest";
import { createDouble } from "../../../src/testing/index.ts";
import { type Checks, originOf, served, startDoubles } from "../example.ts";

const demo = "npm run demo -- --port 0 --inspector-port 0";
const ready = /Ready on http:\/\/localhost:(\d+)/;

export const checks: Checks = {
  "lists what the doubles have": async (example) => {
    const { ORG_CONTRACTS_GITHUB_URL = "" } = await startDoubles(example);
    const command = `${demo} --var ORG_CONTRACTS_GITHUB_URL:${ORG_CONTRACTS_GITHUB_URL}`;
    const origin = await originOf(await example.start(command, ready));
    expect(await (await fetch(origin)).json()).toEqual(["juniper-freight", "heron-mapping"]);
  },

  "logs each night what has changed, and turns errors into statuses": async (example) => {
    const organizations = ["acme", "heron"].map((login, index) => ({ organization: { login, id: index + 1 } }));
    const doubles = [organizations, organizations.slice(0, 1)].map((memberships) =>
      createDouble("github", { memberships, auth: { token: "demo-credential" } }),
    );
    const [before, after] = doubles;
    if (before === undefined || after === undefined) throw new Error("There are two.");
    let current = before;
    const url = await served({ basePath: "", fetch: (request) => current.fetch(request) });
    const server = await example.start(`${demo} --var ORG_CONTRACTS_GITHUB_URL:${url}`, ready);
    const origin = await originOf(server);
    const nightly = async () => (await fetch(`${origin}/__scheduled`)).status;
    const changes = () =>
      [...server.output().matchAll(/"change":"(\w+)".*"organizationName":"(\w+)"/g)].map(([, ...change]) => change);

    expect(await nightly()).toBe(200);
    current = after;
    after.fail({ status: 403 });
    // A failure, after which the list of the night before stays.
    expect(await nightly()).toBe(500);
    expect(changes()).toEqual([]);
    expect(await nightly()).toBe(200);
    await expect.poll(changes).toEqual([["left", "heron"]]);

    after.fail({ fault: "html" });
    const failed = await fetch(origin);
    expect([failed.status, await failed.json()]).toEqual([502, { code: "provider" }]);
    expect(server.output()).not.toContain("demo-credential");
  },

  "logs what is unknown once, until a complete list shows what became of it": async (example) => {
    const organizations = ["acme", "tern"].map((login, index) => ({ organization: { login, id: index + 11 } }));
    const [before, after] = [organizations, organizations.slice(0, 1)].map((memberships) =>
      createDouble("github", { memberships, auth: { token: "demo-credential" } }),
    );
    if (before === undefined || after === undefined) throw new Error("There are two.");
    let current = before;
    let isClassic = true;
    const respond = async (request: Request) => {
      const response = await current.fetch(request);
      // Only for a classic token is it documented that the list is complete.
      if (!isClassic) response.headers.delete("x-oauth-scopes");
      return response;
    };
    const url = await served({ basePath: "", fetch: respond });
    const server = await example.start(`${demo} --var ORG_CONTRACTS_GITHUB_URL:${url}`, ready);
    const origin = await originOf(server);
    const nightly = async () => expect((await fetch(`${origin}/__scheduled`)).status).toBe(200);
    const changes = () =>
      [...server.output().matchAll(/"change":"(\w+)".*"organizationName":"tern"/g)].map(([, change]) => change);

    await nightly();
    current = after;
    isClassic = false;
    await nightly();
    await nightly();
    isClassic = true;
    await nightly();
    await expect.poll(changes).toEqual(["joined", "unknown", "left"]);
  },
};
