/** The last step of `npm run build`: writes each spec as JSON, for what reads no YAML, and expanded beside it, for generators. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { providers } from "../../generated/providers.ts";
import { readSpec, type Spec } from "../../src/compiler/spec.ts";
import { root } from "../redocly/run.ts";
import { expand } from "./expand.ts";

const folder = join(root, "dist/specs");

mkdirSync(folder, { recursive: true });
for (const provider of providers) {
  write(provider, readSpec(provider));
  write(`${provider}.expanded`, expand(readSpec(provider)));
}

function write(name: string, spec: Spec): void {
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(spec, null, 2)}\n`);
}
