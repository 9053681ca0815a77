/** A careless change of a spec cannot land: what it does to users decides how far the version must move. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "vitest";
import { type Provider, providers, type Spec, specPath } from "../../scripts/spec.ts";
import { compare, describeChanges } from "../../scripts/specs/compare.ts";
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
  firstOperation(spec).summary = "Said in other words";
}

const verdicts = [
  { name: "a breaking change", change: breaking, patch: /minor bump \(0\.2\.0\)/, impact: "major" },
  { name: "an addition", change: additional, patch: /minor bump \(0\.2\.0\)/, impact: "minor" },
  { name: "a change of words", change: documentation, patch: /^$/, impact: "patch" },
];
const cases = providers.flatMap((provider) => verdicts.map((verdict) => ({ provider, ...verdict })));

type Context = Parameters<typeof mutated>[0];

/** Compares the spec of today, as 0.1.0, with one that is changed and has another version. */
function compareWith(context: Context, provider: Provider, version: string, change: (spec: Spec) => void) {
  const base = mutated(context, provider, ({ info }) => {
    info.version = "0.1.0";
  });
  const revision = mutated(context, provider, (spec) => {
    change(spec);
    spec.info.version = version;
  });
  return compare(base, revision);
}

/** A copy whose k6 spec has just been released. */
async function released(context: Context) {
  const copy = await copyOfRepository(context);
  const spec = await copy.read(specPath("k6"));
  await copy.edit("specs/k6/released.yaml", () => spec);
  return copy;
}

function renamed(text: string): string {
  return text.replace("summary: List your", "summary: Tell your");
}

function as097(text: string): string {
  return text.replace(/^ {2}version: .*$/m, "  version: 0.9.7");
}

function withSection(text: string): string {
  return `${text}\n### k6 Cloud 0.9.7 - unreleased\n`;
}

describe.concurrent("the rating", { timeout: patience }, () => {
  test.for(cases)(
    "of $name in the spec of $provider is $impact",
    async ({ provider, change, patch, impact }, context) => {
      const { bump, refusal, changes } = await compareWith(context, provider, "0.1.1", change);
      context.expect(bump).toBe(impact);
      context.expect(describeChanges({ changes })[0]).toMatch(new RegExp(`^${impact}`));
      context.expect(refusal).toMatch(patch);
    },
  );

  test("of an unwrapped property is major, because callers receive another value", async (context) => {
    const { bump } = await compareWith(context, "k6", "0.1.1", ({ components }) => {
      const { OrganizationList } = components.schemas;
      if (OrganizationList) OrganizationList["x-unwrap"] = "meta";
    });
    context.expect(bump).toBe("major");
  });
});

describe.concurrent("the version", { timeout: patience }, () => {
  test("may not stay where words have changed, the least of changes", async (context) => {
    const { refusal } = await compareWith(context, "k6", "0.1.0", documentation);
    context.expect(refusal).toMatch(/^info\.version stayed 0\.1\.0/);
  });

  test("has moved enough for a breaking change, the gravest, as 0.2.0", async (context) => {
    const { refusal } = await compareWith(context, "k6", "0.2.0", breaking);
    context.expect(refusal).toBe("");
  });

  test("may stay where nothing has changed", async (context) => {
    const { refusal, bump } = await compareWith(context, "k6", "0.1.0", () => {});
    context.expect({ refusal, bump }).toEqual({ refusal: "", bump: undefined });
  });
});

describe.concurrent("npm run specs:diff", { timeout: patience }, () => {
  test("fails where there is no last release", async (context) => {
    const { folder, run } = await copyOfRepository(context);
    await rm(join(folder, "specs/k6/released.yaml"));
    const { code, stderr } = await run("specs/diff", "k6");
    context.expect(code).toBe(1);
    context.expect(stderr).toContain("no last release to compare with: specs/k6/released.yaml is missing.");
  });

  test("fails where the version moved and the changelog has no section for it", async (context) => {
    const { edit, run } = await released(context);
    await edit("specs/k6/openapi.yaml", as097);
    const { code, stdout } = await run("specs/diff", "k6");
    context.expect(code).toBe(1);
    context.expect(stdout).toContain("CHANGELOG.md has no section `### k6 Cloud 0.9.7`.");
  });

  test("passes where both follow, and prints the change", async (context) => {
    const { edit, run } = await released(context);
    await edit("specs/k6/openapi.yaml", (text) => renamed(as097(text)));
    await edit("CHANGELOG.md", withSection);
    const { code, stdout } = await run("specs/diff", "k6");
    context.expect(code).toBe(0);
    context.expect(stdout).toMatch(/patch +modified +#\/paths\/~1v3~1organizations\/get\/summary/);
  });
});

describe.concurrent("npm run specs:release", { timeout: patience }, () => {
  test("takes nothing that may not land", async (context) => {
    const { edit, run, read } = await released(context);
    await edit("specs/k6/openapi.yaml", renamed);
    const { code, stderr } = await run("specs/release", "k6");
    context.expect(code).toBe(1);
    context.expect(stderr).toMatch(/^k6 is not fit to be released: info\.version stayed/);
    context.expect(await read("specs/k6/released.yaml")).not.toContain("summary: Tell your");
  });

  test("takes what may land, after which nothing has changed", async (context) => {
    const { edit, run, read } = await released(context);
    await edit("specs/k6/openapi.yaml", as097);
    await edit("CHANGELOG.md", withSection);
    context.expect(await run("specs/release", "k6")).toMatchObject({ code: 0, stderr: "" });
    context.expect(await read("specs/k6/released.yaml")).toContain("version: 0.9.7");
    const { code, stdout } = await run("specs/diff", "k6");
    context.expect(code).toBe(0);
    context.expect(stdout).toContain(" 0 changes");
  });
});
