/** A careless change of a spec cannot land: what it does to users decides how far the version must move. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { type Provider, providers } from "../../generated/providers.ts";
import { type Comparison, compare, describeChanges, diff, type Repository, release } from "../../scripts/specs/diff.ts";
import { type Spec, specPath, specUrl } from "../../src/compiler/spec.ts";
import { copyOfRepository, patience } from "../support/copy.ts";
import { fieldsOf, firstOperation, mutated } from "./mutated.ts";

function breaking(spec: Spec): void {
  const fields = fieldsOf(spec);
  delete fields[Object.keys(fields).at(-1) ?? ""];
}

function additional(spec: Spec): void {
  const operation = firstOperation(spec);
  operation.parameters = [...(operation.parameters ?? []), { name: "colour", in: "query", schema: { type: "string" } }];
}

function documentation(spec: Spec): void {
  firstOperation(spec).summary = "Worded differently";
}

/** All three at once. */
function everything(spec: Spec): void {
  for (const change of [breaking, additional, documentation]) change(spec);
}

type Context = Parameters<typeof mutated>[0];

/** Compares the spec of today, as 0.1.0, with one that is changed and has another version. */
async function compareWith(context: Context, provider: Provider, version: string, change: (spec: Spec) => void) {
  const base = mutated(context, provider, ({ info }) => {
    info.version = "0.1.0";
  });
  const revision = mutated(context, provider, (spec) => {
    change(spec);
    spec.info.version = version;
  });
  const { bump, rejection, changes } = await compare(base, revision);
  const lines = describeChanges({ changes });
  return { bump, rejection, lines: lines.filter((line) => !line.endsWith("#/info/version")) };
}

describe.concurrent("the rating", { timeout: patience }, () => {
  test.for(providers)(
    "of each change in the spec of %s is its own, and the gravest decides",
    async (provider, context) => {
      const { bump, rejection, lines } = await compareWith(context, provider, "0.1.1", everything);
      context.expect(bump).toBe("major");
      context.expect(rejection).toMatch(/minor bump \(0\.2\.0\)/);
      context.expect(lines.map((line) => line.split(/ +/).slice(0, 2))).toEqual([
        ["major", "removed"],
        ["minor", "added"],
        ["patch", "modified"],
      ]);
    },
  );

  test("of an addition alone is minor", async (context) => {
    const { bump, rejection, lines } = await compareWith(context, "auth0", "0.1.1", additional);
    context.expect(bump).toBe("minor");
    context.expect(rejection).toMatch(/minor bump \(0\.2\.0\)/);
    context.expect(lines).toEqual([context.expect.stringMatching(/^minor/)]);
  });

  test("of a change of words alone is patch, for which the version has moved enough", async (context) => {
    const { bump, rejection, lines } = await compareWith(context, "k6", "0.1.1", documentation);
    context.expect({ bump, rejection }).toEqual({ bump: "patch", rejection: "" });
    context.expect(lines).toEqual([context.expect.stringMatching(/^patch/)]);
  });
});

describe.concurrent("the version", { timeout: patience }, () => {
  test("may not stay where words have changed, the least of changes", async (context) => {
    const { rejection } = await compareWith(context, "k6", "0.1.0", documentation);
    context.expect(rejection).toMatch(/^info\.version stayed 0\.1\.0/);
  });

  test("may stay where nothing has changed but how the file is written", async (context) => {
    const file = fileURLToPath(specUrl("k6"));
    const same = mutated(context, "k6", () => {});
    const rewritten = await compare(file, same);
    context.expect(rewritten).toMatchObject({ changes: [], rejection: "" });
    context.expect(rewritten).not.toHaveProperty("bump");
    // The same file is compared without Redocly.
    context.expect(rewritten).toMatchObject(await compare(file, file));
  });

  test("has moved enough as 0.2.0 for another property to be unwrapped, which is breaking", async (context) => {
    const { rejection, bump } = await compareWith(context, "k6", "0.2.0", ({ components }) => {
      const { OrganizationList } = components.schemas;
      if (OrganizationList) OrganizationList["x-unwrap"] = "meta";
    });
    context.expect({ rejection, bump }).toEqual({ rejection: "", bump: "major" });
  });

  test.for([
    ["another type of pagination, which is breaking", "major", { type: "page" }],
    ["no statement about pagination, which is breaking", "major", undefined],
    ["another fact about pagination, which is not", "patch", { type: "none", maxReadable: 5 }],
  ] as const)("is judged for %s", async ([_, impact, pagination], context) => {
    const { bump } = await compareWith(context, "k6", "0.2.0", (spec) => {
      firstOperation(spec)["x-pagination"] = pagination;
    });
    context.expect(bump).toBe(impact);
  });
});

describe("a spec", () => {
  test("is not judged where there is no last release", async () => {
    const repository = repositoryOf({});
    await expect(diff(["k6"], repository)).rejects.toThrow(
      "there is no last release to compare with: specs/k6/released.yaml is missing.",
    );
  });

  test("may not land where the version moved and the changelog has no section for it", async () => {
    await expect(diff(["k6"], repositoryOf({ released: "0.1.0", revision: "0.9.7" }))).rejects.toThrow("may not land");
    expect(printed()).toContain("CHANGELOG.md has no section `### k6 Cloud 0.9.7`.");
  });

  test("may land where both follow, and the change is printed", async () => {
    await diff(["k6"], repositoryOf({ released: "0.1.0", revision: "0.9.7", changelog: "0.9.7 - unreleased" }));
    expect(printed()).toMatch(/k6 0\.1\.0 to 0\.9\.7\n {2}patch +modified +#\/info\/version/);
  });

  test("is not released where it may not land", async () => {
    const repository = repositoryOf({ released: "0.1.0", revision: "0.9.7" });
    await expect(release(["k6"], repository)).rejects.toThrow("k6 is not fit to be released: CHANGELOG.md has no");
    expect(releasedIn(repository)).toContain("0.1.0");
  });

  test.each([
    ["after a release", "0.1.0"],
    ["for the first time", undefined],
  ])("is released %s, and has no changes then", async (_, released) => {
    const repository = repositoryOf({ released, revision: "0.9.7", changelog: "0.9.7" });
    await release(["k6"], repository);
    expect(releasedIn(repository)).toContain("0.9.7");
    await diff(["k6"], repository);
    expect(printed()).toContain("1 specs, 0 changes");
  });

  function printed(): string {
    return vi.mocked(console.log).mock.calls.flat().join("\n");
  }

  function releasedIn({ root }: Repository): string {
    return readFileSync(join(root, "specs/k6/released.yaml"), "utf8");
  }

  beforeEach(() => {
    vi.spyOn(console, "log").mockImplementation(() => {});
    onTestFinished(() => vi.mocked(console.log).mockRestore());
  });
});

describe.concurrent("the command", { timeout: patience }, () => {
  test("`npm run specs -- diff` fails with what Redocly and the changelog have against a spec", async (context) => {
    const { run } = await withChange(context);
    const { code, stdout, stderr } = await run("specs", "diff", "k6");
    context.expect(code).toBe(1);
    context.expect(stdout).toMatch(/patch +modified +#\/paths\/~1v3~1organizations\/get\/summary/);
    context.expect(stdout).toContain("info.version stayed 0.9.7");
    context.expect(stdout).toContain("CHANGELOG.md has no section `### k6 Cloud 0.9.7`.");
    context.expect(stderr).toMatch(/^A spec may not land like this: [^\n]+\n$/);
  });

  test("`npm run specs -- release` takes nothing that may not land", async (context) => {
    const { run, read } = await withChange(context);
    const { code, stdout, stderr } = await run("specs", "release", "k6");
    context.expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    context.expect(stderr).toMatch(/^k6 is not fit to be released: info\.version stayed [^\n]+\n$/);
    context.expect(await read("specs/k6/released.yaml")).not.toContain("summary: Tell your");
  });

  /** A copy whose k6 spec has other words than its last release, and the same version, of which the changelog knows nothing. */
  async function withChange(context: Context) {
    const copy = await copyOfRepository(context);
    const spec = (await copy.read(specPath("k6"))).replace(/^ {2}version: .*$/m, "  version: 0.9.7");
    await copy.edit("specs/k6/released.yaml", () => spec);
    await copy.edit(specPath("k6"), () => spec.replace("summary: List your", "summary: Tell your"));
    return copy;
  }
});

/** A repository that holds versions of k6's spec alone, and a comparison that sees nothing but these. */
function repositoryOf({
  released,
  revision,
  changelog,
}: Partial<Record<"released" | "revision" | "changelog", string | undefined>>): Repository {
  const root = mkdtempSync(join(tmpdir(), "org-contracts-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, "specs/k6"), { recursive: true });
  writeFileSync(join(root, specPath("k6")), `${revision}`);
  if (released !== undefined) writeFileSync(join(root, "specs/k6/released.yaml"), released);
  writeFileSync(join(root, "CHANGELOG.md"), `# Changelog\n\n### k6 Cloud ${changelog}\n`);
  return { root, compare: compareVersions };
}

async function compareVersions(...files: [string, string]): Promise<Comparison> {
  const [base, revision] = files.map((file) => readFileSync(file, "utf8"));
  if (base === undefined || revision === undefined) throw new Error("unreachable");
  const change = { impact: "patch", kind: "modified", path: "#/info", property: "version", verdicts: [] } as const;
  const changes = base === revision ? [] : [change];
  const summary = { major: 0, minor: 0, patch: changes.length };
  return { infoVersions: { base, revision }, summary, changes, rejection: "" };
}
