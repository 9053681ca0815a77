/** The providers' own specs, compiled in this process: each is to give the modules that the clients import. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/document.ts";
import { providerNames } from "../../scripts/generate/registry.ts";
import { generate } from "../../scripts/generate.ts";

test.each(providerNames(root))("the spec of %s compiles to its generated modules", async (name) => {
  for (const [path, text] of Object.entries(await generate(root, name)))
    expect(text, path).toBe(readFileSync(join(root, path), "utf8"));
});
