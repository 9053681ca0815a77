/** `org-contracts list` over HTTP. */
import { parse } from "csv-parse/sync";
import { describe, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { connect } from "../../src/cli/sources.ts";
import { collectMemberships } from "../../src/index.ts";
import { ofEachProvider } from "../support/providers.ts";
import { run, withoutGaps } from "./command.ts";
import { archeraOf, archeraOrganization, serveAll, serveAs, serveDouble, token } from "./providers.ts";

const tables = await ofEachProvider<readonly (readonly string[])[]>("table");

describe.concurrent("list", () => {
  test("writes the memberships of all providers as one table, and nothing else", async ({ expect, onTestFinished }) => {
    const { variables } = await serveAll({ onTestFinished });
    const { code, stdout, stderr } = await run(["list"], variables);
    expect({ code, stderr: withoutGaps(stderr) }).toEqual({ code: 0, stderr: "" });
    const [heading, ...rows] = stdout.trim().split("\n");
    expect(heading?.split(/ {2,}/)).toEqual(["PROVIDER", "ORGANIZATION", "ID", "ROLES", "STATUS", "VIA"]);
    expect(rows.map((row) => row.split(/ {2,}/))).toEqual(
      providers.flatMap((provider) =>
        tables[provider].map(([name = "", id = "", roles = "", status = "", via = "-"]) => [
          ...[provider, name, id, roles, status, via],
        ]),
      ),
    );
  });

  test("writes as json what collectMemberships gives", async ({ expect, onTestFinished }) => {
    const { doubles, variables } = await serveAll({ onTestFinished });
    const { code, stdout, stderr } = await run(["list", "--format", "json"], variables);
    expect({ code, stderr: withoutGaps(stderr) }).toEqual({ code: 0, stderr: "" });
    const sources = providers.map(
      (provider) => connect(provider, variables, { fetch: doubles[provider].fetch }).source,
    );
    const collected = await collectMemberships(sources, { concurrency: 1 });
    expect(collected.memberships.length).toBeGreaterThan(8);
    const asOf = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
    expect(JSON.parse(stdout)).toEqual({ version: 1, asOf, ...JSON.parse(JSON.stringify(collected)) });
  });

  test("writes as csv what a parser of RFC 4180 reads back", async ({ expect, onTestFinished }) => {
    const names = ['with "quotes"', "with, a comma", "Ünïcødé 株式会社 👩‍👩‍👧", "  spaces  "];
    const variables = await serveAs("archera", archeraOf(names.map(archeraOrganization)), { onTestFinished });
    const { stdout } = await run(["list", "--format", "csv"], variables);
    expect(stdout.replaceAll("\r\n", "")).not.toContain("\n");
    const [first, ...rest]: string[][] = parse(stdout, { record_delimiter: "\r\n" });
    const shared = ["provider", "organizationId", "organizationName", "roles", "status"];
    expect(first).toEqual([...shared, "via", "userId", "userEmail", "asOf"]);
    expect(rest.map(([, , name]) => name)).toEqual(names);
  });

  test("writes what a spreadsheet would take for a formula so that none does", async ({ expect, onTestFinished }) => {
    const names = ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", '=HYPERLINK("http://x","y")'];
    const variables = await serveAs("archera", archeraOf(names.map(archeraOrganization)), { onTestFinished });
    const { stdout } = await run(["list", "--format", "csv"], variables);
    const [, ...records]: string[][] = parse(stdout);
    expect(records.map(([, , name]) => name)).toEqual(names.map((name) => `'${name}`));
  });

  test("streams with ndjson: a membership is written before the slowest provider responds", async ({
    expect,
    onTestFinished,
  }) => {
    let respondAsArchera = () => {};
    const slow = new Promise<void>((resolve) => {
      respondAsArchera = resolve;
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
    const { code, stdout } = await run(["list", "--format", "ndjson"], variables, {
      onOutput: () => respondAsArchera(),
    });
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

  test("calls only the providers that are named", async ({ expect, onTestFinished }) => {
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
    const requested = providers.filter((provider) => doubles[provider].requests.length > 0);
    expect(requested.toSorted()).toEqual(["archera", "k6"]);
  });

  test("prefers --user to AUTH0_USER", async ({ expect, onTestFinished }) => {
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
    expect({ code, stderr: withoutGaps(stderr) }).toEqual({ code: 0, stderr: "" });
  });

  test("demonstrates itself without a credential, all providers and a retry", async ({ expect }) => {
    const { code, stdout, stderr } = await run(["list", "--demo", "--format", "json"]);
    expect(code).toBe(0);
    expect(stderr).toContain("demo with in-memory fakes");
    const { memberships, failures }: { memberships: { provider: string }[]; failures: unknown[] } = JSON.parse(stdout);
    expect(new Set(memberships.map(({ provider }) => provider))).toEqual(new Set(providers));
    expect(failures).toEqual([]);
  });

  test("demonstrates without calling any real provider, whatever is configured", async ({ expect, onTestFinished }) => {
    const { doubles, variables } = await serveAll({ onTestFinished });
    await run(["list", "--demo"], variables);
    expect(Object.values(doubles).map(({ requests }) => requests.length)).toEqual(providers.map(() => 0));
  });
});
