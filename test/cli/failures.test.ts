/** What the command does when something is missing or goes wrong. */
import { describe, expect, test } from "vitest";
import { connectors } from "../../generated/connectors.ts";
import { providers } from "../../generated/providers.ts";
import { run, withoutGaps } from "./command.ts";
import { archeraOrganization, credentials, serveAll, serveArchera, serveAs, serveDouble, token } from "./providers.ts";

const formats = ["table", "json", "ndjson", "csv"] as const;

describe("a provider that fails", () => {
  test("hides none of the others, is named with what to do, and makes the exit code 1", async () => {
    const { doubles, variables } = await serveAll();
    doubles.archera.fail({ status: 401 });
    const { code, stdout, stderr } = await run(["list"], variables);
    expect(code).toBe(1);
    const others = providers.filter((provider) => provider !== "archera");
    expect(new Set(stdout.match(/^\w+/gm))).toEqual(new Set(["PROVIDER", ...others]));
    expect(stderr).toMatch(/^✗ archera listOrganizations failed with 401.*\n {2}Check ARCHERA_API_KEY, or .*https:/);
  });

  test("is in the failures of json, with its error and what to do", async () => {
    const { double, variables } = await serveDouble("k6");
    double.fail({ status: 403 });
    const { code, stdout } = await run(["list", "--provider", "k6", "--format", "json"], variables);
    expect(code).toBe(1);
    const error = { name: "PermissionError", status: 403, operation: "listOrganizations" };
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      memberships: [],
      coverage: [{ provider: "k6", complete: false, gaps: [{ code: "failed" }] }],
      failures: [{ provider: "k6", error, advice: expect.stringContaining("personal API token") }],
    });
  });

  test.each([
    [{ status: 403 }, "read:organizations"],
    [{ status: 404 }, "Check that auth0|654e2f1a9b3c4d5e6f708192 is a user of the tenant demo.eu.auth0.com"],
    [{ status: 429, retryAfter: 7200 }, "Try again in 7"],
    [{ fault: "violation" }, "org-contracts verify --provider auth0"],
  ] as const)("states what to do about %j", async (failure, advice) => {
    const { double, variables } = await serveDouble("auth0");
    double.fail(failure);
    const { code, stderr } = await run(["list", "--provider", "auth0"], variables);
    expect(code).toBe(1);
    expect(stderr).toContain(advice);
  });

  test("does not mean that the user has no membership", async () => {
    const { double, variables } = await serveDouble("k6");
    double.fail({ status: 401, times: 2 });
    const nobody = "No memberships found.";
    expect((await run(["list", "--provider", "k6"], variables)).stderr).not.toContain(nobody);
    const both = { ...variables, ...(await serveArchera([])) };
    expect((await run(["list", "--provider", "k6", "archera"], both)).stderr).toContain(nobody);
  });

  test("that cannot be reached is named with the variable of its address", async () => {
    const variables = { ...credentials.k6, ORG_CONTRACTS_K6_URL: "http://127.0.0.1:9" };
    const { code, stderr } = await run(["list", "--provider", "k6"], variables);
    expect(code).toBe(1);
    expect(stderr).toContain("Check ORG_CONTRACTS_K6_URL and the network.");
    const elsewhere = { ...credentials.gitlab, GITLAB_HOST: "http://127.0.0.1:9" };
    expect((await run(["list", "--provider", "gitlab"], elsewhere)).stderr).toContain(
      "Check GITLAB_HOST and the network.",
    );
  });
});

describe("what is not configured", () => {
  test("is named with its variables and where to get their values, beside the results of the others", async () => {
    const { variables } = await serveDouble("k6");
    const { code, stdout, stderr } = await run(["list"], variables);
    expect(code).toBe(0);
    expect(stdout).toContain("Harbour Lane Studios");
    expect(stderr).toContain("CLOUDFLARE_API_TOKEN, or CLOUDFLARE_EMAIL and CLOUDFLARE_API_KEY");
    expect(stderr).toContain("https://dash.cloudflare.com/profile/api-tokens");
    expect(stderr).toContain("ARCHERA_API_KEY");
    expect(stderr).not.toContain("K6_CLOUD_TOKEN");
  });

  test.each(["list", "verify"])(
    "makes %s end with 2 and point to the demonstration where it is everything",
    async (command) => {
      const { code, stdout, stderr } = await run([command]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      const names = providers.flatMap((provider) => connectors[provider].credentials.flat());
      for (const name of [...names, "list --demo"]) expect(stderr).toContain(name);
    },
  );

  test.each([
    [{ GITHUB_API_URL: "ftp://x" }, "github", "Check GITHUB_API_URL."],
    [{ GITHUB_API_URL: "ftp://x", ORG_CONTRACTS_GITHUB_URL: "y" }, "github", "Check ORG_CONTRACTS_GITHUB_URL."],
    [{ GITLAB_BASE_URL: "gitlab.example" }, "gitlab", "Check GITLAB_BASE_URL."],
  ] as const)("by a wrong URL is named with the variable that has it: %j", async (variables, provider, advice) => {
    const { code, stderr } = await run(["list", "--provider", provider], { ...credentials[provider], ...variables });
    expect(code).toBe(2);
    expect(stderr).toContain(advice);
  });

  test("is rejected before anything is sent where it was named", async () => {
    const { double, variables } = await serveDouble("k6");
    const { code, stdout, stderr } = await run(["list", "--provider", "k6", "archera"], variables);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("ARCHERA_API_KEY");
    expect(double.requests).toHaveLength(0);
  });

  test.each(["list", "verify"])("in part is a failure of %s beside the others: Auth0's user", async (command) => {
    const { doubles, variables } = await serveAll();
    const { code, stdout, stderr } = await run([command], { ...variables, AUTH0_USER: "" });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^k6/m);
    expect(command === "list" ? stderr : stdout).toContain(
      "auth0 is only partly configured: AUTH0_USER (or --user) is missing",
    );
    expect(doubles.auth0.requests).toHaveLength(0);
  });

  test.each([
    [{ CLOUDFLARE_EMAIL: "user@example.com" }, "cloudflare is only partly configured: CLOUDFLARE_API_KEY is missing"],
    [{ AUTH0_DOMAIN: "acme.eu.auth0.com" }, "AUTH0_USER (or --user) and AUTH0_TOKEN are missing"],
    [{ AUTH0_CLIENT_ID: "client" }, "AUTH0_DOMAIN, AUTH0_USER (or --user) and AUTH0_CLIENT_SECRET are missing"],
  ])("in part is a failure that goes on from what is there: %j", async (variables, words) => {
    const { code, stderr } = await run(["list"], variables);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain("--provider"); // which would name no usable provider
  });

  test("in part can be left out where others are configured, and only those are named", async () => {
    const k6 = await serveDouble("k6");
    const variables = { ...k6.variables, CLOUDFLARE_EMAIL: "user@example.com" };
    const { code, stderr } = await run(["list"], variables);
    expect(code).toBe(1);
    expect(stderr).toMatch(/, or skip it: --provider k6$/m);
    const named = await run(["list", "--provider", "cloudflare"], variables);
    expect(named.stderr).not.toContain("skip it");
  });

  test("rightly names the variable: an address that is none, a domain that is none", async () => {
    const k6 = { ...credentials.k6, ORG_CONTRACTS_K6_URL: "no address" };
    const auth0 = { ...credentials.auth0, AUTH0_DOMAIN: "https://acme.eu.auth0.com" };
    const { code, stderr } = await run(["list"], { ...k6, ...auth0 });
    expect(code).toBe(2);
    expect(stderr).toMatch(/auth0 client.*`domain`.*AUTH0_DOMAIN/);
    expect(stderr).toMatch(/k6 client.*`baseUrl`.*ORG_CONTRACTS_K6_URL/);
  });
});

test("an error that nothing foresaw is written with its stack, and ends with 1", async () => {
  const onOutput = () => {
    throw new TypeError("a bug\u001b[2J");
  };
  const { code, stderr } = await run(["spec", "k6"], {}, { onOutput });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^TypeError: a bug␛\[2J\n +at /);
});

test.each([
  [["lst"], "unknown command 'lst'\n(Did you mean list?)"],
  [["list", "--provder", "k6"], "unknown option '--provder'\n(Did you mean --provider?)"],
  [["list", "--provider", "k7"], `Allowed choices are ${providers.join(", ")}.`],
  [["list", "--format", "xml"], "Allowed choices are table, json, ndjson, csv."],
  [["list", "unexpected"], "too many arguments"],
  [["leave", "cloudflare"], "missing required argument 'id'"],
  [["spec"], "missing required argument 'provider'"],
  [["verify", "--skip", "nothing"], "there is no operation nothing. There are list"],
  [[], "Usage: org-contracts"],
])("wrong usage ends with 2 and a hint: %j", async (args, hint) => {
  const { code, stdout, stderr } = await run(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(hint);
});

describe("what is written", () => {
  const hostile = "\u001b[31mred\u001b[0m \u009b2J\u202eevil\r\nnext\u0007\u2028line ##[error]\u200b\u00ad\u{e0041}";
  const commanding = /[\p{Cc}\p{Cf}\u2028]|##\[/u;

  test.each(formats)(
    "as %s holds nothing that commands a terminal, whatever a provider calls itself",
    async (format) => {
      const variables = await serveArchera([archeraOrganization(hostile)]);
      const { stdout } = await run(["list", "--format", format], variables);
      expect(stdout.replaceAll(/\r?\n/g, "")).not.toMatch(commanding);
      expect(stdout).toContain("evil");
      // It still means the same.
      if (format === "json") expect(JSON.parse(stdout).memberships[0].organizationName).toBe(hostile);
    },
  );

  test.each(["json", "ndjson"])(
    "as %s, of every provider, where an unknown field is nested 200,000 deep",
    async (format) => {
      const { variables } = await serveDouble("k6");
      const organization = JSON.stringify({ ...archeraOrganization("Deep"), unknown: "here" });
      const deep = `${'{"a":['.repeat(100_000)}${"]}".repeat(100_000)}`;
      const body = `[${organization.replace('"here"', deep)}]`;
      const headers = { "content-type": "application/json" };
      const archera = await serveAs("archera", async () => new Response(body, { headers }));
      const args = ["list", "--provider", "k6", "archera", "--format", format];
      const { code, stdout, stderr } = await run(args, { ...variables, ...archera });
      expect({ code, stderr: withoutGaps(stderr) }).toEqual({ code: 0, stderr: "" });
      for (const text of ["Deep", "Ferry Timetables", "Harbour Lane Studios", "[nested too deep]"])
        expect(stdout).toContain(`"${text}"`);
      for (const text of format === "json" ? [stdout] : stdout.trim().split("\n"))
        expect(() => JSON.parse(text)).not.toThrow();
    },
  );

  test("about an option that nobody knows holds nothing that commands a terminal", async () => {
    const { code, stderr } = await run(["list", `--${hostile}`]);
    expect(code).toBe(2);
    expect(stderr.replaceAll("\n", "")).not.toMatch(commanding);
    expect(stderr).toContain("evil");
  });

  test("of a failure holds nothing that commands a terminal either", async () => {
    const variables = await serveAs("archera", async () => Response.json({ message: hostile }, { status: 400 }));
    const { stderr } = await run(["list", "--provider", "archera"], variables);
    expect(stderr.replaceAll("\n", "")).not.toMatch(commanding);
    expect(stderr).toContain("evil");
  });

  test.each(formats)("as %s holds no credential, even where the provider repeats it", async (format) => {
    const variables = await serveAs("archera", async ({ headers }) =>
      Response.json({ message: headers.get("x-api-key") }, { status: 400 }),
    );
    const { stdout, stderr } = await run(["list", "--provider", "archera", "--format", format], variables);
    expect(stderr).toContain("[redacted]");
    expect(stdout + stderr).not.toContain(token);
  });

  test.each([
    ["a pipe", {}, [], false],
    ["a pipe", { FORCE_COLOR: "1" }, [], true],
    ["a pipe", { FORCE_COLOR: "0" }, [], false],
    ["a pipe", { FORCE_COLOR: "1", NO_COLOR: "1" }, [], false],
    ["a pipe", { FORCE_COLOR: "1" }, ["--no-color"], false],
    ["a terminal", {}, [], true],
    ["a terminal", { NO_COLOR: "1" }, [], false],
    ["a terminal", { TERM: "dumb" }, [], false],
  ])("to %s with %j and %j has colors: %s", async (to, variables, args, expected) => {
    const options = to === "a terminal" ? { typed: "" } : {};
    const { stdout } = await run(["list", "--demo", "--provider", "archera", ...args], variables, options);
    const help = await run(["--help", ...args], variables, options);
    const rejected = await run(["leave", "k6", "1", ...args], variables, options);
    for (const text of [stdout, help.stdout, rejected.stderr]) expect(text.includes("\u001b[")).toBe(expected);
  });

  test("to a terminal that cannot draw has no line of progress", async () => {
    const { variables } = await serveDouble("k6");
    const args = ["list", "--provider", "k6"];
    const { stderr } = await run(args, { ...variables, TERM: "dumb" }, { typed: "", columns: 500 });
    expect(withoutGaps(stderr)).toBe("2 memberships at 1 provider\n");
  });
});
