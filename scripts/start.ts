/** `npm start`: the whole way once, from the specs to the organizations that their mocks answer with. */

import { providers } from "../generated/providers.ts";
import type { Membership } from "../src/index.ts";
import { lintSpecs } from "./lint-specs.ts";
import type { Mock } from "./mocks.ts";
import { run, step } from "./steps.ts";
import { table } from "./terminal.ts";

await run(async () => {
  console.log("Which organizations does this user belong to?\n");
  await step("Lint", lint, () => `${providers.length} specs pass`);
  await step("Compile", compile, (written) =>
    written.length === 0 ? "generated/ was up to date" : `generated/ was stale, wrote ${written.join(", ")}`,
  );
  const mocks = await step("Mock", mock, (started) => `${started.length} providers on free ports`);
  const memberships: Membership[] = [];
  try {
    for (const { provider, url } of mocks)
      memberships.push(
        ...(await step(
          provider,
          () => ask({ provider, url }),
          ({ length }) => `${url} knows ${length}`,
        )),
      );
  } finally {
    await Promise.all(mocks.map(({ close }) => close()));
  }
  console.log(`\n${organizations(memberships)}`);
});

async function lint(): Promise<void> {
  const { ok, report } = await lintSpecs();
  if (ok) return;
  console.error(report);
  throw new Error("the linter does not accept the specs, see above.");
}

async function compile(): Promise<string[]> {
  const { generateAll, stale, write } = await import("./generate.ts");
  const files = await generateAll();
  const changed = stale(files);
  if (changed.length > 0) write(files);
  return changed;
}

async function mock(): Promise<Mock[]> {
  const { startMocks } = await import("./mocks.ts");
  return startMocks();
}

/** The clients must not be loaded before now: they are made of what has just been compiled. */
async function ask({ provider, url }: Pick<Mock, "provider" | "url">): Promise<readonly Membership[]> {
  const { ask } = await import("./ask.ts");
  return ask(provider, url);
}

function organizations(memberships: readonly Membership[]): string {
  return table(
    ["PROVIDER", "ID", "NAME", "ROLES", "STATUS"],
    memberships.map(({ provider, organizationId, organizationName, roles, status }) => [
      provider,
      organizationId,
      organizationName,
      roles.join(", ") || "-",
      status,
    ]),
  );
}
