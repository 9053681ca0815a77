/** The workflows: what they may do, what they run of others' code, and that what they call exists. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, ".github/workflows");
const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}
interface Job {
  readonly "timeout-minutes"?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
}

describe.each(readdirSync(folder))("%s", (file) => {
  const text = readFileSync(join(folder, file), "utf8");
  const { permissions, jobs }: Workflow = parse(text);
  const steps = Object.values(jobs).flatMap(({ steps }) => steps);

  test("may read, and its jobs may more only where they say so", () => {
    expect(permissions).toEqual({ contents: "read" });
  });

  test("every action is pinned by its commit, beside its version", () => {
    const uses = text.split("\n").filter((line) => /^\s*(- )?uses:/.test(line));
    expect(uses.length).toBe(steps.filter((step) => step.uses !== undefined).length);
    for (const line of uses) expect(line).toMatch(/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test("every job ends", () => {
    for (const [name, job] of Object.entries(jobs)) expect(job["timeout-minutes"], name).toBeLessThanOrEqual(60);
  });

  test("what it runs exists", () => {
    const commands = steps.flatMap(({ run }) => run?.split("\n") ?? []);
    const named = commands.flatMap((line) => [...line.matchAll(/\bnpm (?:run ([\w:.-]+)|(test|start)\b)/g)]);
    for (const [, script, alias] of named) expect(scripts).toHaveProperty([script ?? alias ?? ""]);
    for (const command of commands.filter((line) => line.startsWith("."))) {
      expect(existsSync(join(root, command)), command).toBe(true);
    }
  });

  test("no value from outside becomes part of a command", () => {
    for (const { run = "" } of steps) expect(run).not.toContain("${{");
  });
});

test("the release alone may ask for an identity, and stores no token", () => {
  const texts = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")] as const);
  expect(texts.filter(([, text]) => text.includes("id-token: write")).map(([file]) => file)).toEqual(["release.yml"]);
  for (const [, text] of texts) expect(text).not.toMatch(/secrets\.|NPM_TOKEN|NODE_AUTH_TOKEN/);
});
