/**
 * The tests that `npm run test:mutation` runs against each mutant of the folder in `MUTATED`: the nearest ones. Tests that
 * repeat the same for every provider, or 100,000 times, find what these find, and take seconds for each mutant.
 */
import { readFileSync } from "node:fs";
import { configDefaults, defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import config from "./vitest.config.ts";

/** By the folder that is mutated. */
const nearest: Readonly<Record<string, readonly string[]>> = {
  client: ["client/*"],
  contract: ["contract/*", "client/{arguments,next-pages,pages,read-ahead,validate-response}"],
  memberships: ["memberships/*"],
  providers: ["providers/definitions", "providers/*/{options,user}", "memberships/coverage"],
  compiler: [
    "compiler/{accepted,ambiguity,checks,documents,generated,growth,pagination,recursive-types,spec,types}",
    "compiler/hostile/*",
  ],
};
const included = nearest[process.env.MUTATED ?? "client"] ?? [];
const slow = ["contract/{arguments,auth,checks,clients,credentials}", "client/{long-lists,unread-bodies}"];

// Not UTC, and not whole hours from it: a time zone that is forgotten shows.
process.env.TZ = "Asia/Kathmandu";

/** The first failure ends a run: tests of single modules come before those of whole clients, which load much more. */
class SmallestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sizes = new Map(files.map(({ moduleId }) => [moduleId, sizeOf(moduleId)]));
    return files.sort((a, b) => (sizes.get(a.moduleId) ?? 0) - (sizes.get(b.moduleId) ?? 0));
  }
}

const everything =
  /^import (?!type).*(scripts\/|generated\/(connectors|providers)|\/(facts|mapped-sources|subjects)\.ts)/m;

/** These take seconds, whatever they import. */
const last = /\/(accepted|growth|recursive-types)\.test\.ts$/;

function sizeOf(path: string): number {
  const test = readFileSync(path, "utf8");
  if (last.test(path)) return test.length * 1_000_000;
  // A test that imports every provider also loads their clients, their doubles and the command.
  if (everything.test(test)) return test.length * 10_000;
  return test.length * (/src\/(index|provider|providers|testing)\b/.test(test) ? 100 : 1);
}

export default defineConfig({
  ...(config.resolve && { resolve: config.resolve }),
  test: {
    include: included.map((name) => `test/${name}.test.ts`),
    exclude: [...configDefaults.exclude, ...slow.map((name) => `test/${name}.test.ts`)],
    setupFiles: ["test/support/seed.ts", "test/support/loaded.ts"],
    // Modules are loaded once for all files, as in `vitest.config.ts`.
    isolate: false,
    testTimeout: 5_000,
    sequence: { sequencer: SmallestFirst },
  },
});
