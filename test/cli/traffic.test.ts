/** `verify --har`: recorded traffic against the contracts, without a network. */
import { readFile } from "node:fs/promises";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { verifyFormats } from "../../src/cli/commands/verify.ts";
import { run, type Variables } from "./command.ts";
import { createFolder, har, type Recorded } from "./files.ts";
import { archeraOrganization } from "./providers.ts";

const folder = await createFolder();

beforeEach(() => {
  vi.stubGlobal("fetch", () => Promise.reject(new Error("nothing may be sent")));
  return () => vi.unstubAllGlobals();
});

const url = "https://api.archera.ai/v1/orgs";
const acme = archeraOrganization("Acme");
const elsewhere = { url: "https://x.example/", body: "" };

async function verify(recorded: readonly Recorded[], args: readonly string[] = [], variables: Variables = {}) {
  return run(["verify", "--har", await folder.write("session.har", har(...recorded)), ...args], variables);
}

describe("a recording", () => {
  test("is as documented, and needs no credential", async () => {
    const { code, stdout, stderr } = await verify([
      { url, body: [acme] },
      { url: `${url}?a=1#b`, body: [] },
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "2 responses of 1 operation checked, 0 differences\n" });
    expect(stdout).toBe("archera\n  ✓ listOrganizations  2 responses\n");
  });

  test("has violations and drift, each difference once over all responses", async () => {
    const broken = { ...acme, org_id: 7, plan: "pro" };
    const { code, stdout, stderr } = await verify([
      { url, body: [acme, broken] },
      { url, body: [broken] },
    ]);
    expect(code).toBe(1);
    expect(stdout.split("\n").map((line) => line.trim())).toEqual([
      "archera",
      "✗ listOrganizations  2 differences",
      "/1/org_id  [type, status 200]  violation",
      "documented  string",
      "observed    number",
      "/1/plan  [additionalProperties, status 200]  drift",
      "documented  no property of this name",
      "observed    sent",
      "",
    ]);
    expect(stderr).toBe("2 responses of 1 operation checked, 2 differences\n");
  });

  test("is compared by method, origin and path, with the addresses of the environment too", async () => {
    const local = "http://127.0.0.1:4010/api/archera";
    const recorded = [
      { url: `${local}/v1/orgs`, body: [acme] },
      { url: "https://acme.eu.auth0.com/api/v2/users/auth0%7C1/organizations", body: [] },
      { url, body: {}, method: "POST" },
      { url: "https://archera.example/v1/orgs", body: {} },
      { url: "https://api.archera.ai/v1/orgs/7?token=abc", body: {} },
      { url: "https://api.archera.ai/v1/orgs/7", body: {} },
      { url: "data:text/html,secret", body: "" },
      { url: "nowhere", body: "" },
    ];
    const variables = { ORG_CONTRACTS_ARCHERA_URL: local, AUTH0_DOMAIN: "acme.eu.auth0.com" };
    const { code, stdout, stderr } = await verify(recorded, [], variables);
    expect(code).toBe(0);
    expect(stdout).toContain("listOrganizations  1 response\n");
    expect(stdout).toContain("listUserOrganizations  1 response\n");
    expect(stderr.split("\n")).toEqual([
      "6 entries matched no operation:",
      "  POST https://api.archera.ai/v1/orgs",
      "  GET https://archera.example/v1/orgs",
      "  GET https://api.archera.ai/v1/orgs/7 (2 times)",
      "  GET data:",
      "  GET (no URL)",
      "2 responses of 2 operations checked, 0 differences",
      "",
    ]);
  });

  test("says how to give an address that is not known", async () => {
    const auth0 = { url: "https://acme.eu.auth0.com/api/v2/users/1/organizations", body: [] };
    const { stderr } = await verify([{ url, body: [] }, auth0]);
    expect(stderr).toContain("The base URL of auth0 is unknown: set AUTH0_DOMAIN or ORG_CONTRACTS_AUTH0_URL.");
  });

  test("names twenty others at most", async () => {
    const others = Array.from({ length: 22 }, (_, index) => ({ url: `https://x.example/${index}`, body: {} }));
    const { stderr } = await verify([{ url, body: [] }, ...others]);
    expect(stderr).toContain("22 entries matched no operation:");
    expect(stderr).toContain("/19\n  and 2 more\n");
  });

  test("may be one of several, with a byte order mark", async () => {
    const first = await folder.write("first.har", `\ufeff${har({ url, body: [] })}`);
    const second = await folder.write("second.har", har({ url, body: [7] }));
    const { code, stderr } = await run(["verify", "--har", first, second]);
    expect(code).toBe(1);
    expect(stderr).toContain("2 responses of 1 operation checked, 1 difference");
  });

  test.each([
    ["an integer that JavaScript cannot hold", "9007199254740993", "utf8", [{ pointer: "/organization/id" }]],
    ["text in Latin-1", "1", "latin1", [{ keyword: "charset" }]],
    ["nothing that differs", "1", "utf8", []],
  ] as const)("in Base64 has %s", async (_, id, encoding, differences) => {
    const body = Buffer.from(`{"organization":{"id":${id},"name":"Zoë"}}`, encoding).toString("base64");
    const content = { text: body, encoding: "base64" };
    const { stdout } = await verify([{ url: "https://api.k6.io/v3/organizations/1", content }], ["--format", "json"]);
    const [{ operations }] = JSON.parse(stdout).providers;
    const violations = differences.map((difference) => ({ ...difference, violation: true }));
    expect(operations).toMatchObject([{ operation: "getOrganization", differences: violations }]);
  });

  test("shows what could not be compared", async () => {
    const recorded = [{ url, body: [acme] }, { url }, { url, status: 0, body: "" }, { url, status: 304, body: "" }];
    const { code, stdout, stderr } = await verify(recorded);
    expect(code).toBe(0);
    expect(stdout).toContain("✓ listOrganizations  1 response\n");
    expect(stdout).toContain("(1 not compared)  not checked: the recording does not contain the body");
    expect(stdout).toContain("(1 not compared)  not checked: the request got no response");
    expect(stdout).toContain("(1 not compared)  not checked: the response came from a cache");
    expect(stderr).toContain("3 not checked");
  });

  test.each([
    ["has no entry", []],
    ["has no response of a provider", [elsewhere]],
    ["has no body", [{ url }]],
  ])("that %s checked nothing, and fails", async (_, recorded) => {
    const { code, stderr } = await verify(recorded);
    expect(code).toBe(1);
    expect(stderr).toContain("NOTHING WAS CHECKED");
  });

  test("without a response of a named provider fails", async () => {
    const { code, stdout } = await verify([{ url, body: [] }], ["--provider", "archera", "k6"]);
    expect(code).toBe(1);
    expect(stdout).toContain("✗ every operation  not checked: the recording has no response for it");
  });

  test("passes over what --skip, --fail-on and --accept name", async () => {
    const drift = [{ url, body: [{ ...acme, plan: "pro" }] }];
    expect((await verify(drift, ["--fail-on", "violation"])).code).toBe(0);
    const accepted = folder.path("accepted.json");
    expect((await verify(drift, ["--write-accepted", accepted])).code).toBe(0);
    expect(JSON.parse(await readFile(accepted, "utf8"))).toHaveLength(1);
    expect((await verify(drift, ["--accept", accepted])).code).toBe(0);
    const k6 = { url: "https://api.k6.io/v3/organizations", body: { organizations: [] } };
    const skipped = await verify([...drift, k6], ["--skip", "listOrganizations", "--provider", "archera"]);
    expect(skipped.stdout).not.toContain("plan");
  });

  test("is checked against custom providers", async () => {
    const file = await folder.write(
      "acme.mjs",
      `const check = (value, findings) => {
        if (!Array.isArray(value)) findings.push({ path: [], keyword: "type", expected: "array", actual: "object", breaking: true });
      };
      export default {
        provider: { name: "acme", baseUrl: "https://acme.example/v1/", createClient() { throw new Error("not needed"); } },
        operations: { listTeams: {
          format: 1, id: "listTeams", method: "GET", path: "/teams", pathParameters: {}, query: {}, responses: { 200: check },
        } },
      };`,
    );
    const recorded = [{ url: "https://acme.example/v1/teams", body: {} }];
    const { code, stdout } = await verify(recorded, ["--source", file, "--format", "sarif"]);
    expect(code).toBe(1);
    const text = "violation in acme listTeams at (the whole body), status 200: documented array, observed object";
    expect(JSON.parse(stdout).runs[0].results).toMatchObject([{ ruleId: "type", message: { text } }]);
    expect(stdout).toContain("acme.mjs");
  });

  test.each(["github", "junit", "json"])("as %s names beside the report what matched no operation", async (format) => {
    const { stdout, stderr } = await verify([{ url, body: [{ ...acme, org_id: 7 }] }, elsewhere], ["--format", format]);
    expect(stdout).toContain("/0/org_id");
    expect(stderr).toContain("1 entry matched no operation:");
    if (format !== "json") return;
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      providers: [{ provider: "archera", operations: [{ operation: "listOrganizations", responses: 1 }] }],
      unmatched: [{ method: "GET", url: elsewhere.url, count: 1 }],
    });
  });
});

describe("the credentials of a recording are in no format", () => {
  const secret = "s3cret-value";
  const encoded = Buffer.from(`user:${secret}`).toString("base64");
  const header = (name: string, value = secret) => ({
    headers: [
      { name: ":authority", value: "x" },
      { name, value },
    ],
  });
  const posted = (postData: object) => ({ request: { postData } });

  test.each<[string, Partial<Recorded>]>([
    ["Authorization", { request: header("Authorization", `Bearer ${secret}`) }],
    ["Basic credentials", { request: header("authorization", `Basic ${encoded}`) }],
    ["a header of its own", { request: header("X-Api-Key") }],
    ["a cookie's header", { request: header("cookie") }],
    ["a cookie", { request: { cookies: [{ name: "a", value: secret }] } }],
    ["a cookie of the response", { response: { cookies: [{ name: "a", value: secret }] } }],
    ["Set-Cookie", { response: header("Set-Cookie", `a=${secret}; Path=/`) }],
    ["the query", { url: `${url}?access_token=${secret}` }],
    ["the recorded query", { request: { queryString: [{ name: "token", value: secret }] } }],
    ["the fragment", { url: `${url}#id_token=${secret}` }],
    ["a JSON body", posted({ text: JSON.stringify({ a: [{ client_secret: [secret] }] }) })],
    ["a form", posted({ text: `client_secret=${secret}` })],
    ["the fields of a form", posted({ params: [{ name: "password", value: secret }] })],
    ["the body of the response", { body: [{ ...acme, role: secret, session: { token: secret } }] }],
  ])("%s", async (_, recorded) => {
    const body = [{ ...acme, role: secret, [secret]: 1 }];
    const unmatched = { ...elsewhere, url: `https://x.example/${secret}/7` };
    for (const format of verifyFormats) {
      const { stdout, stderr } = await verify([{ url, body, ...recorded }, unmatched], ["--format", format]);
      expect(stdout).toContain("[redacted]");
      expect(stdout + stderr).not.toContain(secret);
      expect(stdout + stderr).not.toContain(encoded);
    }
  });

  test("nor quoted from a file that cannot be read", async () => {
    const file = await folder.write("cut.har", `{"Authorization": "${secret}"`);
    const { stderr } = await run(["verify", "--har", file]);
    expect(stderr).not.toContain(secret);
  });

  test("nor shown where they are short, in their own exchange", async () => {
    const recorded = { url, body: [{ ...acme, role: "a1b2c3" }], request: header("x-api-key", "a1b2c3") };
    expect((await verify([recorded])).stdout).toContain('observed    "[redacted]"');
  });

  test("but hide an ordinary word in their own exchange alone", async () => {
    const other = { ...elsewhere, ...posted({ text: '{"key":"owner"}' }) };
    const { stdout } = await verify([other, { url, body: [{ ...acme, role: "owner" }] }]);
    expect(stdout).toContain('observed    "owner"');
  });
});

const place = ", log.entries[0]: ";

test.each([
  ["that is missing", undefined, "cannot be read: ENOENT"],
  ["that is empty", " ", "is empty"],
  ["that is cut off", '{"log": {"entries": [', "is not valid JSON: it ends in the middle"],
  ["that is not JSON", "{log}", "is not valid JSON. Export the recording again."],
  ["of something else", '{"entries": []}', "is not a HAR file: it has no array `log.entries`"],
  ["without a request", har({ url, request: { method: 1 } }), `${place}\`request.method\` is not a string`],
  ["without a status", har({ url, response: { status: "200" } }), `${place}\`response.status\` is not a number`],
  ["with text that is none", withContent({ text: [] }), `${place}\`response.content.text\` is not a string`],
  ["with invalid Base64", withContent({ text: "a%b", encoding: "base64" }), "`response.content.text` is not Base64"],
  ["in gzip", withContent({ text: "a", encoding: "gzip" }), '`response.content.encoding` is not "base64"'],
])("a file %s is wrong usage", async (_, text, message) => {
  const file = text === undefined ? folder.path("missing.har") : await folder.write("broken.har", text);
  const { code, stdout, stderr } = await run(["verify", "--har", file]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(file);
  expect(stderr).toContain(message);
});

function withContent(content: object): string {
  return har({ url, content });
}
