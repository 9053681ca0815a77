/** Advice: an error names the argument or the variable that is wrong, and says what to do. */
import { runInNewContext } from "node:vm";
import { expect } from "vitest";
import { connectors } from "../../generated/connectors.ts";
import type { CallOptions } from "../../src/index.ts";
import { ofSomeProviders } from "../support/providers.ts";
import { expectInvalidArgument } from "./arguments.ts";
import { errorOf } from "./error-responses.ts";
import { collect, type Fault, paragraph, rejection } from "./fault.ts";
import { empty, json } from "./responses.ts";
import { paginates, type Subject, type SubjectOptions, secret } from "./subjects.ts";

const fault = paragraph("Advice");

/** The status with which an example of the spec comes, its class, and a part of its message. Others have the class of their status. */
export type ErrorFacts = Readonly<Record<string, readonly [status: number, name: string, says?: string]>>;

const errorFacts = new Map(await ofSomeProviders<ErrorFacts>("errors"));

const classes: Readonly<Record<number, string>> = {
  401: "AuthenticationError",
  403: "PermissionError",
  404: "NotFoundError",
  429: "RateLimitError",
  500: "ServerError",
};

/** Each name that is nearly an option, with that option. */
const typos: readonly [name: string, option: string][] = [
  ["maxRetries", "retries"],
  ["retires", "retries"],
  ["timeoutMs", "timeout"],
  ["header", "headers"],
];

const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();

const untagged = {
  get [Symbol.toStringTag]() {
    throw new Error("from the getter");
  },
};

/** Objects whose values `Object.entries` does not give, or that throw where they are examined. */
const noRecords: readonly unknown[] = [
  revoked,
  untagged,
  new URLSearchParams({ status: "accepted" }),
  new Map([["status", "accepted"]]),
  new Set(["accepted"]),
  [["status", "accepted"]],
  [],
  Promise.resolve({ status: "accepted" }),
];

export const advice = [
  fault(
    "Each error in the spec has the class that its codes mean, and says what the credential needs.",
    async (stage) => {
      const { subject } = stage;
      const { permission } = connectors[subject.provider];
      const facts = errorFacts.get(subject.provider) ?? {};
      const seen = new Set<string>();
      for (const { status: documented, examples } of subject.operations.flatMap(({ responses }) => responses)) {
        if (documented.startsWith("2")) continue;
        const byStatus = Number(documented.replace("XX", "00").replace("default", "500"));
        for (const [example, body] of Object.entries(examples)) {
          const [status, name, says] = facts[example] ?? [byStatus, classes[byStatus] ?? "ApiError", undefined];
          const error = await errorOf(stage, json(body, status));
          expect(error, example).toMatchObject({ name, status });
          const needs = name === "AuthenticationError" || name === "PermissionError" ? permission : "";
          expect(String(error)).toContain(says ?? needs);
          seen.add(example);
        }
      }
      expect([...seen]).toEqual(expect.arrayContaining(Object.keys(facts)));
    },
  ),
  fault(
    "A credential that was not given is rejected when the client is made, by its name and with its variable.",
    async ({ subject }) => {
      for (const [index, names] of kindsOf(subject).entries()) {
        const whole = Object.fromEntries(names.map((name) => [name, secret]));
        for (const name of names) {
          const error = await rejectedAuth(subject, { ...whole, [name]: undefined }, `auth.${name}`);
          for (const variable of variablesOf(subject)) expect(error).toContain(variable);
        }
        if (index === 0) await rejectedAuth(subject, {}, `auth.${names[0]}`);
        const none = Object.fromEntries(names.map((name) => [name, undefined]));
        await rejectedAuth(subject, none, `auth.${names[0]}`);
      }
      for (const auth of [undefined, null, "", secret, [secret], new Map([["token", secret]])])
        for (const variable of variablesOf(subject))
          expect(await rejectedAuth(subject, auth, "auth")).toContain(variable);
    },
  ),
  fault(
    "Two kinds of credentials at once are rejected when the client is made, and both named.",
    async ({ subject }) => {
      const kinds = kindsOf(subject);
      const all = Object.fromEntries(kinds.flat().map((name) => [name, secret]));
      for (const [index, names] of kinds.entries()) {
        if (index === 0) continue;
        const [first = ""] = names;
        for (const auth of [all, { ...all, ...Object.fromEntries(names.slice(1).map((name) => [name, undefined])) }]) {
          const error = await rejectedAuth(subject, auth, `auth.${first}`);
          const [owner = "", other = ""] = error.split(", not to ");
          for (const name of names) expect(owner).toContain(`\`auth.${name}\``);
          for (const name of kinds[0] ?? []) expect(other).toContain(`\`auth.${name}\``);
        }
      }
      const [names = [], ...others] = kinds;
      const none = Object.fromEntries(others.flat().map((name) => [name, undefined]));
      subject.create({ auth: { ...Object.fromEntries(names.map((name) => [name, secret])), ...none } });
    },
  ),
  fault("A property of `auth` that does not exist is rejected by its name.", async ({ subject }) => {
    const [names = []] = kindsOf(subject);
    const whole = Object.fromEntries(names.map((name) => [name, secret]));
    const [name] = names;
    for (const auth of [{ ...whole, nonsense: 1 }, { nonsense: 1 }])
      expect(await rejectedAuth(subject, auth, "auth.nonsense")).toContain(`the options are ${names[0]}`);
    expect(await rejectedAuth(subject, { [`my${name}`]: secret }, `auth.my${name}`)).toContain(
      `did you mean \`${name}\`?`,
    );
  }),
  fault(
    "An empty credential is a CredentialError that names the option and the variable.",
    async ({ server, subject, open }) => {
      const [name] = kindsOf(subject)[0] ?? [];
      const [variable] = variablesOf(subject);
      for (const value of ["", " "])
        for (const token of [value, () => value]) {
          const error = await rejection(open({ token }).list());
          expect(error).toMatchObject({ name: "CredentialError" });
          expect(String(error)).toMatch(RegExp(`\`auth.${name}\` \\(${variable}( or \\w+)*\\) is empty`));
        }
      expect(server.requests).toEqual([]);
    },
  ),
  fault("A token function that fails is named by its option.", async ({ subject, open }) => {
    const [name] = kindsOf(subject)[0] ?? [];
    const thrown = [new Error("sealed"), "sealed", undefined, foreign("new Error('sealed')")];
    for (const cause of thrown) {
      const error = await rejection(open({ token: () => Promise.reject(cause) }).list());
      expect(error).toMatchObject({ name: "CredentialError", cause: { name: "Error" } });
      expect(String(error)).toContain(`function \`auth.${name}\``);
    }
  }),
  fault("An option of the client that does not exist is rejected by its name.", async ({ open }) => {
    const make = (options: object) => Promise.resolve().then(() => open(options as SubjectOptions));
    for (const [name, option] of [...typos, ["baseURL", "baseUrl"], ["url", "baseUrl"]] as const)
      expect(await expectInvalidArgument(make({ [name]: 5 }), name)).toContain(`did you mean \`${option}\`?`);
    for (const name of ["signal", "readAhead", "maxItems", "credentials", "__proto", "constructor"])
      expect(await expectInvalidArgument(make({ [name]: 5 }), name)).toContain(
        "the options are auth, timeout, retries, headers",
      );
    await make({ maxRetries: undefined });
  }),
  fault("An option of a call that does not exist is rejected by its name, and nothing is sent.", async (stage) => {
    const { server, open } = stage;
    const { list, listAll, client } = open();
    const call = (options: object) => list(options as CallOptions);
    const all = (options: object) => collect(listAll(options as CallOptions));
    for (const [name, option] of typos)
      for (const calls of [call, all])
        expect(await expectInvalidArgument(calls({ [name]: 5 }), name)).toContain(`did you mean \`${option}\`?`);
    for (const name of ["readAhead", "maxItems"]) await expectInvalidArgument(call({ [name]: 5 }), name);
    for (const name of ["baseUrl", "fetch", "contract", "limiter", "onDrift"])
      for (const calls of [call, all]) await expectInvalidArgument(calls({ [name]: "x" }), name);
    for (const source of sourcesOf(client))
      await expectInvalidArgument(collect(source({ maxRetries: 3 })), "maxRetries");
    expect(server.requests).toEqual([]);
  }),
  fault(
    "`null` is no value of an option, and `undefined` is one that was not given.",
    async ({ server, subject, open }) => {
      server.does(json(subject.body([subject.item(1)])));
      const names = ["baseUrl", "fetch", "headers", "timeout", "retries", "maxRetryDelay", "maxResponseBytes"];
      for (const name of [...names, "limiter", "contract", "onDrift", "onRetry", "onResponse"])
        await expectInvalidArgument(
          Promise.resolve().then(() => open({ [name]: null })),
          name,
        );
      const call = ["signal", "timeout", "retries", "headers"];
      for (const name of call) await expectInvalidArgument(open().list({ [name]: null }), name);
      for (const name of [...call, "readAhead", "maxItems"])
        await expectInvalidArgument(collect(open().listAll({ [name]: null } as object)), name);
      expect(server.requests).toEqual([]);
      await open().list(Object.fromEntries(call.map((name) => [name, undefined])));
      expect(server.requests).toHaveLength(1);
    },
  ),
  fault("Options that are no plain object are rejected, and nothing is sent.", async ({ server, subject, open }) => {
    for (const auth of noRecords) await rejectedAuth(subject, auth, "auth");
    for (const options of noRecords)
      for (const call of [open().list, (options: object) => collect(open().listAll(options))])
        await expectInvalidArgument(call(options as CallOptions), "options");
    for (const headers of noRecords) await expectInvalidArgument(open().list({ headers } as CallOptions), "headers");
    expect(server.requests).toEqual([]);
  }),
  fault(
    "A query that is a URLSearchParams, a Map, an array or a promise is rejected by name, and nothing is sent.",
    async ({ server, baseUrl, subject }) => {
      for (const { of } of subject.listings)
        for (const query of noRecords) {
          const { list, listAll } = of(baseUrl);
          await expectInvalidArgument(list(query), "query");
          await expectInvalidArgument(collect(listAll(query)), "query");
        }
      expect(server.requests).toEqual([]);
    },
    paginates,
  ),
  fault(
    "`client.api` rejects a query that is a URLSearchParams, a Map, an array or a promise by name, and sends nothing.",
    async ({ server, open }) => {
      for (const query of [...noRecords, null])
        await expectInvalidArgument(open().request("GET", "/", { params: { query } }), "query");
      expect(server.requests).toEqual([]);
    },
  ),
  fault(
    "A query parameter that is nearly a documented one is rejected with that one.",
    async ({ baseUrl, subject }) => {
      for (const { of, sizeParameter } of subject.listings) {
        const name = `my_${sizeParameter}`;
        const error = await expectInvalidArgument(of(baseUrl).list({ [name]: 5 }), name);
        expect(error).toContain(`did you mean \`${sizeParameter}\`?`);
      }
    },
    paginates,
  ),
  fault("A base URL that is no text at all is rejected by name.", async ({ open }) => {
    for (const baseUrl of [Symbol("x"), Object.create(null), 5, {}, [], () => "https://example.com"])
      await expectInvalidArgument(
        Promise.resolve().then(() => open({ baseUrl } as object)),
        "baseUrl",
      );
  }),
  fault("An error of another realm keeps its message, its code and its causes.", async ({ open }) => {
    const thrown = foreign(
      "Object.assign(new TypeError('fetch failed', { cause: Object.assign(new Error('connect ECONNREFUSED 192.0.2.1'), { code: 'ECONNREFUSED', cause: new RangeError('deep') }) }), { code: 'FAILED' })",
    );
    expect(thrown).not.toBeInstanceOf(Error);
    const retried: unknown[] = [];
    const onRetry = ({ error }: { readonly error?: Error }) => retried.push(error);
    const error = await rejection(open({ retries: 1, onRetry, fetch: () => Promise.reject(thrown) }).list());
    const details = {
      name: "TypeError",
      message: "fetch failed",
      code: "FAILED",
      cause: {
        name: "Error",
        message: "connect ECONNREFUSED 192.0.2.1",
        code: "ECONNREFUSED",
        cause: { name: "RangeError", message: "deep" },
      },
    };
    for (const each of [error, ...retried]) {
      expect(each).toMatchObject({ name: "ConnectionError", cause: details });
      expect(String(each)).toContain("deep");
    }
    expect(retried).toHaveLength(1);
  }),
  fault(
    "The `name` of an error can be set and redefined, like that of any other.",
    async ({ server, subject, open }) => {
      server.does(json(subject.errorBody("No"), 403));
      const error = await rejection(open().list());
      expect(Object.keys(Object(error))).not.toContain("name");
      Object.assign(Object(error), { name: "MyError" });
      expect(String(error)).toMatch(/^MyError: /);
      Object.defineProperty(error, "name", { value: "Other" });
      expect(JSON.stringify(error)).toContain('"name":"Other"');
    },
  ),
  fault(
    "`client.api` gives an `error` where a failure has no body, or one that looks like none.",
    async ({ server, open }) => {
      const bodies = ["", "null", "false", "0", '""'];
      for (const status of [400, 401, 403, 404, 500, 503]) {
        for (const body of bodies) {
          server.does(({ response }) => response.writeHead(status, { "content-type": "application/json" }).end(body));
          const { data, error, response } = await open({ retries: 0 }).api();
          expect(data).toBeUndefined();
          expect(error, body).toBe(`${status}: no reason given`);
          expect(response.status).toBe(status);
        }
        server.does(empty(status));
        expect((await open({ retries: 0 }).request("HEAD", "/")).error).toBe(`${status}: no reason given`);
      }
    },
  ),
] satisfies Fault[];

/** The properties of each kind of credential. */
function kindsOf({ credentials }: Subject): string[][] {
  return credentials.map(({ auth }) => Object.keys(auth(secret)));
}

function variablesOf({ provider }: Subject): readonly string[] {
  return connectors[provider].credentials.flat();
}

async function rejectedAuth({ provider, create }: Subject, auth: unknown, argument: string): Promise<string> {
  const error = await rejection(Promise.resolve().then(() => create({ auth })));
  expect(error).toMatchObject({ name: "InvalidArgumentError", provider, operation: "client", argument });
  expect(String(error)).toContain(`\`${argument}\``);
  expect(String(error)).not.toContain(secret);
  return String(error);
}

/** The methods of a client that give memberships in the common model. */
function sourcesOf(client: object): ((options: object) => AsyncIterable<unknown>)[] {
  const list: unknown = Reflect.get(client, "listMemberships");
  return typeof list === "function" ? [(options) => Reflect.apply(list, client, [options])] : [];
}

/** What another realm makes, as Jest and vitest's `vmThreads` do. */
function foreign(expression: string): unknown {
  return runInNewContext(expression);
}
