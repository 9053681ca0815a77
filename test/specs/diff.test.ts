/** A careless change of a spec cannot land: what it does to users decides how far the version must move. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { root } from "../../scripts/document.ts";
import { type Comparison, compare, describeChanges, diff, type Repository, release } from "../../scripts/specs/diff.ts";
import { type Spec, specPath } from "../../src/compiler/spec.ts";
import { copyOfRepository, emptyFolder, muteConsole, patience, printed } from "../support/scripts.ts";
import { fieldsOf, firstOperation, mutated } from "./mutated.ts";

/** Compares the spec of today, as 0.1.0, with one that is changed and has another version. */
async function compareWith(version: string, change: (spec: Spec) => void) {
  const base = mutated("k6", ({ info }) => {
    info.version = "0.1.0";
  });
  const revision = mutated("k6", (spec) => {
    change(spec);
    spec.info.version = version;
  });
  const { bump, rejection, changes } = await compare(base, revision);
  const lines = describeChanges({ changes }).filter((line) => !line.endsWith("#/info/version"));
  return { bump, rejection, lines: lines.map((line) => line.replaceAll(/ +/g, " ")) };
}

function additional(spec: Spec): void {
  firstOperation(spec).parameters = [{ name: "colour", in: "query", schema: { type: "string" } }];
}

/** Changes of each impact, those included that only our own rules know. */
function everything(spec: Spec): void {
  additional(spec);
  const operation = firstOperation(spec);
  operation.summary = "Worded differently";
  operation["x-pagination"] = { type: "page" };
  delete spec.paths["/v3/organizations/{organization_id}/projects"]?.get?.["x-pagination"];
  delete fieldsOf(spec).is_default;
  Object.assign(spec.components.schemas.OrganizationList ?? {}, { "x-unwrap": "meta" });
}

describe.concurrent("the rating", { timeout: patience }, () => {
  test.for([
    ["0.1.1", expect.stringContaining("minor bump (0.2.0)")],
    ["0.2.0", ""],
  ] as const)("of each change is its own, and the gravest decides about %s", async ([version, rejection]) => {
    expect(await compareWith(version, everything)).toEqual({
      ...{ bump: "major", rejection },
      lines: [
        expect.stringMatching(/^major modified .*\/x-unwrap: .*callers receive another value/),
        expect.stringMatching(/^major removed .*: Property `is_default` of `Organization` was removed/),
        expect.stringMatching(
          /^major modified .*organizations\/get\/x-pagination\/type: .*`list` returns something else/,
        ),
        expect.stringMatching(/^major removed .*projects\/get\/x-pagination: .*`list` returns something else/),
        expect.stringMatching(/^minor added .*\/parameters/),
        expect.stringMatching(/^patch modified .*\/summary$/),
      ],
    });
  });

  test("of an addition alone is minor", async () => {
    expect(await compareWith("0.1.1", additional)).toEqual({
      ...{ bump: "minor", rejection: expect.stringContaining("minor bump (0.2.0)") },
      lines: [expect.stringMatching(/^minor added /)],
    });
  });

  test("of words or of another fact about pagination is patch, for which the version has moved enough", async () => {
    const change = (spec: Spec) =>
      Object.assign(firstOperation(spec), { summary: "Other words", "x-pagination": { type: "none", maxReadable: 5 } });
    expect(await compareWith("0.1.1", change)).toEqual({
      ...{ bump: "patch", rejection: "" },
      lines: [expect.stringMatching(/^patch .*\/summary$/), expect.stringMatching(/^patch .*\/maxReadable$/)],
    });
  });

  test("is none where nothing has changed but how the file is written, and the version may stay", async () => {
    const file = join(root, specPath("k6"));
    const rewritten = await compare(
      file,
      mutated("k6", () => {}),
    );
    expect(rewritten).toMatchObject({ changes: [], rejection: "" });
    expect(rewritten).not.toHaveProperty("bump");
    // The same file is compared without Redocly.
    expect(rewritten).toMatchObject(await compare(file, file));
  });
});

describe("a spec", () => {
  beforeEach(muteConsole);

  test("is not judged where there is no last release", async () => {
    await expect(diff(["k6"], repositoryOf({ revision: "0.9.7" }))).rejects.toThrow(
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
    expect(releasedIn(repository)).toBe("0.1.0");
  });

  test.each([
    ["after a release", { released: "0.1.0" }],
    ["for the first time", {}],
  ])("is released %s, and has no changes then", async (_, released) => {
    const repository = repositoryOf({ ...released, revision: "0.9.7", changelog: "0.9.7" });
    await release(["k6"], repository);
    expect(releasedIn(repository)).toBe("0.9.7");
    await diff(["k6"], repository);
    expect(printed()).toContain("1 specs, 0 changes");
  });

  function releasedIn({ root }: Repository): string {
    return readFileSync(join(root, "specs/k6/released.yaml"), "utf8");
  }
});

test("`npm run specs -- diff` fails with what Redocly and the changelog have against a spec", {
  timeout: patience,
}, async () => {
  const { read, edit, run } = await copyOfRepository();
  const spec = (await read(specPath("k6"))).replace(/^ {2}version: .*$/m, "  version: 0.9.7");
  await edit("specs/k6/released.yaml", () => spec);
  await edit(specPath("k6"), () => spec.replace("summary: List your", "summary: Tell your"));
  const { code, stdout, stderr } = await run("specs", "diff", "k6");
  expect(code).toBe(1);
  expect(stdout).toMatch(/patch +modified +#\/paths\/~1v3~1organizations\/get\/summary/);
  // Words are the least of changes, and yet the version may not stay.
  expect(stdout).toContain("info.version stayed 0.9.7");
  expect(stdout).toContain("CHANGELOG.md has no section `### k6 Cloud 0.9.7`.");
  expect(stderr).toMatch(/^A spec may not land like this: [^\n]+\n$/);
});

/** A repository that holds versions of k6's spec alone, and a comparison that sees nothing but these. */
function repositoryOf({ released, revision, changelog }: Partial<Record<string, string>>): Repository {
  const root = emptyFolder();
  mkdirSync(join(root, "specs/k6"), { recursive: true });
  writeFileSync(join(root, specPath("k6")), `${revision}`);
  if (released !== undefined) writeFileSync(join(root, "specs/k6/released.yaml"), released);
  writeFileSync(join(root, "CHANGELOG.md"), `# Changelog\n\n### k6 Cloud ${changelog}\n`);
  return { root, compare: compareVersions };
}

async function compareVersions(...files: [string, string]): Promise<Comparison> {
  const [base = "", revision = ""] = files.map((file) => readFileSync(file, "utf8"));
  const change = { impact: "patch", kind: "modified", path: "#/info", property: "version", verdicts: [] } as const;
  const changes = base === revision ? [] : [change];
  const summary = { major: 0, minor: 0, patch: changes.length };
  return { infoVersions: { base, revision }, summary, changes, rejection: "" };
}
