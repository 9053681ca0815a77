/** A user's program type-checks against the installed package, in every TypeScript that is promised. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { compile, installCompilers, type Setting, type Version, versions } from "./compilers.ts";

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

const settings: Setting[] = (["nodenext", "bundler"] as const).flatMap((moduleResolution) =>
  [true, false].map((exactOptionalPropertyTypes) => ({
    moduleResolution,
    exactOptionalPropertyTypes,
    platform: "dom" as const,
  })),
);

beforeAll(async () => {
  compilers = await installCompilers();
  await writeFile(join(folder, "typed.ts"), program);
});

describe.each(Object.keys(versions).filter(isVersion))("TypeScript %s", (version) => {
  test.each(settings)(
    "takes a program that uses every entry, with $moduleResolution and exactOptionalPropertyTypes: $exactOptionalPropertyTypes",
    async (setting) => {
      expect((await compile(compilers, version, { folder, file: "typed.ts" }, setting)).errors).toEqual([]);
    },
  );

  test("takes it without the DOM's types, beside those of Node", async () => {
    const setting = { moduleResolution: "nodenext", exactOptionalPropertyTypes: true, platform: "node" } as const;
    expect((await compile(compilers, version, { folder, file: "typed.ts" }, setting)).errors).toEqual([]);
  });
});

function isVersion(name: string): name is Version {
  return name in versions;
}
