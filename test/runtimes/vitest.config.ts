/** `npm run test:runtimes`: apart from the other tests, because it installs runtimes, bundlers and compilers. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/runtimes/**/*.test.ts"],
    globalSetup: ["test/runtimes/setup.ts"],
    reporters: ["verbose"],
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
