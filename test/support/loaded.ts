/**
 * Loads what is mutated before the first test, where Stryker looks which test runs which mutant. The library loads parts of
 * itself in the first call, and what a module does at its start would otherwise count as done by that one test.
 * A property test draws few values: it runs once for each mutant.
 */
import { readdirSync } from "node:fs";
import fc from "fast-check";
import { inject } from "vitest";
import { providers } from "../../generated/providers.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly mode: "dry-run" | "mutant";
  }
}

fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 20 });

const { MUTATED } = process.env;
const folders = ["client", "contract", "contract/checks", "memberships"];
if (MUTATED === "compiler") folders.push(MUTATED);
if (MUTATED === "providers") folders.push(...providers.map((provider) => `providers/${provider}`));

if (inject("mode") === "dry-run")
  for (const folder of folders)
    for (const file of readdirSync(new URL(`../../src/${folder}/`, import.meta.url)))
      if (file.endsWith(".ts")) await import(/* @vite-ignore */ `../../src/${folder}/${file}`);
