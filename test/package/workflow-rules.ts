/** What every workflow keeps to. Each rule names what breaks it. */
import { parse } from "yaml";

interface Workflow {
  readonly on: unknown;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}
export interface Job {
  readonly "timeout-minutes"?: number;
  readonly permissions?: unknown;
  /** Another workflow that the job calls; it has no steps and no timeout then. */
  readonly uses?: string;
  readonly steps?: readonly Step[];
}
interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
type Rule = (workflow: Workflow, text: string) => string[];

export function parseWorkflow(text: string): Workflow {
  return parse(text);
}

export const rules: Readonly<Record<string, Rule>> = {
  "gives permissions to jobs alone, and each names its own": ({ permissions, jobs }) => [
    ...(isObject(permissions) && Object.keys(permissions).length === 0 ? [] : ["the workflow"]),
    ...where(jobs, (job) => !isObject(job.permissions)),
  ],
  "ends every job within the hour": ({ jobs }) =>
    where(jobs, (job) => job.uses === undefined && !((job["timeout-minutes"] ?? Number.NaN) <= 60)),
  "leaves no credentials in a clone": ({ jobs }) =>
    eachStep(jobs, ({ uses, with: given }) => isCheckout(uses) && given?.["persist-credentials"] !== false),
  "lets no value from outside become part of a command": ({ jobs }) =>
    eachStep(jobs, ({ run = "" }) => run.includes("${{")),
  "runs only the listed commands and actions in a job that may write": ({ jobs }) => [
    ...where(jobs, (job) => mayWrite(job) && job.uses !== undefined),
    ...eachStep(jobs, (step, job) => mayWrite(job) && !isHarmless(step)),
  ],
  "never clones the repository and runs a command in a job that may write": ({ jobs }) =>
    where(jobs, (job) => mayWrite(job) && some(job, ({ uses }) => isCheckout(uses)) && some(job, ({ run }) => !!run)),
  "gives a token only to a job that may write": ({ jobs }) =>
    where(jobs, (job) => !mayWrite(job) && JSON.stringify(job).includes("github.token")),
  "stores no token": (_, text) => text.match(/secrets\.|NPM_TOKEN|NODE_AUTH_TOKEN/g) ?? [],
  "does not run a stranger's pull request with rights": ({ on }) =>
    JSON.stringify(on).match(/pull_request_target|workflow_run/g) ?? [],
};

/** Whether a job may change something, or prove to others who it is. */
export function mayWrite({ permissions }: Job): boolean {
  return !isObject(permissions) || Object.values(permissions).includes("write");
}

/** Actions that run nothing of the repository. */
const actions = [
  "actions/checkout",
  "actions/deploy-pages",
  "actions/download-artifact",
  "actions/setup-node",
  "github/codeql-action/analyze",
  "github/codeql-action/init",
];
const commands = [
  /^echo "\$SHA256 {2}\$TARBALL" \| sha256sum --check --strict$/,
  // A tarball brings no scripts that npm would run.
  /^npm publish "\.\/\$TARBALL" --provenance --access public --ignore-scripts$/,
  /^gh release create "v\$VERSION" [^;&|`$]*"\$GITHUB_REPOSITORY" --target "\$GITHUB_SHA" --generate-notes$/,
];

function isHarmless({ uses, run, with: given = {} }: Step): boolean {
  if (run !== undefined) return commands.some((command) => command.test(run));
  const action = uses?.split("@")[0] ?? "";
  // This one runs the command that it is given.
  if (action === "changesets/action")
    return /^git apply \$\{\{ runner\.temp \}\}\/[\w.]+$/.test(String(given.version)) && given.publish === undefined;
  return actions.includes(action);
}

function isCheckout(uses = ""): boolean {
  return uses.startsWith("actions/checkout@");
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function some({ steps = [] }: Job, test: (step: Step) => boolean): boolean {
  return steps.some(test);
}

function where(jobs: Workflow["jobs"], test: (job: Job) => boolean): string[] {
  return Object.entries(jobs).flatMap(([name, job]) => (test(job) ? [name] : []));
}

function eachStep(jobs: Workflow["jobs"], test: (step: Step, job: Job) => boolean): string[] {
  return Object.entries(jobs).flatMap(([name, job]) =>
    (job.steps ?? []).filter((step) => test(step, job)).map(({ uses, run }) => `${name}: ${uses ?? run}`),
  );
}
