/** `npm start`: the whole way once, from the specs to the organizations that their mocks respond with. */
import { fileURLToPath } from "node:url";
import { providers } from "../generated/providers.ts";
import type { Membership } from "../src/index.ts";
import { type Lint, lintSpecs } from "./lint.ts";
import type { Mock } from "./mock.ts";
import { run, step, table } from "./steps.ts";

/** What the way leads through. */
export interface Stages {
  readonly lint: () => Promise<Lint>;
  /** Gives the files that were stale. */
  readonly compile: () => Promise<readonly string[]>;
  readonly mock: () => Promise<readonly Mock[]>;
  readonly requestMemberships: (mock: Mock) => Promise<readonly Membership[]>;
}

/** What the command does. Throws where a stage fails. */
export async function start({ lint, compile, mock, requestMemberships }: Stages): Promise<void> {
  console.log("Which organizations does this user belong to?\n");
  await step(
    "Lint",
    async () => accepted(await lint()),
    () => `${providers.length} specs pass`,
  );
  await step("Compile", compile, (written) =>
    written.length === 0 ? "generated/ was up to date" : `generated/ was stale, wrote ${written.join(", ")}`,
  );
  const mocks = await step("Mock", mock, (started) => `${started.length} providers on free ports`);
  const memberships: Membership[] = [];
  try {
    for (const one of mocks)
      memberships.push(
        ...(await step(
          one.provider,
          () => requestMemberships(one),
          ({ length }) => `${one.url} knows ${length}`,
        )),
      );
  } finally {
    await Promise.all(mocks.map(({ close }) => close()));
  }
  console.log(`\n${organizations(memberships)}`);
}

function accepted({ ok, report }: Lint): void {
  if (ok) return;
  console.error(report);
  throw new Error("the linter does not accept the specs, see above.");
}

async function compile(): Promise<readonly string[]> {
  const { run } = await import("./generate.ts");
  return (await run({ check: false })).stale;
}

async function mock(): Promise<readonly Mock[]> {
  const { startMocks } = await import("./mock.ts");
  return startMocks();
}

/** The clients must not be loaded before now: they are made of what has just been compiled. */
async function requestMemberships({ provider, url }: Mock): Promise<readonly Membership[]> {
  const client = await import("./sources.ts");
  return client.requestMemberships(provider, url);
}

function organizations(memberships: readonly Membership[]): string {
  return table(
    ["PROVIDER", "ID", "NAME", "ROLES", "STATUS"],
    memberships.map(({ provider, organizationId, organizationName, roles, status }) => [
      provider,
      organizationId,
      organizationName,
      roles?.join(", ") || "-",
      status,
    ]),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await run(() => start({ lint: () => lintSpecs(), compile, mock, requestMemberships }));
