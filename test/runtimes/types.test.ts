/** A user's program type-checks against the installed package, in every TypeScript that is promised. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { errorsOf, installCompilers, type Setting, type Version, versions } from "./compilers.ts";

const folder = inject("folder");
let compilers: string;

const program = `
  import { ApiError, type ClientOptions } from "org-contracts";
  import { createCloudflareClient } from "org-contracts/cloudflare";
  import { createDouble, type Fault } from "org-contracts/testing";
  export * as entries from "./entries.js";

  const cloudflare = createCloudflareClient({ auth: { token: "a-token" }, baseUrl: undefined });
  const { items } = await cloudflare.organizations.list({ status: "member", per_page: 50 });
  export const status: "member" | "invited" | (string & {}) | undefined = items[0]?.status;
  export const { data } = await cloudflare.api.GET("/user/organizations");
  export const name: string | undefined = data?.result[0]?.name;
  export const { api } = cloudflare;
  export const fetchOf = (options: ClientOptions) => options.fetch;
  export const detailsOf = (details: ConstructorParameters<typeof ApiError>[1]) => details;
  // @ts-expect-error a request enum is closed
  await cloudflare.organizations.list({ status: "banned" });
  const double = createDouble("cloudflare", { organizations: [{ name: "Acme" }] });
  export const fault: Fault = "cut";
  double.fail({ fault, operation: "listMemberships" });
  // @ts-expect-error k6 Cloud has no memberships
  createDouble("k6", { memberships: [] });
  createCloudflareClient({ auth: { token: "any" }, fetch: double.fetch });
  // @ts-expect-error the status of an error is a number
  export const code = (error: unknown): string => (error instanceof ApiError ? error.status : "");`;

/** Each compiler gets both values of each setting. */
const bothValues: readonly Setting[] = [
  { moduleResolution: "nodenext", exactOptionalPropertyTypes: true, platform: "node" },
  { moduleResolution: "bundler", exactOptionalPropertyTypes: false, platform: "dom" },
];
const combinations: readonly Setting[] = (["nodenext", "bundler"] as const).flatMap((moduleResolution) =>
  [true, false].flatMap((exactOptionalPropertyTypes) =>
    (["dom", "node"] as const).map((platform) => ({ moduleResolution, exactOptionalPropertyTypes, platform })),
  ),
);

beforeAll(async () => {
  compilers = await installCompilers();
  await writeFile(join(folder, "typed.ts"), program);
});

describe.each(Object.keys(versions).filter(isVersion))("TypeScript %s", (version) => {
  // The native compiler takes a tenth of the time that the others take.
  test.each(version === "7.0" ? combinations : bothValues)(
    "takes a program that uses every entry, with $moduleResolution, exactOptionalPropertyTypes: $exactOptionalPropertyTypes, and the types of $platform alone",
    async (setting) => {
      expect(await errorsOf(compilers, version, { folder, file: "typed.ts" }, setting)).toEqual([]);
    },
  );
});

function isVersion(name: string): name is Version {
  return name in versions;
}
