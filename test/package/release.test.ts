/** The steps of .github/workflows/release.yml, in the shell that GitHub runs them in. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "../../scripts/document.ts";
import { emptyFolder, execute } from "../support/scripts.ts";

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const { jobs }: { jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>> } = parse(
  readFileSync(join(root, ".github/workflows/release.yml"), "utf8"),
);

test("the job that publishes takes the tarball and an exact npm, compares, publishes, and does nothing else", () => {
  const steps = jobs.publish?.steps ?? [];
  expect(steps.map(({ uses, run }) => uses?.split("@")[0] ?? run)).toEqual([
    "actions/download-artifact",
    "actions/setup-node",
    'echo "$SHA256  $TARBALL" | sha256sum --check --strict',
    'npm publish "./$TARBALL" --provenance --access public --ignore-scripts',
  ]);
  expect(steps[1]?.with).toEqual({
    "node-version": expect.stringMatching(/^\d+\.\d+\.\d+$/),
    "package-manager-cache": false,
  });
});

describe("the step that compares the tarball with what was built", () => {
  const compare = jobs.publish?.steps.find(({ run }) => run?.includes("sha256sum"))?.run ?? "";
  const sha256 = createHash("sha256").update("a tarball").digest("hex");

  test.each([
    ["accepts the same one", "a tarball", sha256, 0],
    ["rejects another one", "another", sha256, 1],
    ["rejects one of which no hash came", "a tarball", "", 1],
    ["rejects none at all", undefined, sha256, 1],
  ])("%s", async (_, content, hash, code) => {
    const folder = emptyFolder();
    if (content !== undefined) writeFileSync(join(folder, "a.tgz"), content);
    expect(await runIn(folder, compare, { SHA256: hash, TARBALL: "a.tgz" })).toMatchObject({ code });
  });
});

describe("the step that looks at the version", () => {
  const step = jobs.version?.steps.find(({ id }) => id === "state")?.run ?? "";

  test.each([
    ["waiting", ["touch .changeset/a-fix.md", "git tag v1.2.3"]],
    ["released", ["git tag v1.2.3"]],
    ["unreleased", []],
    ["unreleased", ["git tag v1.2.2", "git branch v1.2.3"]],
  ])("prints %s after %j", async (state, before) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "package.json"), '{ "version": "1.2.3" }');
    mkdirSync(join(folder, ".changeset"));
    writeFileSync(join(folder, ".changeset/README.md"), "");
    const identity = "-c user.name=a -c user.email=a@example.com";
    const script = ["git init -q", `git ${identity} commit -q --allow-empty -m a`, ...before, step].join("\n");
    expect(await runIn(folder, script, { GITHUB_OUTPUT: join(folder, "output") })).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, "output"), "utf8")).toBe(`version=1.2.3\nstate=${state}\n`);
  });
});

function runIn(cwd: string, script: string, variables: Readonly<Record<string, string>>) {
  return execute("bash", ["--norc", "-e", "-c", script], { cwd, env: { ...process.env, ...variables } });
}
