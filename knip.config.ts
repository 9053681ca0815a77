/** `npx knip`: nothing that is unused stays. The entries are the package's own, and what is started by its name. */
import type { KnipConfig } from "knip";
import { codeEntries } from "./scripts/api/entries.ts";

const config: KnipConfig = {
  entry: [
    ...codeEntries().map(({ code }) => code.replace("dist/", "").replace(/\.js$/, ".ts")),
    "scripts/*.ts",
    "scripts/bench/{calls,faults,types,validators}.ts",
    "scripts/redocly/rules.js",
    "test/**/*.test-d.ts",
    "test/leak/measure-*.ts",
    "test/runtimes/{vitest.config,setup}.ts",
  ],
  project: ["src/**", "generated/**", "scripts/**", "test/**"],
  // The compiler of the specs writes a type for every component.
  ignoreIssues: { "generated/types/**": ["types"] },
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Commands that a script finds by their path.
  ignoreDependencies: ["@stoplight/spectral-cli", "@stoplight/spectral-owasp-ruleset"],
  // It stands beside the program in a user's folder.
  ignoreUnresolved: ["./entries.js"],
};

export default config;
