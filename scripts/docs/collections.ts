/** A Postman collection a provider, converted from the spec. Bruno and Insomnia import the same file. */
import { createHash } from "node:crypto";
import converter from "openapi-to-postmanv2";
import { type Provider, providers } from "../../generated/providers.ts";
import { readSpec } from "../../src/compiler/spec.ts";

export async function collections(): Promise<Record<string, string>> {
  const files = await Promise.all(
    providers.map(async (provider) => [`collections/${provider}.postman.json`, await collection(provider)] as const),
  );
  return Object.fromEntries(files);
}

async function collection(provider: Provider): Promise<string> {
  const converted = await convert(JSON.stringify(readSpec(provider)));
  const seen: Seen = { provider, count: 0, ids: new Map() };
  return `${JSON.stringify(converted, (key, value: unknown) => stable(key, value, seen), 2)}\n`;
}

function convert(data: string): Promise<unknown> {
  const options = { folderStrategy: "Tags", parametersResolution: "Example", enableOptionalParameters: false };
  return new Promise((resolve, reject) =>
    converter.convertV2({ type: "string", data }, options, (error, result) => {
      const found = result?.output?.[0]?.data;
      if (error !== null || found === undefined) reject(error ?? new Error(result?.reason));
      else resolve(found);
    }),
  );
}

interface Seen {
  readonly provider: Provider;
  readonly ids: Map<string, string>;
  count: number;
}

/** The converter draws its ids at random; here they follow from the provider and their place, so that the file changes with the spec only. */
function stable(key: string, value: unknown, seen: Seen): unknown {
  if (!["id", "_postman_id", "uid"].includes(key) || typeof value !== "string" || !/^[0-9a-f-]{36}$/.test(value))
    return value;
  const known = seen.ids.get(value);
  if (known !== undefined) return known;
  seen.count += 1;
  const id = createHash("sha256")
    .update(`${seen.provider} ${seen.count}`)
    .digest("hex")
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, "$1-$2-4$3-8$4-$5");
  seen.ids.set(value, id);
  return id;
}
