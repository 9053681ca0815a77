/** `cloudflareFromEnv` and its like: the variables that the command reads, as options of a client. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { connectors } from "../../generated/connectors.ts";
import { providers } from "../../generated/providers.ts";
import {
  authFromEnv,
  baseUrlFromEnv,
  basic,
  defineProvider,
  hostUrl,
  requiredFromEnv,
  throwInvalidClientOption,
  variableFromEnv,
} from "../../src/provider.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([
  ["api.acme.example", "https://api.acme.example"],
  ["https://api.acme.example", "https://api.acme.example"],
  ["http://localhost:4010", "http://localhost:4010"],
  ["localhost:4010?https://", "https://localhost:4010?https://"],
])("the URL of the host %s is %s", (host, url) => {
  expect(hostUrl(host)).toBe(url);
});

describe.each(providers)("of %s", (provider) => {
  const { credentials, required = [] } = connectors[provider];
  /** The variables of the client; a user is an argument of its operations. */
  const own = required.filter((name) => !name.endsWith("_USER"));
  const values = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, `${name.toLowerCase()}.example`]));
  const load = async () => {
    const module: Record<string, unknown> = await import(`../../src/providers/${provider}/index.ts`);
    const read = module[`${provider}FromEnv`];
    if (typeof read !== "function") throw new Error(`${provider}FromEnv is missing.`);
    const create = Object.entries(module).find(([name]) => /^create.*Client$/.test(name))?.[1];
    if (typeof create !== "function") throw new Error("There is no client.");
    return { read, create };
  };

  test.each(credentials.map((names) => ({ names })))("$names make a client", async ({ names }) => {
    const { read, create } = await load();
    const variables = values([...own, ...names].map((name) => name));
    const env = Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [name, value.replaceAll("_", "-")]),
    );
    const options = read(env);
    for (const name of names) expect(Object.values(options.auth)).toContain(env[name]);
    expect(create(options)).toMatchObject({ provider });
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    expect(read()).toEqual(options);
  });

  test("ORG_CONTRACTS_…_URL replaces the base URL, also that of the vendor's own variables", async () => {
    const { read } = await load();
    const { address = [] } = connectors[provider];
    const env = values([...own, ...credentials.flat(), ...address]);
    const url = "http://127.0.0.1:4010/v1";
    expect(read({ ...env, [`ORG_CONTRACTS_${provider.toUpperCase()}_URL`]: url }).baseUrl).toBe(url);
    expect(read({ ...env, [`ORG_CONTRACTS_${provider.toUpperCase()}_URL`]: "" })).toEqual(read(env));
    expect(read(values([...own, ...credentials.flat()]))).not.toHaveProperty("baseUrl");
  });

  test("without them, the error names each option and variable", async () => {
    const { read } = await load();
    const env = values(own);
    expect(() => read(env)).toThrow(`${provider} client was not created: \`auth\` is not in the environment: set `);
    for (const name of credentials.flat()) expect(() => read(env)).toThrow(new RegExp(`${name} \\(\`auth\\.`));
    for (const name of own) expect(() => read({})).toThrow(`is not in the environment: set ${name}.`);
    // An empty variable is not set.
    expect(() => read({ ...env, ...Object.fromEntries(credentials.flat().map((name) => [name, ""])) })).toThrow(
      "`auth` is",
    );
  });

  test("with some of them, the error names the one that is missing", async () => {
    const { read } = await load();
    for (const names of credentials.filter(({ length }) => length > 1))
      for (const missing of names) {
        const env = values([...own, ...names.filter((name) => name !== missing)]);
        expect(() => read(env)).toThrow(`is not in the environment: set ${missing}.`);
      }
  });
});

describe("of a custom provider", () => {
  const definition = {
    name: "acme",
    credentials: [{ token: "ACME_TOKEN" }, { user: "ACME_USER", password: "ACME_PASS" }],
  };

  test("the first kind whose variables are all set is read, by the properties of `auth`", () => {
    expect(authFromEnv(definition, { ACME_TOKEN: "t", ACME_USER: "u", ACME_PASS: "p" })).toEqual({ token: "t" });
    expect(authFromEnv(definition, { ACME_TOKEN: "", ACME_USER: "u", ACME_PASS: "p" })).toEqual({
      user: "u",
      password: "p",
    });
  });

  test.each([
    [
      {},
      "`auth` is not in the environment: set ACME_TOKEN (`auth.token`), or ACME_USER (`auth.user`) and ACME_PASS (`auth.password`)",
    ],
    [{ ACME_USER: "u" }, "`auth.password` is not in the environment: set ACME_PASS"],
  ])("what is missing of %j is named", (env, message) => {
    expect(() => authFromEnv(definition, env)).toThrow(message);
  });

  test("a kind with a property that is in no variable is neither read nor named", () => {
    const credentials = [{ user: "ACME_USER", password: undefined }, { token: "ACME_TOKEN" }];
    expect(authFromEnv({ name: "acme", credentials }, { ACME_USER: "u", ACME_TOKEN: "t" })).toEqual({ token: "t" });
    expect(() => authFromEnv({ name: "acme", credentials }, { ACME_USER: "u" })).toThrow(
      "acme client was not created: `auth` is not in the environment: set ACME_TOKEN (`auth.token`).",
    );
  });

  test("where no table describes the credentials, nothing is read", () => {
    expect(() => authFromEnv({ name: "acme" }, { S: "s" })).toThrow(
      "`auth` is not in the environment: the provider names no variables for it.",
    );
  });

  test("a variable is read from the environment of the process, and an empty one is none", () => {
    vi.stubEnv("ACME_HOST", "acme.example");
    vi.stubEnv("ACME_EMPTY", "");
    expect(variableFromEnv("ACME_HOST")).toBe("acme.example");
    expect(variableFromEnv("ACME_EMPTY")).toBe(undefined);
    expect(variableFromEnv("toString", {})).toBe(undefined);
    expect(requiredFromEnv("acme", "host", "ACME_HOST")).toBe("acme.example");
    expect(() => requiredFromEnv("acme", "host", "ACME_EMPTY")).toThrow(
      "`host` is not in the environment: set ACME_EMPTY",
    );
  });

  test("the variable of the base URL has the provider's name", () => {
    const url = "http://localhost:4010/v1";
    expect(baseUrlFromEnv("acme", { ORG_CONTRACTS_ACME_URL: url })).toEqual({ baseUrl: url });
    expect(baseUrlFromEnv("acme-eu.v2", { ORG_CONTRACTS_ACME_EU_V2_URL: url }, "https://a")).toEqual({ baseUrl: url });
    expect(baseUrlFromEnv("acme", {}, "https://a")).toEqual({ baseUrl: "https://a" });
  });

  test("without it there is no such option, so that an explicit one stays", () => {
    expect(Object.keys(baseUrlFromEnv("acme", { ORG_CONTRACTS_ACME_URL: "" }))).toEqual([]);
  });

  test("one that is no URL is named", () => {
    expect(() => baseUrlFromEnv("acme", { ORG_CONTRACTS_ACME_URL: "localhost:4010" })).toThrow(
      "acme client was not created: `baseUrl` must be an http(s) URL: correct ORG_CONTRACTS_ACME_URL.",
    );
  });

  test("a wrapper of `createClient` rejects its own options like those of every client", () => {
    const provider = defineProvider({
      ...definition,
      baseUrl: "https://acme.example",
      options: ["host", "timeout"],
      auth: ({ user, password }: { user: string; password: string }) => basic(user, password),
    });
    expect(() => throwInvalidClientOption("acme", "host", "must be a host name")).toThrow(
      expect.objectContaining({ name: "InvalidArgumentError", provider: "acme", argument: "host" }),
    );
    const auth = { user: "u", password: "p" };
    expect(() => provider.createClient(Object({ auth, hos: "x" }))).toThrow("did you mean `host`?");
    expect(() => provider.createClient({ auth, timeout: 0 })).toThrow("`timeout`");
  });
});
