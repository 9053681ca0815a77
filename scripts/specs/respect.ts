/** Runs the Arazzo workflows of a provider by `redocly respect`, which checks each answer against the spec by itself. */
import { readFileSync } from "node:fs";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { root, runRedocly } from "../redocly/run.ts";
import { type Provider, readSpec, type Spec } from "../spec.ts";

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
  /** What was asked and what was wrong with the answers, without credentials. */
  readonly report: string;
  readonly steps: number;
}

export async function respect(conversation: Conversation): Promise<Outcome> {
  const { provider, workflows, server, inputs } = conversation;
  const file = join(root, `specs/${provider}/${workflows}.arazzo.yaml`);
  // Not as arguments: credentials are among the inputs.
  const env = {
    REDOCLY_CLI_RESPECT_INPUT: JSON.stringify(inputs),
    REDOCLY_CLI_RESPECT_SERVER: `${provider}=${server}`,
  };
  const folder = await withRangesSpelledOut(provider, file);
  const { failed, stdout, stderr } = await runRedocly(["respect", join(folder, basename(file))], env);
  await rm(folder, { recursive: true });
  const report = withoutSecrets(`${stdout}${stderr}`, secretsIn(file, inputs));
  return { ok: !failed, report, steps: Number(/Steps: (?:(\d+) passed)/.exec(report)?.[1] ?? 0) };
}

/** Respect knows no ranges of statuses: for it, a 404 is not in `4XX`. So it is given copies, whose spec lists them all. */
async function withRangesSpelledOut(provider: Provider, workflows: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "org-contracts-"));
  const spec = readSpec(provider);
  for (const operation of Object.values(spec.paths).flatMap((item) => Object.values(item)))
    if (operation.responses) operation.responses = spelledOut(operation.responses);
  await writeFile(join(folder, "openapi.yaml"), JSON.stringify(spec));
  await cp(workflows, join(folder, basename(workflows)));
  return folder;
}

type Responses = Spec["paths"][string][string]["responses"];

function spelledOut(responses: Responses): Responses {
  const listed = Object.entries(responses).flatMap(([status, answer]) =>
    status.endsWith("XX")
      ? Array.from({ length: 100 }, (_, index) => [Number(status[0]) * 100 + index, answer] as const)
      : [],
  );
  return { ...Object.fromEntries(listed), ...responses };
}

interface Description {
  readonly components: {
    readonly inputs: Readonly<Record<string, { properties: Readonly<Record<string, { format?: string }>> }>>;
  };
}

function read(file: string): Description {
  return parse(readFileSync(file, "utf8"));
}

function secretsIn(file: string, inputs: Inputs): string[] {
  const properties = Object.values(read(file).components.inputs).flatMap(({ properties }) =>
    Object.entries(properties),
  );
  return properties.flatMap(([name, { format }]) => (format === "password" && inputs[name] ? [inputs[name]] : []));
}

/** Respect masks what it sends; a server that repeats a credential in its answer is another matter. */
function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce((masked, secret) => masked.replaceAll(secret, "********"), text);
}
