/** The steps of .github/workflows/specs.yml do their work, and this repository's own CI takes them. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { providers } from "../../generated/providers.ts";
import { root } from "../../scripts/document.ts";
import { blocksOf } from "../docs/documents.ts";
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
    const { devDependencies }: { devDependencies: Record<string, string> } = JSON.parse(
      readFileSync(join(root, "package.json"), "utf8"),
    );
    expect(script("Install")).toContain(`@redocly/cli@${devDependencies["@redocly/cli"]}`);
  });

  test("looks at all specs unless it gets other inputs", async () => {
    const folder = await checkouts();
    await rm(join(folder, `to/specs/${providers.at(-1)}/openapi.yaml`));
    expect(await runs(folder, "Lint", { PROVIDERS: inputs.providers?.default ?? "not given" })).toBe(false);
  });

  test("accepts the specs", async () => {
    expect(await runs(await checkouts(), "Lint")).toBe(true);
  });

  test("takes a spec that is the same, and one that the earlier release did not have", async () => {
    const folder = await checkouts();
    await rm(join(folder, "from/specs/auth0"), { recursive: true });
    expect(await runs(folder, "Compare", { PROVIDERS: "auth0 k6" })).toBe(true);
  });

  test("lints by the rules of the calling repository", async () => {
    const folder = await checkouts();
    await writeFile(
      join(folder, "caller/ours.yaml"),
      "rules:\n  operation-4xx-response: error\n  info-license: error\n",
    );
    expect(await runs(folder, "Lint", { CONFIG: "ours.yaml" })).toBe(true);
    await writeFile(join(folder, "caller/ours.yaml"), "rules:\n  boolean-parameter-prefixes: error\n");
    expect(await runs(folder, "Lint", { CONFIG: "ours.yaml" })).toBe(false);
  });

  test("fails with a spec that breaks a rule", async () => {
    const folder = await checkouts();
    await edit(join(folder, "to/specs/auth0/openapi.yaml"), (text) => text.replace("operationId:", "x-id:"));
    expect(await runs(folder, "Lint")).toBe(false);
  });

  test("fails with a breaking change, unless an input allows it", async () => {
    const folder = await checkouts();
    await edit(join(folder, "to/specs/auth0/openapi.yaml"), (text) => text.replace("maximum: 100", "maximum: 50"));
    expect(await runs(folder, "Compare")).toBe(false);
    expect(await runs(folder, "Compare", { FAIL_ON: "none" })).toBe(true);
  });
});

describe("whoever calls the workflow", () => {
  const [example] = blocksOf("docs/guides/specs.md").filter(({ code }) => code.includes("specs.yml@"));
  const calls: readonly [string, Call][] = [
    ["this repository", read(".github/workflows/ci.yml").jobs.specs],
    ["the guide", parse(example?.code ?? "").jobs.specs],
  ];

  test.each(calls)("gives it inputs that it has, as %s does", (_, call) => {
    expect(call.uses).toMatch(/\.github\/workflows\/specs\.yml(@\S+)?$/);
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(call.with)));
    expect(call.with).toHaveProperty("to");
    expect(call.with).toHaveProperty("from");
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

/** What the steps before have left: two checkouts of this repository, one of the caller's, and the tool. */
async function checkouts(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "org-contracts-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const name of ["from", "to"]) await cp(join(root, "specs"), join(folder, name, "specs"), { recursive: true });
  await mkdir(join(folder, "caller"));
  await linkTools(folder);
  return folder;
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, "utf8")));
}

/** Whether the step succeeds, in the shell that GitHub runs it in. */
function runs(folder: string, step: string, env: Readonly<Record<string, string>> = {}): Promise<boolean> {
  const given = {
    PROVIDERS: "auth0",
    CONFIG: "",
    FAIL_ON: inputs["fail-on"]?.default,
    REDOCLY_TELEMETRY: "off",
  };
  const options = { cwd: folder, env: { ...process.env, PATH: withTools(folder), ...given, ...env } };
  return new Promise((resolve) =>
    execFile("bash", ["-e", "-o", "pipefail", "-c", script(step)], options, (error) => resolve(error === null)),
  );
}
