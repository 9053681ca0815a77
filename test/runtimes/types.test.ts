/** A user's program type-checks against the installed package, in every TypeScript that is promised. */
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type TypeScript from "typescript";
import { beforeAll, expect, inject, test } from "vitest";
import { compilers, installCompilers, nativeCompiler } from "../support/compilers.ts";
import { load } from "./tools.ts";

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

const settings = (["nodenext", "bundler"] as const).flatMap((moduleResolution) =>
  [true, false].flatMap((exactOptionalPropertyTypes) =>
    // What the program may use beside the language itself.
    (["dom", "node"] as const).map((platform) => ({ moduleResolution, exactOptionalPropertyTypes, platform })),
  ),
);
/** A setting and its opposite for each compiler; all of them for the native one, which takes a tenth of the time. */
const cases = Object.keys(compilers).flatMap((version, index) =>
  settings.flatMap((setting, at) =>
    version === "7.0" || at === index || at === settings.length - 1 - index ? [{ version, ...setting }] : [],
  ),
);

const folder = inject("folder");
let folderOfCompilers: string;

beforeAll(async () => {
  folderOfCompilers = await installCompilers();
  await writeFile(join(folder, "typed.ts"), program);
});

test.each(cases)(
  "TypeScript $version takes a program that uses every entry, with $moduleResolution, exactOptionalPropertyTypes: $exactOptionalPropertyTypes, and the types of $platform alone",
  async ({ version, moduleResolution, exactOptionalPropertyTypes, platform }) => {
    const compilerOptions = {
      // Checked like the rest with `declaration`: whether what a user exports can be named from outside of the package.
      declaration: true,
      emitDeclarationOnly: true,
      outDir: "declared",
      strict: true,
      skipLibCheck: false,
      skipDefaultLibCheck: true,
      exactOptionalPropertyTypes,
      target: "es2022",
      module: moduleResolution === "nodenext" ? "nodenext" : "esnext",
      moduleResolution,
      lib: platform === "dom" ? ["es2022", "dom", "dom.iterable", "dom.asynciterable"] : ["es2022"],
      types: platform === "dom" ? [] : ["node"],
    };
    const config = { compilerOptions, files: ["typed.ts"] };
    const errors = version === "7.0" ? errorsOfNative(config) : errorsOf(version, config);
    expect(await errors).toEqual([]);
  },
);

/**
 * The errors in the program and in the declarations that it leads to, with nothing skipped but what is not ours to check:
 * the compiler's own declarations, and Node's, for which it takes seconds. In this process a compiler is warm for its
 * second program.
 */
async function errorsOf(version: string, config: object): Promise<readonly string[]> {
  const { default: ts } = await load<{ readonly default: typeof TypeScript }>(folderOfCompilers, version);
  // Packages of types are looked for beside it, and it need not be there.
  const path = join(folder, "tsconfig.json");
  const { options, fileNames, errors } = ts.parseJsonConfigFileContent(config, ts.sys, folder, undefined, path);
  const program = ts.createProgram(fileNames, options);
  const files = program
    .getSourceFiles()
    .filter(({ fileName }) => !/\/node_modules\/(@types\/node|undici-types)\//.test(fileName));
  const diagnostics = [
    ...errors,
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...files.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]),
    ...program.getDeclarationDiagnostics(),
  ];
  return diagnostics.map(
    ({ file, code, messageText }) =>
      `${file?.fileName} TS${code}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
  );
}

/** The same of the native compiler, which has no such interface, and checks Node's declarations too. */
async function errorsOfNative(config: object): Promise<readonly string[]> {
  // Not under the usual name: the bundlers of other files would read it.
  await writeFile(join(folder, "tsconfig.native.json"), JSON.stringify(config));
  const args = [await nativeCompiler(), "-p", "tsconfig.native.json"];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: folder }).catch(
    (failed: { readonly stdout: string; readonly stderr: string }) => failed,
  );
  return `${stdout}${stderr}`.split("\n").filter((line) => line !== "");
}
