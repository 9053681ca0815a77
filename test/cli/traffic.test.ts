/** `verify --har`: recorded traffic against the contracts, without a network. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { XMLValidator } from "fast-xml-parser";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { verifyFormats } from "../../src/cli/commands/verify.ts";
import { run, type Variables } from "./command.ts";
import { entry, har, type Recorded } from "./har.ts";
import { archeraOrganization } from "./providers.ts";

let folder: string;

beforeEach(async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new Error("nothing may be sent")));
  folder = await mkdtemp(join(tmpdir(), "org-contracts-"));
  return async () => {
    vi.unstubAllGlobals();
    await rm(folder, { recursive: true });
  };
});

const url = "https://api.archera.ai/v1/orgs";
const acme = archeraOrganization("Acme");

async function written(text: string | Buffer): Promise<string> {
  const file = join(folder, `${Math.random()}.har`);
  await writeFile(file, text);
  return file;
}

async function verify(recorded: readonly Recorded[], args: readonly string[] = [], variables: Variables = {}) {
  return run(["verify", "--har", await written(har(...recorded.map(entry))), ...args], variables);
}

const differencesIn = (stdout: string) =>
  JSON.parse(stdout).providers.flatMap(({ operations }: { operations: { differences: object[] }[] }) =>
    operations.flatMap(({ differences }) => differences),
  );

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
    const recorded = [
      { url, body: [acme, broken] },
      { url, body: [broken] },
    ];
    const { code, stdout, stderr } = await verify(recorded);
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
    const local = "http://127.0.0.1:4010";
    const recorded = [
      { url: `${local}/api/archera/v1/orgs`, body: [acme] },
      { url: "https://acme.eu.auth0.com/api/v2/users/auth0%7C1/organizations", body: [] },
      { url, body: {}, method: "POST" },
      { url: "https://archera.example/v1/orgs", body: {} },
      { url: "https://api.archera.ai/v1/orgs/7?token=abc", body: {} },
      { url: "https://api.archera.ai/v1/orgs/7", body: {} },
      { url: "data:text/html,secret", body: "" },
      { url: "nowhere", body: "" },
    ];
    const variables = { ORG_CONTRACTS_ARCHERA_URL: `${local}/api/archera`, AUTH0_DOMAIN: "acme.eu.auth0.com" };
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
    const recorded = [
      { url, body: [] },
      { url: "https://acme.eu.auth0.com/api/v2/users/1/organizations", body: [] },
    ];
    const { stderr } = await verify(recorded);
    expect(stderr).toContain("The base URL of auth0 is unknown: set AUTH0_DOMAIN or ORG_CONTRACTS_AUTH0_URL.");
  });

  test("names twenty others at most", async () => {
    const others = Array.from({ length: 22 }, (_, index) => ({ url: `https://x.example/${index}`, body: {} }));
    const { stderr } = await verify([{ url, body: [] }, ...others]);
    expect(stderr).toContain("22 entries matched no operation:");
    expect(stderr).toContain("/19\n  and 2 more\n");
  });

  test("may be one of several, with a byte order mark", async () => {
    const files = [
      await written(`\ufeff${har(entry({ url, body: [] }))}`),
      await written(har(entry({ url, body: [7] }))),
    ];
    const { code, stderr } = await run(["verify", "--har", ...files]);
    expect(code).toBe(1);
    expect(stderr).toContain("2 responses of 1 operation checked, 1 difference");
  });

  test("has bodies in Base64, and integers that JavaScript cannot hold", async () => {
    const base64 = (bytes: string, encoding: BufferEncoding = "utf8") => ({
      url: "https://api.k6.io/v3/organizations/1",
      content: { text: Buffer.from(bytes, encoding).toString("base64"), encoding: "base64" },
    });
    const organization = (id: string, name = "Zoë") => `{"organization":{"id":${id},"name":"${name}"}}`;
    const json = ["--format", "json"];
    const large = await verify([base64(organization("9007199254740993"))], json);
    expect(differencesIn(large.stdout)).toEqual([
      expect.objectContaining({ pointer: "/organization/id", violation: true }),
    ]);
    const latin = await verify([base64(organization("1"), "latin1")], json);
    expect(differencesIn(latin.stdout)).toEqual([expect.objectContaining({ keyword: "charset", violation: true })]);
    const fine = await verify([base64(organization("1"))], json);
    expect(differencesIn(fine.stdout)).toEqual([]);
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
    ["has no response of a provider", [{ url: "https://x.example/", body: "" }]],
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
    const accepted = join(folder, "accepted.json");
    expect((await verify(drift, ["--write-accepted", accepted])).code).toBe(0);
    expect(JSON.parse(await readFile(accepted, "utf8"))).toHaveLength(1);
    expect((await verify(drift, ["--accept", accepted])).code).toBe(0);
    const k6 = { url: "https://api.k6.io/v3/organizations", body: { organizations: [] } };
    const skipped = await verify([...drift, k6], ["--skip", "listOrganizations", "--provider", "archera"]);
    expect(skipped.stdout).not.toContain("plan");
  });

  test("is checked against custom providers", async () => {
    const file = join(folder, "acme.mjs");
    await writeFile(
      file,
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
    expect(JSON.parse(stdout).runs[0].results).toMatchObject([
      {
        ruleId: "type",
        message: {
          text: "violation in acme listTeams at (the whole body), status 200: documented array, observed object",
        },
      },
    ]);
    expect(stdout).toContain("/acme.mjs");
  });
});

describe("the credentials of a recording are in no format", () => {
  const secret = "s3cret-value";
  const encoded = Buffer.from(`user:${secret}`).toString("base64");
  const header = (name: string, value = secret) => ({ headers: [{ name, value }] });

  test.each([
    ["Authorization", { request: header("Authorization", `Bearer ${secret}`) }],
    ["Basic credentials", { request: header("authorization", `Basic ${encoded}`) }],
    ["a header of its own", { request: header("X-Api-Key") }],
    [
      "a pseudo-header beside it",
      { request: { headers: [{ name: ":authority", value: "x" }, ...header("cookie").headers] } },
    ],
    ["a cookie", { request: { cookies: [{ name: "a", value: secret }] } }],
    ["a cookie of the response", { response: { cookies: [{ name: "a", value: secret }] } }],
    ["Set-Cookie", { response: header("Set-Cookie", `a=${secret}; Path=/`) }],
    ["the query", { url: `${url}?access_token=${secret}` }],
    ["the recorded query", { request: { queryString: [{ name: "token", value: secret }] } }],
    ["the fragment", { url: `${url}#id_token=${secret}` }],
    ["a JSON body", { request: { postData: { text: JSON.stringify({ a: [{ client_secret: [secret] }] }) } } }],
    ["a form", { request: { postData: { text: `client_secret=${secret}` } } }],
    ["the fields of a form", { request: { postData: { params: [{ name: "password", value: secret }] } } }],
    ["the body of the response", { body: [{ ...acme, role: secret, session: { token: secret } }] }],
  ])("%s", async (_, recorded) => {
    const body = [{ ...acme, role: secret, [secret]: 1 }];
    const unmatched = { url: `https://x.example/${secret}/7`, body: "" };
    for (const format of verifyFormats) {
      const { stdout, stderr } = await verify([{ url, body, ...recorded }, unmatched], ["--format", format]);
      expect(stdout).toContain("[redacted]");
      expect(stdout + stderr).not.toContain(secret);
      expect(stdout + stderr).not.toContain(encoded);
    }
  });

  test("nor quoted from a file that cannot be read", async () => {
    const { stderr } = await run(["verify", "--har", await written(`{"Authorization": "${secret}"`)]);
    expect(stderr).not.toContain(secret);
  });

  test("nor shown where they are short, in their own exchange", async () => {
    const { stdout } = await verify([
      { url, body: [{ ...acme, role: "a1b2c3" }], request: header("x-api-key", "a1b2c3") },
    ]);
    expect(stdout).toContain('observed    "[redacted]"');
  });

  test("but hide an ordinary word in their own exchange alone", async () => {
    const other = { url: "https://x.example/", body: "", request: { postData: { text: '{"key":"owner"}' } } };
    const { stdout } = await verify([other, { url, body: [{ ...acme, role: "owner" }] }]);
    expect(stdout).toContain('observed    "owner"');
  });
});

describe("the report of a recording", () => {
  const recorded = [{ url, body: [{ ...acme, plan: "pro", org_id: 7 }] }];

  test("is an annotation, a test case and data", async () => {
    const [github, junit, json] = await Promise.all(
      ["github", "junit", "json"].map((format) =>
        verify([...recorded, { url: "https://x.example/", body: "" }], ["--format", format]),
      ),
    );
    expect(github?.stdout).toMatch(/^::error title=archera listOrganizations::violation at \/0\/org_id/);
    expect(XMLValidator.validate(junit?.stdout ?? "")).toBe(true);
    expect(junit?.stdout).toContain('message="2 differences from the contract"');
    expect(JSON.parse(json?.stdout ?? "")).toMatchObject({
      ok: false,
      providers: [{ provider: "archera", operations: [{ operation: "listOrganizations", responses: 1 }] }],
      unmatched: [{ method: "GET", url: "https://x.example/", count: 1 }],
    });
    for (const each of [github, junit, json]) expect(each?.stderr).toContain("1 entry matched no operation:");
  });
});

describe("a file that is not a recording is wrong usage:", () => {
  const broken = (change: Record<string, object>) =>
    JSON.stringify({ log: { entries: [{ ...entry({ url, body: [] }), ...change }] } });

  test.each([
    ["empty", " ", "is empty"],
    ["cut off", '{"log": {"entries": [', "is not valid JSON: it ends in the middle"],
    ["not JSON", "{log}", "is not valid JSON. Export the recording again."],
    ["something else", '{"entries": []}', "is not a HAR file: it has no array `log.entries`"],
    ["without a request", broken({ request: {} }), "log.entries[0]: `request.method` is not a string"],
    ["without a status", broken({ response: { status: "200" } }), "log.entries[0]: `response.status` is not a number"],
    [
      "with text that is none",
      broken({ response: { status: 200, content: { text: [] } } }),
      "log.entries[0]: `response.content.text` is not a string",
    ],
    [
      "with invalid Base64",
      broken({ response: { status: 200, content: { text: "a%b", encoding: "base64" } } }),
      "log.entries[0]: `response.content.text` is not Base64",
    ],
    [
      "in another encoding",
      broken({ response: { status: 200, content: { text: "a", encoding: "gzip" } } }),
      'log.entries[0]: `response.content.encoding` is not "base64"',
    ],
  ])("%s", async (_, text, message) => {
    const file = await written(text);
    const { code, stdout, stderr } = await run(["verify", "--har", file]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(file);
    expect(stderr).toContain(message);
  });

  test("missing", async () => {
    const { code, stderr } = await run(["verify", "--har", join(folder, "missing.har")]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining("missing.har cannot be read: ENOENT"),
    });
  });
});
