import { configDefaults, defineConfig } from "vitest/config";

const typecheck = { include: ["test/types/**/*.test-d.ts"], tsconfig: "tsconfig.json" };

export default defineConfig({
  test: {
    setupFiles: ["test/support/seed.ts"],
    testTimeout: 120_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: "all",
          include: ["test/**/*.test.ts"],
          // `npm run test:runtimes` runs those: they need more than `npm ci` installs.
          exclude: [...configDefaults.exclude, "test/fleet/**", "test/runtimes/**"],
          typecheck: { ...typecheck, enabled: true },
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Alone, after the others: it measures what several processes get out of the machine.
        extends: true,
        test: {
          name: "fleet",
          include: ["test/fleet/**/*.test.ts"],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
