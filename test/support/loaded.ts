/**
 * Loads what is mutated before the first test, where Stryker looks which test runs which mutant. The library loads parts of
 * itself in the first call, and what a module does at its start would otherwise count as done by that one test.
 */
import { readdirSync } from "node:fs";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    readonly mode: "dry-run" | "mutant";
  }
}

if (inject("mode") === "dry-run")
  for (const folder of ["client", "contract", "contract/checks", "memberships"])
    for (const file of readdirSync(new URL(`../../src/${folder}/`, import.meta.url)))
      if (file.endsWith(".ts")) await import(/* @vite-ignore */ `../../src/${folder}/${file}`);
