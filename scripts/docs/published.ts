/** What machines read beside the pages: specs, collections, the catalog of the APIs. */
import { readFileSync } from "node:fs";
import { providers, titles } from "../../generated/providers.ts";
import { readSpec, specUrl } from "../../src/compiler/spec.ts";
import { collections } from "./collections.ts";

/** By their paths on the site. */
export async function publishedFiles(base: string): Promise<Record<string, string>> {
  return {
    ...Object.fromEntries(
      providers.flatMap((provider) => [
        [`specs/${provider}.yaml`, readFileSync(specUrl(provider), "utf8")],
        [`specs/${provider}.json`, `${JSON.stringify(readSpec(provider), null, 2)}\n`],
      ]),
    ),
    ...(await collections()),
    ".well-known/api-catalog": `${JSON.stringify(catalog(base), null, 2)}\n`,
  };
}

/** RFC 9727: a link set (RFC 9264) with the description and the documentation of each API. */
function catalog(base: string): object {
  return {
    linkset: providers.map((provider) => ({
      anchor: readSpec(provider).servers[0]?.url,
      "service-desc": ["yaml", "json"].map((type) => ({
        href: `${base}specs/${provider}.${type}`,
        type: `application/${type}`,
        title: `${titles[provider]}, OpenAPI 3.1`,
      })),
      "service-doc": [{ href: `${base}reference/${provider}.html`, type: "text/html", title: titles[provider] }],
    })),
  };
}
