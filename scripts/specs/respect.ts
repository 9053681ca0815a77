/**
 * `npm run specs -- respect`: `redocly respect` runs the workflows of specs/<provider>/read.arazzo.yaml against the doubles of
 * all providers, and checks each response against the spec by itself; with `PROVIDER` against the double of that one.
 *
 * `--server PROVIDER=http://127.0.0.1:4010` sends to another server, once for each that is given, and no other.
 * `--live PROVIDER` sends to the provider itself, with credentials from the environment. Neither changes anything.
 * `--server PROVIDER=URL --leave MEMBERSHIP`, or with `--live PROVIDER`, ends a membership.
 */
import { existsSync, readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { connectors } from "../../generated/connectors.ts";
import type { Provider } from "../../generated/providers.ts";
import { closeDoubles, startDoubles } from "../../src/cli/served-doubles.ts";
import { readSpec, type Spec } from "../../src/compiler/spec.ts";
import { createDouble } from "../../src/testing/index.ts";
import { root } from "../document.ts";
import { runRedocly } from "../redocly/run.ts";
import { StepError, step } from "../steps.ts";
import { known, providersIn } from "./diff.ts";

/** What the command does. Throws where a response is wrong. */
export async function converse(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      server: { type: "string", multiple: true, default: [] },
      live: { type: "string", multiple: true, default: [] },
      leave: { type: "string" },
    },
  });
  const named = providersIn(positionals);
  const requested = [...values.server.map(withServer), ...values.live.map(withLive)];
  if (positionals.length > 0 && requested.length > 0)
    throw new StepError("a name alone is that of a double: give it with --server or --live, or leave those out.");
  if (requested.length === 0 && values.leave !== undefined)
    throw new StepError("name a server: --server PROVIDER=URL or --live PROVIDER.");
  if (requested.length > 0) {
    const { leave } = values;
    const conversations = leave === undefined ? requested : requested.map((one) => leaving(one, leave));
    // Each in a process of its own: they may have different values of the same input.
    await Promise.all(conversations.map((conversation) => hold(conversation)));
    return;
  }
  const doubles = await startDoubles(named.map((provider) => createDouble(provider)));
  try {
    await hold(...doubles.map(({ provider, url }) => ({ ...reading(provider, url), inputs: demoInputs(provider) })));
  } finally {
    await closeDoubles(doubles);
  }
}

async function hold(...conversations: readonly Conversation[]): Promise<void> {
  const [{ provider } = { provider: "" }, ...more] = conversations;
  await step(
    more.length === 0 ? provider : "Doubles",
    async () => {
      const outcome = await respect(...conversations);
      if (!outcome.ok) console.error(outcome.report);
      if (!outcome.ok) throw new Error("a response differs from the spec or the workflow, see above.");
      const names = withFewSteps(
        outcome,
        conversations.map(({ provider }) => provider),
      );
      if (names.length > 0) throw new Error(`fewer than two steps passed: ${names.join(", ")}.`);
      return outcome;
    },
    ({ steps }) => {
      const count = Object.values(steps).reduce((sum, passed) => sum + passed, 0);
      return `${count} responses as expected, from ${conversations.map(({ server }) => server).join(", ")}`;
    },
  );
}

/** The providers of whose workflows fewer than two steps passed: what is not followed cannot fail. */
export function withFewSteps({ steps }: Pick<Outcome, "steps">, names: readonly Provider[]): Provider[] {
  return names.filter((name) => (steps[name] ?? 0) < 2);
}

function withServer(argument: string): Conversation {
  const [provider = "", ...url] = argument.split("=");
  return { ...reading(known(provider), url.join("=")), inputs: demoInputs(known(provider)) };
}

function withLive(argument: string): Conversation {
  const provider = known(argument);
  return { ...reading(provider, liveServer(process.env, provider)), inputs: inputsFrom(process.env, provider) };
}

function reading(provider: Provider, server: string) {
  return { provider, server, workflows: "read" as const };
}

function leaving(conversation: Conversation, membership: string): Conversation {
  const { provider } = conversation;
  if (!existsSync(workflowsOf({ provider, workflows: "leave" })))
    throw new StepError(`${provider} has no workflow that leaves.`);
  return { ...conversation, workflows: "leave", inputs: { ...conversation.inputs, membership } };
}

export type Inputs = Readonly<Record<string, string>>;

interface Conversation {
  readonly provider: Provider;
  /** `read` changes nothing. */
  readonly workflows: "read" | "leave";
  /** Stands for the server URL of the spec, the base path included. */
  readonly server: string;
  readonly inputs: Inputs;
}

export interface Outcome {
  readonly ok: boolean;
  /** The requests, and what was wrong with the responses, without credentials. */
  readonly report: string;
  /** How many steps passed, by provider. */
  readonly steps: Readonly<Record<string, number>>;
}

/** Holds the conversations, each with another provider, in one process of Redocly's. Inputs of the same name have one value. */
export async function respect(...conversations: readonly Conversation[]): Promise<Outcome> {
  const inputs: Inputs = Object.assign({}, ...conversations.map((conversation) => conversation.inputs));
  // Not as arguments: credentials are among the inputs.
  const env = {
    REDOCLY_CLI_RESPECT_INPUT: JSON.stringify(inputs),
    REDOCLY_CLI_RESPECT_SERVER: conversations.map(({ provider, server }) => `${provider}=${server}`).join(","),
  };
  const folder = await mkdtemp(join(tmpdir(), "org-contracts-"));
  try {
    const files = await Promise.all(conversations.map((conversation) => withRangesSpelledOut(conversation, folder)));
    const { failed, stdout, stderr } = await runRedocly(["respect", ...files], env);
    const report = withoutSecrets(`${stdout}${stderr}`, conversations.flatMap(secretsIn));
    return { ok: !failed && !report.includes("✗"), report, steps: stepsIn(report) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Redocly sums up each file by its name. */
function stepsIn(report: string): Record<string, number> {
  const [, ...summaries] = report.split("Summary for ");
  return Object.fromEntries(
    summaries.map((text) => [text.split(".")[0], Number(/Steps: (?:(\d+) passed)/.exec(text)?.[1] ?? 0)]),
  );
}

function workflowsOf({ provider, workflows }: Pick<Conversation, "provider" | "workflows">): string {
  return join(root, `specs/${provider}/${workflows}.arazzo.yaml`);
}

/**
 * Respect knows no ranges of statuses: for it, a 404 is not in `4XX`. So it is given copies, whose spec lists them all.
 * @returns The copy of the workflows.
 */
async function withRangesSpelledOut(conversation: Conversation, folder: string): Promise<string> {
  const { provider } = conversation;
  const spec = readSpec(provider);
  for (const operation of Object.values(spec.paths).flatMap((item) => Object.values(item)))
    if (operation.responses) operation.responses = spelledOut(operation.responses);
  const copy = join(folder, provider, `${provider}.arazzo.yaml`);
  await mkdir(join(folder, provider));
  await writeFile(join(folder, provider, "openapi.yaml"), JSON.stringify(spec));
  await cp(workflowsOf(conversation), copy);
  return copy;
}

type Responses = Spec["paths"][string][string]["responses"];

function spelledOut(responses: Responses): Responses {
  const listed = Object.entries(responses).flatMap(([status, response]) =>
    status.endsWith("XX")
      ? Array.from({ length: 100 }, (_, index) => [Number(status[0]) * 100 + index, response] as const)
      : [],
  );
  return { ...Object.fromEntries(listed), ...responses };
}

interface Input {
  readonly format?: string;
}

interface Description {
  readonly components: {
    readonly inputs: Readonly<Record<string, { readonly properties: Readonly<Record<string, Input>> }>>;
  };
}

/** The inputs of a provider's workflows, by name. */
export function inputsOf(provider: Provider, workflows: Conversation["workflows"]): (readonly [string, Input])[] {
  const { components }: Description = parse(readFileSync(workflowsOf({ provider, workflows }), "utf8"));
  return Object.values(components.inputs).flatMap(({ properties }) => Object.entries(properties));
}

function secretsIn({ provider, workflows, inputs }: Conversation): string[] {
  return inputsOf(provider, workflows).flatMap(([name, { format }]) =>
    format === "password" && inputs[name] ? [inputs[name]] : [],
  );
}

/** Respect masks what it sends; a server that repeats a credential in its response is another matter. */
function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce((masked, secret) => masked.replaceAll(secret, "********"), text);
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws StepError that names a variable which is missing. */
export function inputsFrom(env: Environment, provider: Provider): Inputs {
  return Object.fromEntries(inputsOf(provider, "read").map(([name]) => [name, required(env, provider, name)]));
}

/** What a server on this machine gets instead. */
export function demoInputs(provider: Provider): Inputs {
  return inputsFrom(connectors[provider].demo.environment, provider);
}

/** The URL of the provider itself. `x-env` of a variable in it names that of the environment. */
export function liveServer(env: Environment, provider: Provider): string {
  const { url, variables = {} } = readSpec(provider).servers[0] ?? { url: "" };
  return url.replace(/\{(\w+)\}/g, (text, name) => {
    const variable = variables[name]?.["x-env"];
    return variable === undefined ? text : required(env, provider, variable);
  });
}

function required(env: Environment, provider: Provider, variable: string): string {
  const value = env[variable];
  if (!value) throw new StepError(`${provider} needs ${variable} in the environment.`);
  return value;
}
