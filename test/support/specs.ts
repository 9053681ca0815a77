/** The specs, read once for all tests of a process, which only read them: `readSpec` reads and copies a file each time. */
import { type Provider, providers } from "../../generated/providers.ts";
import { operationsOf, readSpec, type SpecOperation } from "../../src/compiler/spec.ts";
import { byProvider } from "./providers.ts";

export const specs = byProvider(providers.map((provider) => [provider, readSpec(provider)]));

export const operations: Readonly<Record<Provider, readonly SpecOperation[]>> = byProvider(
  providers.map((provider) => [provider, operationsOf(specs[provider])]),
);

/** A status that falls under a documented one: itself, or for `4XX` and `default` one that is not documented alone. */
export function concreteStatus(operation: SpecOperation, status: string): number {
  if (/^\d+$/.test(status)) return Number(status);
  const first = status === "default" ? 500 : Number(status[0]) * 100;
  const documented = operation.responses.map((response) => response.status);
  const free = Array.from({ length: 100 }, (_, index) => first + index).find((code) => !documented.includes(`${code}`));
  if (free === undefined) throw new Error(`${operation.id}: no status is left for ${status}.`);
  return free;
}
