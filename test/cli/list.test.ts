/** `org-contracts list` over HTTP. */
import { parse } from "csv-parse/sync";
import { describe, test } from "vitest";
import { collectMemberships } from "../../src/index.ts";
import { run } from "./command.ts";
import { archeraOf, archeraOrganization, serveAll, serveAs, serveDouble, token } from "./providers.ts";

const providers = ["cloudflare", "auth0", "k6", "archera"] as const;

describe.concurrent("list", () => {
  test("writes the memberships of all four providers as one table, and nothing else", async ({
    expect,
    onTestFinished,
  }) => {
    const { variables } = await serveAll({ onTestFinished });
    const { code, stdout, stderr } = await run(["list"], variables);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const [heading, ...rows] = stdout.trim().split("\n");
    expect(heading?.split(/ {2,}/)).toEqual(["PROVIDER", "ORGANIZATION", "ID", "ROLES", "STATUS"]);
    expect(rows.map((row) => row.split(/ {2,}/))).toEqual([
      [
        "cloudflare",
        "Meridian Outdoor Supply",
        "3f1c8b7e5d2a4960b8e1f7c2a9d40536",
        "Super Administrator - All Privileges",
        "member",
      ],
      ["cloudflare", "Harborlight Analytics", "9a7d41e0c65b4f2883bd0e6f1c2a7954", "Administrator Read Only", "member"],
      ["cloudflare", "Alder & Vale Ceramics", "5be2097fd1c84a36a0f4d9837ce61b20", "Administrator Read Only", "invited"],
      ["auth0", "Juniper Freight", "org_9ybsU1dN2dKfDkBi", "-", "member"],
      ["auth0", "Saltmarsh Analytics", "org_Qm4TzX7vLc0HsWpe", "-", "member"],
      ["auth0", "Tern Logistics", "org_2RkVb8YtNa5GfJuC", "-", "member"],
      ["k6", "Harbour Lane Studios", "1013", "-", "member"],
      ["k6", "Ferry Timetables", "3127", "-", "member"],
      ["archera", "Juniper Freight", "3f6c1d2a-58b7-4e09-9c41-7d2f0b86a5e3", "admin", "member"],
      ["archera", "Juniper Freight Sandbox", "b81e04c7-2d9f-4a63-8f15-c06d7e3a92b4", "user", "member"],
      ["archera", "Saltmarsh Analytics", "60d3b9e8-7f42-4c1a-b05e-e94a2d6f18c7", "cloud_rep", "member"],
    ]);
  });

  test("writes as json what collectMemberships gives", async ({ expect, onTestFinished }) => {
    const { doubles, variables } = await serveAll({ onTestFinished });
    const { code, stdout, stderr } = await run(["list", "--format", "json"], variables);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const { open } = await import("../../src/cli/clients.ts");
    const sources = [
      open.cloudflare(variables, { fetch: doubles.cloudflare.fetch }),
      open.auth0(variables, { fetch: doubles.auth0.fetch }).auth0.user("auth0|654e2f1a"),
      open.k6(variables, { fetch: doubles.k6.fetch }),
      open.archera(variables, { fetch: doubles.archera.fetch }),
    ];
    const { memberships } = await collectMemberships(sources, { concurrency: 1 });
    expect(memberships.length).toBeGreaterThan(8);
    expect(JSON.parse(stdout)).toEqual({ memberships, failures: [] });
  });

  test("writes as csv what a parser of RFC 4180 reads back", async ({ expect, onTestFinished }) => {
    const names = ['with "quotes"', "with, a comma", "Ünïcødé 株式会社 👩‍👩‍👧", "  spaces  "];
    const variables = await serveAs("archera", archeraOf(names.map(archeraOrganization)), { onTestFinished });
    const { stdout } = await run(["list", "--format", "csv"], variables);
    expect(stdout.replaceAll("\r\n", "")).not.toContain("\n");
    const [first, ...rest]: string[][] = parse(stdout, { record_delimiter: "\r\n" });
    expect(first).toEqual(["provider", "organizationId", "organizationName", "roles", "status"]);
    expect(rest.map(([, , name]) => name)).toEqual(names);
  });

  test("writes what a spreadsheet would take for a formula so that none does", async ({ expect, onTestFinished }) => {
    const names = ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", '=HYPERLINK("http://x","y")'];
    const variables = await serveAs("archera", archeraOf(names.map(archeraOrganization)), { onTestFinished });
    const { stdout } = await run(["list", "--format", "csv"], variables);
    const [, ...records]: string[][] = parse(stdout);
    expect(records.map(([, , name]) => name)).toEqual(names.map((name) => `'${name}`));
  });

  test("streams with ndjson: a membership is written before the slowest provider answers", async ({
    expect,
    onTestFinished,
  }) => {
    let answerArchera = () => {};
    const slow = new Promise<void>((resolve) => {
      answerArchera = resolve;
    });
    const k6 = await serveDouble("k6", { onTestFinished });
    const archera = await serveAs(
      "archera",
      async () => {
        await slow;
        return Response.json([archeraOrganization("Last")]);
      },
      { onTestFinished },
    );
    const variables = { ...k6.variables, ...archera };
    const { code, stdout } = await run(["list", "--format", "ndjson"], variables, { onOutput: () => answerArchera() });
    expect(code).toBe(0);
    const written = stdout
      .trim()
      .split("\n")
      .map((line): { organizationName: string } => JSON.parse(line));
    expect(written.map(({ organizationName }) => organizationName)).toEqual([
      "Harbour Lane Studios",
      "Ferry Timetables",
      "Last",
    ]);
  });

  test("asks only the providers that are named", async ({ expect, onTestFinished }) => {
    const { doubles, variables } = await serveAll({ onTestFinished });
    const { code, stdout } = await run(["list", "--provider", "k6", "archera", "--format", "csv"], variables);
    expect(code).toBe(0);
    expect(
      new Set(
        stdout
          .trim()
          .split("\r\n")
          .slice(1)
          .map((line) => line.split(",")[0]),
      ),
    ).toEqual(new Set(["k6", "archera"]));
    expect([doubles.cloudflare.requests.length, doubles.auth0.requests.length]).toEqual([0, 0]);
  });

  test("asks Auth0 for the user of --user before that of AUTH0_USER", async ({ expect, onTestFinished }) => {
    const { double, variables } = await serveDouble("auth0", { onTestFinished });
    await run(["list", "--user", "auth0|other"], variables);
    expect(double.requests.map(({ path }) => path)).toEqual(["/users/auth0%7Cother/organizations"]);
  });

  test("takes each of the documented credentials", async ({ expect, onTestFinished }) => {
    const key = await serveDouble(
      "cloudflare",
      { onTestFinished },
      { auth: { email: "user@example.com", apiKey: token } },
    );
    const application = await serveDouble(
      "auth0",
      { onTestFinished },
      { auth: { clientId: "client", clientSecret: token } },
    );
    const variables = {
      ...key.variables,
      ...application.variables,
      CLOUDFLARE_API_TOKEN: "",
      CLOUDFLARE_EMAIL: "user@example.com",
      CLOUDFLARE_API_KEY: token,
      AUTH0_TOKEN: "",
      AUTH0_CLIENT_ID: "client",
      AUTH0_CLIENT_SECRET: token,
    };
    const { code, stderr } = await run(["list", "--provider", "cloudflare", "auth0"], variables);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  test("demonstrates itself without a credential, all four providers and a retry", async ({ expect }) => {
    const { code, stdout, stderr } = await run(["list", "--demo", "--format", "json"]);
    expect(code).toBe(0);
    expect(stderr).toContain("demonstration");
    const { memberships, failures }: { memberships: { provider: string }[]; failures: unknown[] } = JSON.parse(stdout);
    expect(new Set(memberships.map(({ provider }) => provider))).toEqual(new Set(providers));
    expect(failures).toEqual([]);
  });

  test("demonstrates without asking any real provider, whatever is configured", async ({ expect, onTestFinished }) => {
    const { doubles, variables } = await serveAll({ onTestFinished });
    await run(["list", "--demo"], variables);
    expect(Object.values(doubles).map(({ requests }) => requests.length)).toEqual([0, 0, 0, 0]);
  });
});
