/** Runs the Arazzo workflows of a provider by `redocly respect`, which checks each response against the spec by itself. */
import { readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import type { Provider } from "../../generated/providers.ts";
import { readSpec, type Spec } from "../../src/compiler/spec.ts";
import { root, runRedocly } from "../redocly/run.ts";

export type Inputs = Readonly<Record<string, string>>;

export interface Conversation {
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
    return { ok: !failed, report, steps: stepsIn(report) };
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

export function workflowsOf({ provider, workflows }: Pick<Conversation, "provider" | "workflows">): string {
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
