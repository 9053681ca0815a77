/** `npm run test:site`: the built site in a browser. Apart from the other tests, because it needs Debian's chromium. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/site/**/*.test.ts"],
    globalSetup: ["test/site/setup.ts"],
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
