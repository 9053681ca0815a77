/** `npx knip`: nothing that is unused stays. The entries are the package's own, and what is started by its name. */
import type { KnipConfig } from "knip";
import { codeEntries } from "./scripts/api/entries.ts";

const config: KnipConfig = {
  entry: [
    ...codeEntries().map(({ source }) => source),
    "scripts/*.ts",
    "scripts/bench/*.ts",
    // Started as processes, or bundled, by their paths.
    "scripts/bench/child/*.ts",
    "test/fleet/tenant.ts",
    "scripts/redocly/rules.js",
    "test/**/*.test-d.ts",
    // Imported by the name of the provider.
    "test/providers/*/*.{ts,js}",
    "src/providers/*/membership.ts",
    "scripts/bench/subjects/*/{subject,contestants}.ts",
    "test/leak/measure-*.ts",
    "test/package/node-test-program.ts",
    "test/pollution/program.ts",
    "test/runtimes/{vitest.config,setup}.ts",
    "test/runtimes/program.js",
    // Imported by the names of the examples.
    "test/runtimes/examples/*.ts",
    "test/site/*.ts",
    // Named by vitest.mutation.config.ts.
    "test/support/loaded.ts",
    "docs/.vitepress/config.ts",
    "docs/.vitepress/theme/{index,*.data}.ts",
    "docs/.vitepress/theme/*.vue",
  ],
  // The programs of the benchmark are compiled in a folder of their own, beside the peers.
  project: [
    "src/**",
    "generated/**",
    "scripts/**",
    "test/**",
    "docs/.vitepress/**",
    "!scripts/bench/subjects/*/vendor.ts",
  ],
  // The compiler of the specs writes a type for every component.
  ignoreIssues: { "generated/*/types.ts": ["types"] },
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Commands that a script finds by their path, and what the guides' programs import.
  ignoreDependencies: [
    "@biomejs/biome",
    "@stoplight/spectral-cli",
    "@stoplight/spectral-owasp-ruleset",
    "bullmq",
    "publint",
    "rate-limiter-flexible",
    // TypeDoc loads them by their names.
    "typedoc-plugin-markdown",
    "typedoc-vitepress-theme",
  ],
  ignoreBinaries: ["redis-server"],
  // It stands beside the program in a user's folder.
  ignoreUnresolved: ["./entries.js", "./providers.js"],
};

export default config;
