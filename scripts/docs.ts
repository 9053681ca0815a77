/** `npm run docs`: builds the static site into `site/`. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildSite } from "./docs/build.ts";
import { siteFolder } from "./docs/serve.ts";
import { run, step } from "./steps.ts";

await run(async () => {
  const files = await step("Build", buildSite, (files) => `${Object.keys(files).length} files`);
  await step(
    "Write",
    async () => {
      rmSync(siteFolder, { recursive: true, force: true });
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(siteFolder, path)), { recursive: true });
        writeFileSync(join(siteFolder, path), content);
      }
      return Object.values(files).reduce((sum, content) => sum + Buffer.byteLength(content), 0);
    },
    (bytes) => `site/, ${(bytes / 1e6).toFixed(1)} MB; \`npm run docs:serve\` shows it`,
  );
});
