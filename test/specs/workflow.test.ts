/** The steps of .github/workflows/specs.yml do their work, and this repository's own CI takes them. */
import { readFileSync } from "node:fs";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import manifest from "../../package.json" with { type: "json" };
import { root } from "../../scripts/document.ts";
import { blocksOf } from "../docs/documents.ts";
import { emptyFolder, execute, type Finished } from "../support/scripts.ts";
import { linkTools, withTools } from "./packed.ts";

interface Call {
  readonly uses: string;
  readonly with: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly on: { readonly workflow_call: { readonly inputs: Readonly<Record<string, { default?: string }>> } };
  readonly jobs: { readonly specs: Call & { readonly steps: readonly { name?: string; run?: string }[] } };
}

const workflow = read(".github/workflows/specs.yml");
const { inputs } = workflow.on.workflow_call;

describe("the workflow", () => {
  test("installs the Redocly that this repository has", () => {
    expect(script("Install")).toContain(`@redocly/cli@${manifest.devDependencies["@redocly/cli"]}`);
  });

  test("lints all specs unless it gets other inputs, and fails with one that breaks a rule", async () => {
    const folder = await checkouts();
    await edit(join(folder, "to/specs/k6/openapi.yaml"), "operationId:", "x-id:");
    const { code, stdout, stderr } = await run(folder, "Lint", { PROVIDERS: inputs.providers?.default ?? "not given" });
    expect(code).toBe(1);
    expect(stdout + stderr).toContain("specs/k6/openapi.yaml");
    expect(await run(folder, "Lint")).toMatchObject({ code: 0 });
  });

  test("lints by the rules of the calling repository", async () => {
    const folder = await checkouts();
    await writeFile(join(folder, "caller/ours.yaml"), "rules:\n  boolean-parameter-prefixes: error\n");
    const { code, stdout, stderr } = await run(folder, "Lint", { CONFIG: "ours.yaml" });
    expect(code).toBe(1);
    expect(stdout + stderr).toContain("boolean-parameter-prefixes");
  });

  test("takes a spec that is the same, and one that the earlier release did not have", async () => {
    const { code, stdout } = await run(await checkouts(), "Compare", { PROVIDERS: "auth0 k6" });
    expect(code).toBe(0);
    expect(stdout).toContain("k6 is new.");
  });

  test("fails with a breaking change, unless an input allows it", async () => {
    const folder = await checkouts();
    await edit(join(folder, "to/specs/auth0/openapi.yaml"), "maximum: 100", "maximum: 50");
    expect(await run(folder, "Compare")).toMatchObject({ code: 1 });
    expect(await run(folder, "Compare", { FAIL_ON: "none" })).toMatchObject({ code: 0 });
  });
});

describe("whoever calls the workflow", () => {
  const [example] = blocksOf("docs/guides/specs.md").filter(({ code }) => code.includes("specs.yml@"));

  test.each<[string, Call]>([
    ["this repository", read(".github/workflows/ci.yml").jobs.specs],
    ["the guide", parse(example?.code ?? "").jobs.specs],
  ])("gives it inputs that it has, as %s does", (_, call) => {
    expect(call.uses).toMatch(/\.github\/workflows\/specs\.yml(@\S+)?$/);
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(call.with)));
    expect(Object.keys(call.with)).toEqual(expect.arrayContaining(["to", "from"]));
  });
});

function read(path: string): Workflow {
  return parse(readFileSync(join(root, path), "utf8"));
}

function script(name: string): string {
  const step = workflow.jobs.specs.steps.find((one) => one.name === name);
  if (step?.run === undefined) throw new Error(`The workflow has no step ${name}.`);
  return step.run;
}

/** What the steps before have left: two checkouts, of which the earlier has one spec, the caller's, and the tool. */
async function checkouts(): Promise<string> {
  const folder = emptyFolder();
  for (const path of ["from/specs/auth0", "to/specs/auth0", "to/specs/k6"])
    await cp(join(root, path.replace(/^\w+\//, "")), join(folder, path), { recursive: true });
  await mkdir(join(folder, "caller"));
  await linkTools(folder);
  return folder;
}

async function edit(file: string, before: string, after: string): Promise<void> {
  await writeFile(file, (await readFile(file, "utf8")).replace(before, after));
}

/** Runs a step in the shell that GitHub runs it in. */
function run(folder: string, step: string, given: Readonly<Record<string, string>> = {}): Promise<Finished> {
  const env = { ...withTools(folder), PROVIDERS: "auth0", CONFIG: "", FAIL_ON: inputs["fail-on"]?.default, ...given };
  return execute("bash", ["--norc", "-e", "-o", "pipefail", "-c", script(step)], { cwd: folder, env });
}
