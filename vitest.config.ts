import { configDefaults, defineConfig } from "vitest/config";

const typecheck = { include: ["test/types/**/*.test-d.ts"], tsconfig: "tsconfig.json" };
const terminal = "test/cli/terminal.test.ts";

export default defineConfig({
  // The examples import the package by its name; here that is its source.
  resolve: {
    alias: [
      { find: /^org-contracts$/, replacement: `${import.meta.dirname}/src/index.ts` },
      { find: /^org-contracts\/(cloudflare|auth0|k6|archera)$/, replacement: `${import.meta.dirname}/src/$1.ts` },
    ],
  },
  test: {
    setupFiles: ["test/support/seed.ts"],
    testTimeout: 120_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: "library",
          include: ["test/**/*.test.ts"],
          // What needs more than `npm ci` installs has scripts of its own, and configurations where its ways differ.
          exclude: [...configDefaults.exclude, terminal, "test/fleet/**", "test/runtimes/**", "test/site/**"],
          typecheck: { ...typecheck, enabled: true },
        },
      },
      { extends: true, test: { name: "terminal", include: [terminal] } },
      {
        // One after the other: they measure what several processes get out of the machine.
        extends: true,
        test: {
          name: "fleet",
          include: ["test/fleet/**/*.test.ts"],
          fileParallelism: false,
        },
      },
    ],
  },
});
