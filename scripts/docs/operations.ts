/** The operations of a provider with what the site adds to the spec: how each one is called. */
import { readFileSync } from "node:fs";
import { type Provider, providers } from "../../generated/providers.ts";
import { type OperationObject, operationsOf, readSpec, type SpecOperation } from "../../src/compiler/spec.ts";
import { curl } from "../curl.ts";
import { slugOf } from "./slug.ts";

const examples = new URL("../../docs/examples/", import.meta.url);

export interface Operation extends SpecOperation {
  readonly provider: Provider;
  readonly summary: string;
  readonly description: string;
  /** The vendor's page of it. */
  readonly vendor: { readonly description?: string; readonly url: string } | undefined;
  /** The client's call, such as `organizations.listAll` of a client. */
  readonly call: string;
  readonly samples: readonly Sample[];
}

export interface Sample {
  /** As the syntax highlighter of the reference calls it. */
  readonly lang: "typescript" | "shell";
  readonly label: string;
  readonly source: string;
}

interface Documented extends OperationObject {
  readonly description?: string;
  readonly externalDocs?: { readonly description?: string; readonly url: string };
}

export function allOperations(): Operation[] {
  return providers.flatMap(operationsOfProvider);
}

export function operationsOfProvider(provider: Provider): Operation[] {
  const spec = readSpec(provider);
  return operationsOf(spec).map((operation) => {
    const documented: Documented | undefined = spec.paths[operation.path]?.[operation.method.toLowerCase()];
    if (documented === undefined) throw new Error(`${operation.id} is not in the spec.`);
    const { summary, description = "", externalDocs: vendor } = documented;
    const client = example(provider, operation.id);
    const samples: Sample[] = [
      { lang: "typescript", label: "org-contracts", source: client },
      { lang: "shell", label: "curl", source: curl(spec, operation, { separator: " \\\n  " }) },
      { lang: "typescript", label: "openapi-fetch", source: example(provider, `${operation.id}.openapi-fetch`) },
    ];
    return { ...operation, provider, summary, description, vendor, call: callIn(client), samples };
  });
}

/** The example of the provider's list, the one that the vendor does not deprecate where there are two. */
export function mainExample(provider: Provider): string {
  const lists = operationsOfProvider(provider).filter(({ call }) => /\.list(All)?$/.test(call));
  const found = lists.find(({ deprecated }) => !deprecated) ?? lists[0];
  if (found?.samples[0] === undefined) throw new Error(`${provider} has no example of a list.`);
  return found.samples[0].source;
}

/** Where the reference describes an operation. */
export function placeOf({ provider, id }: Operation): string {
  return `reference/${provider}.html#${slugOf(id)}`;
}

function example(provider: Provider, name: string): string {
  return readFileSync(new URL(`${provider}/${name}.ts`, examples), "utf8").trimEnd();
}

/** Which of the client's functions an example calls. */
function callIn(source: string): string {
  const client = /\bconst (\w+) = create\w+Client\(/.exec(source)?.[1];
  const call = client && new RegExp(`\\b${client}\\.\\w+\\.\\w+(?=\\()`).exec(source)?.[0];
  if (call === undefined) throw new Error(`An example calls no operation:\n${source}`);
  return call;
}
