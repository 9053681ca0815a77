/** The providers that are measured: those with a folder in `subjects/`. Their programs are in `programs/`. */
import { existsSync } from "node:fs";
import { type Provider, providers } from "../../generated/providers.ts";
import { definitionOf, type SubjectDefinition } from "./subject.ts";

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

/** The program that reads the list of a provider with a client. */
export function programOf(provider: Provider, client: string): URL {
  return new URL(`programs/${provider}/${client}.ts`, import.meta.url);
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
  const { open } = await import(programOf(provider, client).href);
  return open({ baseUrl: "https://api.example.com", fetch });
}
