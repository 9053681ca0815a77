/** The providers that are measured: those with a folder in `subjects/`. Their programs are in `programs/`. */
import { existsSync, readFileSync } from "node:fs";
import { type Provider, providers } from "../../generated/providers.ts";
import { pascal } from "../generate/registry.ts";
import { bundle } from "./bundle.ts";
import { definitionOf, type SubjectDefinition, sizeParameterOf } from "./subject.ts";

export interface Subject extends SubjectDefinition {
  readonly provider: Provider;
}

const measured = providers.filter((provider) => existsSync(new URL(`subjects/${provider}/`, import.meta.url)));
const unsorted = await Promise.all(
  measured.map(async (provider): Promise<Subject> => ({ provider, ...(await definitionOf(provider)) })),
);

/** The main one first. */
export const subjects: readonly Subject[] = unsorted.toSorted((a, b) => Number(b.isMain ?? 0) - Number(a.isMain ?? 0));

/** Those that a command line names; without names, all. */
export function chosenSubjects(names: readonly string[]): readonly Subject[] {
  const unknown = names.filter((name) => !subjects.some(({ provider }) => provider === name));
  if (unknown.length > 0) throw new Error(`Not measured: ${unknown.join(", ")}.`);
  return names.length === 0 ? subjects : subjects.filter(({ provider }) => names.includes(provider));
}

/** The provider of the benchmarks that measure only one. */
export function mainSubject(): Subject {
  const [main] = subjects;
  if (!main?.isMain) throw new Error("No provider in scripts/bench/subjects has `isMain`.");
  return main;
}

/** The program that reads the list of a provider with a client: the SDK's is in `subjects/`, the others are filled in. */
export function programOf(provider: Provider, client: string): string {
  const subject = subjects.find((each) => each.provider === provider);
  if (subject === undefined) throw new Error(`Not measured: ${provider}.`);
  const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
  const program =
    client === "vendor" ? read(`subjects/${provider}/vendor.ts`) : filled(read(`programs/${client}.ts.txt`), subject);
  return program.includes("follow(") ? program + read("programs/follow.ts.txt") : program;
}

function filled(template: string, subject: Subject): string {
  const { provider, operation, pageSize, program, numbers } = subject;
  const { options = {}, path = {}, items, next } = program;
  const { pagination } = operation;
  const query = { ...program.query, [sizeParameterOf(subject)]: pageSize };
  const entries = (values: object, suffix = "") =>
    Object.entries(values).map(([name, value]) => `${name}: ${JSON.stringify(value)}${suffix}`);
  const address = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ""));
  const first = numbers?.first ?? pagination.first ?? 0;
  const values: Readonly<Record<string, string>> = {
    ...{ provider, items, type: program.type, group: program.group, Name: pascal(provider) },
    operation: operation.id,
    template: operation.path,
    address: `${address}?${Object.entries(query)
      .map((pair) => pair.join("="))
      .join("&")}`,
    parameter: numbers?.parameter ?? pagination.parameter ?? "",
    query: entries(query, " as const").join(", "),
    path: Object.keys(path).length === 0 ? "" : `path: { ${entries(path).join(", ")} }, `,
    ids: Object.values(path)
      .map((id) => `${JSON.stringify(id)}, `)
      .join(""),
    options: entries(options)
      .map((option) => `${option}, `)
      .join(""),
    next: next ?? `items.length < ${pageSize} ? null : (at ?? ${first}) + 1`,
    // Several pages ahead are read only where the list states its total.
    ahead: pagination.total === undefined ? "{}" : "{ readAhead }",
  };
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");
}

/** A list as the programs read it. */
export interface Program {
  readonly page: () => Promise<readonly unknown[]>;
  readonly all: () => AsyncIterable<unknown>;
}

/** Opens a program in this process: our client is the one in `dist/`, so `npm run build` comes first. */
export async function openProgram(
  provider: Provider,
  client: string,
  fetch: typeof globalThis.fetch,
): Promise<Program> {
  const code = Buffer.from(await bundle(programOf(provider, client))).toString("base64");
  const { open } = await import(`data:text/javascript;base64,${code}`);
  return open({ baseUrl: "https://api.example.com", fetch });
}
