/** The steps of .github/workflows/release.yml, in the shell that GitHub runs them in. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const workflow = fileURLToPath(new URL("../../.github/workflows/release.yml", import.meta.url));
const { jobs }: { jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>> } = parse(
  await readFile(workflow, "utf8"),
);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "org-contracts-"));
  onTestFinished(() => rm(folder, { recursive: true }));
});

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
  const [compare = ""] = jobs.publish?.steps.flatMap(({ run }) => (run?.includes("sha256sum") ? [run] : [])) ?? [];
  const tarball = Buffer.from("a tarball");
  const sha256 = createHash("sha256").update(tarball).digest("hex");

  test.each([
    ["the same one", tarball, sha256, true],
    ["another one", Buffer.from("another"), sha256, false],
    ["one of which no hash came", tarball, "", false],
  ])("accepts or rejects %s", async (_, content, hash, isTaken) => {
    await writeFile(join(folder, "a.tgz"), content);
    expect(await runs(compare, { SHA256: hash, TARBALL: "a.tgz" })).toBe(isTaken);
  });

  test("rejects none at all", async () => {
    expect(await runs(compare, { SHA256: sha256, TARBALL: "a.tgz" })).toBe(false);
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
    await writeFile(join(folder, "package.json"), '{ "version": "1.2.3" }');
    await mkdir(join(folder, ".changeset"));
    await writeFile(join(folder, ".changeset/README.md"), "");
    const identity = "-c user.name=a -c user.email=a@example.com";
    const script = ["git init -q", `git ${identity} commit -q --allow-empty -m a`, ...before, step].join("\n");
    expect(await runs(script, { GITHUB_OUTPUT: join(folder, "output") })).toBe(true);
    expect(await readFile(join(folder, "output"), "utf8")).toBe(`version=1.2.3\nstate=${state}\n`);
  });
});

function runs(script: string, env: Readonly<Record<string, string>>): Promise<boolean> {
  const options = { cwd: folder, env: { ...process.env, ...env } };
  return new Promise((resolve) => execFile("bash", ["-e", "-c", script], options, (error) => resolve(error === null)));
}
