/** Advice: an error names the argument or the variable that is wrong, and says what to do. */
import { runInNewContext } from "node:vm";
import { expect } from "vitest";
import { connectors } from "../../generated/connectors.ts";
import { ofSomeProviders } from "../support/providers.ts";
import { noRecords } from "./arguments.ts";
import { errorOf } from "./error-responses.ts";
import { paragraph, rejection } from "./fault.ts";
import { json } from "./responses.ts";
import { type Subject, secret } from "./subjects.ts";

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
    "A credential that is missing or unknown is rejected when the client is made, by its name and with its variable.",
    async ({ subject }) => {
      const kinds = kindsOf(subject);
      for (const names of kinds) {
        const whole = given(names, secret);
        for (const name of names) {
          const error = await rejectedAuth(subject, { ...whole, [name]: undefined }, `auth.${name}`);
          for (const variable of variablesOf(subject)) expect(error).toContain(variable);
        }
        await rejectedAuth(subject, given(names, undefined), `auth.${names[0]}`);
      }
      const [names = []] = kinds;
      await rejectedAuth(subject, {}, `auth.${names[0]}`);
      for (const auth of [undefined, null, "", secret, [secret], ...noRecords])
        for (const variable of variablesOf(subject))
          expect(await rejectedAuth(subject, auth, "auth")).toContain(variable);
      for (const auth of [{ ...given(names, secret), nonsense: 1 }, { nonsense: 1 }])
        expect(await rejectedAuth(subject, auth, "auth.nonsense")).toContain(`the options are ${names[0]}`);
      expect(await rejectedAuth(subject, { [`my${names[0]}`]: secret }, `auth.my${names[0]}`)).toContain(
        `did you mean \`${names[0]}\`?`,
      );
      for (const options of [undefined, null])
        expect(await rejection(Promise.resolve().then(() => subject.create(options)))).toMatchObject({
          name: "InvalidArgumentError",
          provider: subject.provider,
        });
    },
  ),
  fault(
    "Two kinds of credentials at once are rejected when the client is made, and both named.",
    async ({ subject }) => {
      const [names = [], ...others] = kindsOf(subject);
      const all = given([...names, ...others.flat()], secret);
      for (const kind of others) {
        const [first = "", ...more] = kind;
        for (const auth of [all, { ...all, ...given(more, undefined) }]) {
          const error = await rejectedAuth(subject, auth, `auth.${first}`);
          const [owner = "", other = ""] = error.split(", not to ");
          for (const name of kind) expect(owner).toContain(`\`auth.${name}\``);
          for (const name of names) expect(other).toContain(`\`auth.${name}\``);
        }
      }
      subject.create({ auth: { ...given(names, secret), ...given(others.flat(), undefined) } });
    },
  ),
  fault(
    "A credential that is empty, or whose function fails, is a CredentialError that names the option.",
    async ({ server, subject, open }) => {
      const [name] = kindsOf(subject)[0] ?? [];
      const [variable] = variablesOf(subject);
      const values: readonly string[] = JSON.parse('["", " ", null, 5, {}]');
      for (const token of values.flatMap((value) => [value, () => value, async () => value])) {
        const error = await rejection(open({ token }).list());
        expect(error).toMatchObject({ name: "CredentialError" });
        expect(String(error)).toMatch(RegExp(`\`auth.${name}\` \\(${variable}( or \\w+)*\\) is empty or not a string`));
      }
      const throwing = () => {
        throw new Error("sealed");
      };
      const causes = ["sealed", new Error("sealed"), runInNewContext("new Error('sealed')")];
      for (const token of [throwing, ...causes.map((cause) => () => Promise.reject(cause))]) {
        const error = await rejection(open({ token }).list());
        expect(error).toMatchObject({ name: "CredentialError", cause: { name: "Error", message: "sealed" } });
        expect(String(error)).toContain(`function \`auth.${name}\``);
      }
      expect(server.requests).toEqual([]);
    },
  ),
  fault("An error of another realm keeps its message, its code and its causes.", async ({ open }) => {
    const thrown: unknown = runInNewContext(
      "Object.assign(new TypeError('fetch failed', { cause: Object.assign(new Error('connect ECONNREFUSED 192.0.2.1'), { code: 'ECONNREFUSED', cause: new RangeError('deep') }) }), { code: 'FAILED' })",
    );
    expect(thrown).not.toBeInstanceOf(Error);
    const retried: unknown[] = [];
    const onRetry = ({ error }: { readonly error?: Error }) => retried.push(error);
    const error = await rejection(open({ retries: 1, onRetry, fetch: () => Promise.reject(thrown) }).list());
    const deep = { name: "RangeError", message: "deep" };
    const cause = { name: "Error", message: "connect ECONNREFUSED 192.0.2.1", code: "ECONNREFUSED", cause: deep };
    for (const each of [error, ...retried]) {
      expect(each).toMatchObject({
        name: "ConnectionError",
        cause: { name: "TypeError", message: "fetch failed", code: "FAILED", cause },
      });
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
];

/** The properties of each kind of credential. */
function kindsOf({ credentials }: Subject): string[][] {
  return credentials.map(({ auth }) => Object.keys(auth(secret)));
}

function given(names: readonly string[], value: string | undefined): object {
  return Object.fromEntries(names.map((name) => [name, value]));
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
