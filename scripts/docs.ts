/** `npm run docs [-- --base /path/]`: builds the static site into `site/`, for a host that shows it at that path. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { baseOf } from "./docs/base.ts";
import { buildSite } from "./docs/build.ts";
import { siteFolder } from "./docs/serve.ts";
import { run, step } from "./steps.ts";

await run(async () => {
  const { values } = parseArgs({ options: { base: { type: "string" } } });
  const files = await step(
    "Build",
    () => buildSite(baseOf(values.base)),
    (files) => `${Object.keys(files).length} files`,
  );
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
