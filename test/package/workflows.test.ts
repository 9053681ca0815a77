/** The workflows: what they may do, what they run of others' code, and that what they call exists. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { mayWrite, parseWorkflow, rules } from "./workflow-rules.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, ".github/workflows");
const files = readdirSync(folder);
const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const read = (file: string) => readFileSync(join(folder, file), "utf8");

describe.each(files)("%s", (file) => {
  const text = read(file);
  const workflow = parseWorkflow(text);
  const steps = Object.values(workflow.jobs).flatMap(({ steps = [] }) => steps);

  test.each(Object.entries(rules))("%s", (_, rule) => {
    expect(rule(workflow, text)).toEqual([]);
  });

  test("every action is pinned by its commit, beside its version", () => {
    const uses = text.split("\n").filter((line) => /^\s*(- )?uses: (?!\.\/)/.test(line));
    expect(uses.length).toBe(steps.filter((step) => step.uses !== undefined).length);
    for (const line of uses) expect(line).toMatch(/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test("what it runs exists", () => {
    const commands = steps.flatMap(({ run }) => run?.split("\n") ?? []);
    const named = commands.flatMap((line) => [...line.matchAll(/\bnpm (?:run ([\w:.-]+)|(test|start)\b)/g)]);
    for (const [, script, alias] of named) expect(scripts).toHaveProperty([script ?? alias ?? ""]);
    for (const command of commands.filter((line) => line.startsWith("."))) {
      expect(existsSync(join(root, command)), command).toBe(true);
    }
  });
});

test("these jobs alone may write", () => {
  const found = files.flatMap((file) =>
    Object.entries(parseWorkflow(read(file)).jobs).flatMap(([name, job]) =>
      mayWrite(job) ? [[`${file} ${name}`, job.permissions]] : [],
    ),
  );
  expect(Object.fromEntries(found)).toEqual({
    "codeql.yml analyze": { contents: "read", "security-events": "write" },
    "docs.yml publish": { pages: "write", "id-token": "write" },
    "release.yml pull-request": { contents: "write", "pull-requests": "write" },
    "release.yml publish": { "id-token": "write" },
    "release.yml release": { contents: "write" },
  });
});

const sound = `
on: push
permissions: {}
jobs:
  build:
    timeout-minutes: 10
    permissions: { contents: read }
    steps:
      - uses: actions/checkout@v7
        with: { persist-credentials: false }
      - run: npm ci
  write:
    timeout-minutes: 10
    permissions: { id-token: write }
    steps:
      - uses: actions/download-artifact@v8
      - run: npm publish "./$TARBALL" --provenance --access public --ignore-scripts
`;

test("a workflow that keeps every rule breaks none", () => {
  for (const rule of Object.values(rules)) expect(rule(parseWorkflow(sound), sound)).toEqual([]);
});

const outside = ["$", "{{ github.head_ref }}"].join("");
const token = ["$", "{{ github.token }}"].join("");

/** For each rule, what is changed in the workflow above, and what the rule then names. */
const broken: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  "gives permissions to jobs alone, and each names its own": [
    ["permissions: {}\n", "", "the workflow"],
    ["permissions: {}", "permissions: read-all", "the workflow"],
    ["    permissions: { contents: read }\n", "", "build"],
    ["{ contents: read }", "write-all", "build"],
  ],
  "ends every job within the hour": [
    ["    timeout-minutes: 10\n", "", "build"],
    ["timeout-minutes: 10", "timeout-minutes: 360", "build"],
  ],
  "leaves no credentials in a clone": [
    ["        with: { persist-credentials: false }\n", "", "build: actions/checkout@v7"],
    ["persist-credentials: false", "persist-credentials: true", "build: actions/checkout@v7"],
  ],
  "lets no value from outside become part of a command": [["npm ci", `echo ${outside}`, `build: echo ${outside}`]],
  "runs only the listed commands and actions in a job that may write": [
    ["{ contents: read }", "{ contents: write }", "build: npm ci"],
    ["uses: actions/download-artifact@v8", "run: npm test", "write: npm test"],
    ["uses: actions/download-artifact@v8", "run: .ci/run", "write: .ci/run"],
    ["actions/download-artifact@v8", "./action", "write: ./action"],
    [" --ignore-scripts", "", 'write: npm publish "./$TARBALL" --provenance --access public'],
    [
      "actions/download-artifact@v8",
      "changesets/action@v1\n        with: { version: npm run release:version }",
      "write: changesets/action@v1",
    ],
    ["    steps:\n      - uses: actions/d", "    uses: ./a.yml\n    steps:\n      - uses: actions/d", "write"],
  ],
  "never clones the repository and runs a command in a job that may write": [
    ["uses: actions/download-artifact@v8", "uses: actions/checkout@v7", "write"],
  ],
  "gives a token only to a job that may write": [["npm ci", `npm ci\n        env: { TOKEN: "${token}" }`, "build"]],
  "stores no token": [["npm ci", "npm ci\n        env: { NODE_AUTH_TOKEN: a }", "NODE_AUTH_TOKEN"]],
  "does not run a stranger's pull request with rights": [
    ["on: push", "on: [push, pull_request_target]", "pull_request_target"],
    ["on: push", "on: { workflow_run: { workflows: [CI] } }", "workflow_run"],
  ],
};

test("every rule has an example that it must reject", () => {
  expect(Object.keys(broken)).toEqual(Object.keys(rules));
});

describe.each(Object.entries(broken))("the rule %j", (name, examples) => {
  test.each(examples)("rejects a workflow with %j changed to %j", (before, after, named) => {
    const text = sound.replace(before, () => after);
    expect(text).not.toBe(sound);
    expect(rules[name]?.(parseWorkflow(text), text)).toContain(named);
  });
});
