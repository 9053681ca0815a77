import { expect } from "vitest";
import { createDouble } from "../../../src/testing/index.ts";
import { type Checks, originOf, served } from "../example.ts";

const demo = "npm run demo -- --port 0 --inspector-port 0";
const ready = /Ready on http:\/\/localhost:(\d+)/;

const doubleOf = (logins: readonly string[]) =>
  createDouble("github", {
    memberships: logins.map((login) => ({ organization: { login, id: login.charCodeAt(0) } })),
    auth: { token: "demo-credential" },
  });

export const checks: Checks = {
  "lists what the doubles have": async (example) => {
    const command = `${demo} --var ORG_CONTRACTS_GITHUB_URL:${example.doubles.ORG_CONTRACTS_GITHUB_URL}`;
    const origin = await originOf(await example.start(command, ready));
    expect(await (await fetch(origin)).json()).toEqual(["juniper-freight", "heron-mapping"]);
  },

  "logs each night what has changed, what is unknown once, and turns errors into statuses": async (example) => {
    let current = doubleOf(["acme", "heron"]);
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
    const nightly = async () => (await fetch(`${origin}/__scheduled`)).status;
    const changes = () =>
      [...server.output().matchAll(/"change":"(\w+)".*"organizationName":"(\w+)"/g)].map(([, ...change]) => change);

    expect(await nightly()).toBe(200);
    current = doubleOf(["acme", "tern"]);
    current.fail({ status: 403 });
    // A failure, after which the list of the night before stays.
    expect(await nightly()).toBe(500);
    expect(changes()).toEqual([]);
    const ofSecondNight = [
      ["joined", "tern"],
      ["left", "heron"],
    ];
    expect(await nightly()).toBe(200);
    await expect.poll(changes).toEqual(ofSecondNight);

    // What is missing from a list that may be incomplete, until a complete one shows what became of it.
    current = doubleOf(["acme"]);
    isClassic = false;
    expect(await nightly()).toBe(200);
    expect(await nightly()).toBe(200);
    isClassic = true;
    expect(await nightly()).toBe(200);
    await expect.poll(changes).toEqual([...ofSecondNight, ["unknown", "tern"], ["left", "tern"]]);

    current.fail({ fault: "html" });
    const failed = await fetch(origin);
    expect([failed.status, await failed.json()]).toEqual([502, { code: "provider" }]);
    expect(server.output()).not.toContain("demo-credential");
  },
};
