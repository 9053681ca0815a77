/** The sections of the README and the guides about all providers, in the order of the registry. */
import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { connectors } from "../../generated/connectors.ts";
import { doubles } from "../../generated/doubles.ts";
import { type Provider, providers, titles } from "../../generated/providers.ts";
import { readSpec } from "../../src/compiler/spec.ts";
import type { Operation as CompiledOperation, Pagination } from "../../src/contract/operation.ts";
import type { AgreementFacts } from "../../test/deep/agreement.ts";
import { subjects } from "../../test/faults/subjects.ts";
import { isObject } from "../../test/support/json.ts";
import { byProvider, ofEachProvider } from "../../test/support/providers.ts";
import { type Operation, operationsOfProvider } from "../docs/operations.ts";
import { code, markdownTable } from "../document.ts";
import { inputsOf } from "../specs/respect.ts";

/** A compiled operation; only a list has `pagination`. */
type Compiled = CompiledOperation & { readonly pagination?: Pagination | null };

const agreement = await ofEachProvider<AgreementFacts>("agreement");
const compiled = byProvider(
  await Promise.all(
    providers.map(async (provider) => {
      const operations: Readonly<Partial<Record<string, Compiled>>> = await import(
        `../../generated/${provider}/operations.ts`
      );
      return [provider, operations] as const;
    }),
  ),
);

type Rows = readonly (readonly string[])[];

/** By the name in `<!-- derived NAME -->`. */
export const sections: Readonly<Record<string, () => string>> = {
  operations: () => table(["entry", "operations", "note"], operationRows),
  variables: () => table(["variables", "where to get the credential", "self-hosted"], variableRows),
  auth: () => table(["`auth`", "sent as"], authRows),
  permissions: () => table(["the credential needs"], (provider) => [[connectors[provider].permission]]),
  pagination: () =>
    table(["list", "returns", "first page", "page size", "`total`", "can be read"], (provider) =>
      operationsOfProvider(provider).flatMap((operation) => listRow(provider, operation)),
    ),
  specs: () => table(["YAML", "JSON", "JSON for code generators"], specRows),
  live: () => table(["in the environment"], liveRows),
  seeds: () => table(["option", "default"], seedDefaults, code),
  disagreements: () => markdownTable(["request", "mock", "double", "why"], disagreementRows()),
};

function table(
  head: readonly string[],
  rowsOf: (provider: Provider) => Rows,
  nameOf: (provider: Provider) => string = (provider) => titles[provider],
): string {
  const rows = providers.flatMap((provider) =>
    rowsOf(provider).map((cells, index) => [index === 0 ? nameOf(provider) : "", ...cells]),
  );
  return markdownTable(["provider", ...head], rows);
}

/** A row with each group of methods of the client. */
function operationRows(provider: Provider): Rows {
  const operations = operationsOfProvider(provider);
  const groups = Object.entries(subjects[provider].open({}).client).flatMap(([group, methods]) => {
    if (group === "api" || !isObject(methods)) return [];
    const own = operations.filter(({ call }) => call.split(".")[1] === group);
    const [first, ...others] = Object.keys(methods);
    const limits = own.map(({ id }) => compiled[provider][id]?.pagination?.maxReadable).filter(Number.isInteger);
    const notes = [
      ...(own.length > 0 && own.every(({ deprecated }) => deprecated) ? ["deprecated by the vendor"] : []),
      ...limits.map((limit) => `the first ${limit?.toLocaleString("en")} only`),
    ];
    return [{ group, methods: [`${group}.${first}`, ...others].map(code).join(", "), notes }];
  });
  const notes = groups.flatMap(({ group, notes }) =>
    notes.map((note) => (groups.length > 1 ? `${group}: ${note}` : note)),
  );
  return [[code(`org-contracts/${provider}`), groups.map(({ methods }) => methods).join("; "), notes.join("; ")]];
}

function variableRows(provider: Provider): Rows {
  const { required = [], credentials, credentialUrl, permission, address = [] } = connectors[provider];
  const names = (variables: readonly string[]) => variables.map(code).join(" and ");
  const choices = credentials.map(names).join(", or ");
  const variables = required.length === 0 ? choices : `${names(required)} with ${choices}`;
  return [
    [
      variables,
      `[${permission.replace(/^\w/, (letter) => letter.toUpperCase())}](${credentialUrl})`,
      address.map(code).join(", or "),
    ],
  ];
}

function authRows(provider: Provider): Rows {
  const schemes = Object.values(readSpec(provider).components.securitySchemes);
  const spelled = (field: string) =>
    ["Authorization", ...schemes.flatMap(({ name = [] }) => name)].find((name) => name.toLowerCase() === field) ??
    field;
  return subjects[provider].credentials.map(({ auth, sends }) => {
    const secret = "SECRET";
    const headers = Object.entries(sends(secret));
    const sent = headers.map(([field, value]) => code([spelled(field), ...(/^\w+(?= )/.exec(value) ?? [])].join(": ")));
    const isExchanged = !headers.some(([, value]) => value.includes(secret));
    return [
      code(`{ ${Object.keys(auth(secret)).join(", ")} }`),
      `${sent.join(" and ")}${isExchanged ? ", with a token that is exchanged for them" : ""}`,
    ];
  });
}

function listRow(provider: Provider, { id, call, parameters }: Operation): Rows {
  const { pagination, bare } = compiled[provider][id] ?? {};
  if (pagination === undefined) return [];
  const list = code(call.split(".").slice(1).join(".").replace(/All$/, ""));
  if (pagination === null) return [[list, "an array", "", "", "", ""]];
  const { first, size = "", total, totalIgnores = [], maxReadable } = pagination;
  const { minimum, maximum, default: defaultSize } = parameters.find(({ name }) => name === size)?.schema ?? {};
  const counted = totalIgnores.length > 0 ? `ignores ${totalIgnores.map(code).join(", ")}` : "stated";
  return [
    [
      list,
      "a `Page`",
      first === undefined ? "" : String(first),
      `${code(size)}: ${minimum} to ${maximum}, default ${defaultSize}`,
      total === undefined ? "" : bare ? "not in every response" : counted,
      maxReadable === undefined ? "all" : `the first ${maxReadable.toLocaleString("en")}`,
    ],
  ];
}

function specRows(provider: Provider): Rows {
  return [["yaml", "json", "expanded.json"].map((format) => code(`org-contracts/specs/${provider}.${format}`))];
}

/** The inputs of the workflows, and the variables in the server's URL. */
function liveRows(provider: Provider): Rows {
  const inputs = inputsOf(provider, "read").map(([name]) => name);
  const server = Object.values(readSpec(provider).servers[0]?.variables ?? {}).flatMap(
    ({ "x-env": name = [] }) => name,
  );
  return [[[...new Set([...server, ...inputs])].map(code).join(", ")]];
}

/** A row for each request to which a double and a mock respond differently. */
function disagreementRows(): Rows {
  const all = providers.flatMap((provider) => agreement[provider].disagreements);
  return [...new Set(all.map(({ what }) => what))].map((what) => {
    const same = all.filter((each) => each.what === what);
    const values = (of: (each: (typeof same)[number]) => string | number) => [...new Set(same.map(of))];
    return [
      what,
      values(({ mock }) => mock).join(" or "),
      values(({ double }) => double).join(" or "),
      values(({ why }) => why).join(" "),
    ];
  });
}

/** The options of a double with their defaults, from their TSDoc: a row of name and default for each option but the credential. */
function seedDefaults(provider: Provider): [name: string, text: string][] {
  const folder = new URL(`../../src/providers/${provider}/`, import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const options = files
    .map((name) => ts.createSourceFile(name, readFileSync(new URL(name, folder), "utf8"), ts.ScriptTarget.Latest, true))
    .flatMap(({ statements }) => statements.filter(ts.isInterfaceDeclaration))
    .filter(({ name }) => name.text.endsWith("DoubleOptions"))
    .flatMap(({ members }) => [...members]);
  return doubles[provider].options
    .filter((name) => name !== "auth")
    .map((name) => {
      const option = options.find((member) => member.name?.getText() === name);
      const tag = option && ts.getJSDocTags(option).find(({ tagName }) => tagName.text === "defaultValue");
      const text = ts.getTextOfJSDocComment(tag?.comment);
      if (text === undefined) throw new Error(`${provider}: the option ${name} of the double has no @defaultValue.`);
      return [code(name), text];
    });
}
