/** Specs with one thing changed, in files of their own. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Provider } from "../../generated/providers.ts";
import { type OperationObject, readSpec, type Schema, type Spec } from "../../src/compiler/spec.ts";
import { sharedFolder } from "../support/scripts.ts";

// Tests that run side by side, and other files, share it.
const folder = sharedFolder();
let files = 0;

/** The path of a file that holds the spec after the change. */
export function mutated(provider: Provider, change: (spec: Spec) => void): string {
  const spec = readSpec(provider);
  change(spec);
  const file = join(folder, `${files++}.yaml`);
  writeFileSync(file, JSON.stringify(spec, null, 2));
  return file;
}

export function firstOperation({ paths }: Spec): OperationObject {
  const operation = Object.values(paths).flatMap(({ get }) => get ?? [])[0];
  if (operation === undefined) throw new Error("The spec has no operation that reads.");
  return operation;
}

/** The properties of an object that the provider lists: of the first schema that has an `id` or an `org_id`. */
export function fieldsOf({ components }: Spec): Record<string, Schema> {
  const all = Object.values(components.schemas).map(({ properties = {} }) => properties);
  const properties = all.find((each) => "id" in each || "org_id" in each);
  if (properties === undefined) throw new Error("The spec has no object with an id.");
  return properties;
}
