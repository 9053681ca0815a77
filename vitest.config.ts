/**
 * The projects of the tests. `npm test` runs `library`; `npm run test:deep` runs all of them, each promise at its full
 * depth. What a project needs beyond `npm ci` is installed by `.ci/packages`.
 */
import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";

/** What is not in process and fast: each pattern belongs to one project. */
const apart = {
  tools: ["test/{compiler,docs,leak,lint,package,pollution,scripts,specs}/**/*.test.ts"],
  terminal: ["test/cli/terminal.test.ts"],
  fleet: ["test/fleet/{finish,one-process}.test.ts"],
  quota: ["test/fleet/fleet.test.ts"],
  runtimes: ["test/runtimes/**/*.test.ts"],
  site: ["test/site/**/*.test.ts"],
};
/** Too slow for `npm test`: processes, and the doubles beside Prism. */
const slow = ["test/deep/**/*.test.ts", "test/cli/process/**/*.test.ts"];
/** In `npm test` with few values, and with all of them in `npm run test:deep`. */
const atBothDepths = ["test/properties/**/*.test.ts", "test/faults/faults.test.ts"];

const minute = 60_000;

export default defineConfig({
  // The examples import the package by its name; here that is its source.
  resolve: {
    alias: [
      { find: /^org-contracts$/, replacement: `${import.meta.dirname}/src/index.ts` },
      { find: /^org-contracts\/(contract|provider|runtime)$/, replacement: `${import.meta.dirname}/src/$1.ts` },
      {
        find: /^org-contracts\/(?!(?:contract|provider|runtime|testing)$)(\w+)$/,
        replacement: `${import.meta.dirname}/src/providers/$1/index.ts`,
      },
    ],
  },
  test: {
    // Vitest leaves one core alone; most tests here wait as much as they compute.
    maxWorkers: availableParallelism() + 1,
    // Property tests make garbage faster than V8's first generation of 16 MB can take it.
    execArgv: ["--max-semi-space-size=64"],
    // Modules are loaded once for all files: loading them for each takes longer than the tests. So a test leaves no module
    // replaced and no global changed.
    isolate: false,
    setupFiles: ["test/support/seed.ts"],
    globalSetup: ["test/support/setup.ts"],
    testTimeout: 2 * minute,
    hookTimeout: 5 * minute,
    projects: [
      {
        extends: true,
        test: {
          name: "library",
          include: ["test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...slow, ...Object.values(apart).flat()],
        },
      },
      {
        extends: true,
        // Ten thousand collections take minutes where the machine has other things to do.
        test: {
          name: "deep",
          include: [...slow, ...atBothDepths],
          env: { TEST_DEPTH: "deep" },
          testTimeout: 10 * minute,
        },
      },
      { extends: true, test: { name: "tools", include: apart.tools } },
      { extends: true, test: { name: "terminal", include: apart.terminal } },
      { extends: true, test: { name: "fleet", include: apart.fleet } },
      // Alone: it measures what several processes get out of the machine.
      { extends: true, test: { name: "quota", include: apart.quota, sequence: { groupOrder: 1 } } },
      {
        extends: true,
        test: { name: "runtimes", include: apart.runtimes, globalSetup: ["test/runtimes/setup.ts"] },
      },
      { extends: true, test: { name: "site", include: apart.site, globalSetup: ["test/site/setup.ts"] } },
    ],
  },
});
