import { defineConfig } from "vitest/config";

export default defineConfig({
  // The examples import the package by its name; here that is its source.
  resolve: {
    alias: [
      { find: /^org-contracts\/(cloudflare|auth0|k6|archera)$/, replacement: `${import.meta.dirname}/src/$1.ts` },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/site/**"],
    setupFiles: ["test/support/seed.ts"],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    typecheck: { enabled: true, include: ["test/types/**/*.test-d.ts"], tsconfig: "tsconfig.json" },
  },
});
