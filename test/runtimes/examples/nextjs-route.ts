import { expect } from "vitest";
import { createDouble } from "../../../src/testing/index.ts";
import { type Checks, originOf, served } from "../example.ts";

const ready = /localhost:(\d+)/;

async function get(origin: string): Promise<readonly [number, unknown, string | null]> {
  const response = await fetch(`${origin}/api/organizations`);
  return [response.status, await response.json(), response.headers.get("retry-after")];
}

export const checks: Checks = {
  "responds in development with what the doubles have": async (example) => {
    const origin = await originOf(await example.start("npm run dev -- --port 0", ready, example.doubles));
    expect(await get(origin)).toEqual([
      200,
      expect.arrayContaining([expect.objectContaining({ status: "pending" })]),
      null,
    ]);
  },

  "is built without a provider, and responds in production with what is true now": async (example) => {
    expect(await example.run("npm run build")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("ƒ /api/org"),
    });
    const double = createDouble("cloudflare", {
      auth: { token: "of-cloudflare" },
      memberships: [{ id: "a".repeat(32), account: { name: "Acme" } }, { account: { name: "Heron" } }],
    });
    const baseUrl = await served(double);
    const variables = { CLOUDFLARE_API_TOKEN: "of-cloudflare", ORG_CONTRACTS_CLOUDFLARE_URL: baseUrl };
    const server = await example.start("npm start -- --port 0", ready, variables);
    const origin = await originOf(server);
    const acme = { name: "Acme", status: "accepted" };
    const heron = { name: "Heron", status: "accepted" };
    expect(await get(origin)).toEqual([200, [acme, heron], null]);
    const headers = { authorization: "Bearer of-cloudflare" };
    await fetch(`${baseUrl}/memberships/${"a".repeat(32)}`, { method: "DELETE", headers });
    expect(await get(origin)).toEqual([200, [heron], null]);

    double.fail({ status: 403 });
    expect(await get(origin)).toEqual([502, { code: "provider" }, null]);
    double.fail({ status: 429, retryAfter: 7 });
    expect(await get(origin)).toEqual([503, { code: "busy" }, "7"]);
    expect(server.output()).toContain('"operation":"listMemberships","status":403');
    expect(server.output()).not.toContain("of-cloudflare");
  },
};
