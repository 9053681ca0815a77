/** The last step of `npm run build`: writes each spec as JSON, for tools and languages that read no YAML. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { providers } from "../../generated/providers.ts";
import { readSpec } from "../../src/compiler/spec.ts";
import { root } from "../redocly/run.ts";

const folder = join(root, "dist/specs");

mkdirSync(folder, { recursive: true });
for (const provider of providers)
  writeFileSync(join(folder, `${provider}.json`), `${JSON.stringify(readSpec(provider), null, 2)}\n`);
