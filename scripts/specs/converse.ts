/**
 * `npm run specs:respect`: runs the workflows of specs/<provider>/read.arazzo.yaml against the doubles of all providers;
 * `-- PROVIDER` against the double of that one.
 *
 * `-- --server PROVIDER=http://127.0.0.1:4010` sends to another server, once for each that is given, and no other.
 * `-- --live PROVIDER` sends to the provider itself, with credentials from the environment. Neither changes anything.
 * `-- --server PROVIDER=URL --leave MEMBERSHIP`, or with `--live PROVIDER`, ends a membership.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Provider, providers } from "../../generated/providers.ts";
import { closeDoubles, startDoubles } from "../../src/cli/served-doubles.ts";
import { createDouble } from "../../src/testing/index.ts";
import { run, StepError, step } from "../steps.ts";
import { providersIn } from "./files.ts";
import { demoInputs, inputsFrom, liveServer } from "./inputs.ts";
import { type Conversation, respect, workflowsOf } from "./respect.ts";

/** What the command does. Throws where a response is wrong. */
export async function converse(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
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
      return outcome;
    },
    ({ steps }) => {
      const count = Object.values(steps).reduce((sum, passed) => sum + passed, 0);
      return `${count} responses as expected, from ${conversations.map(({ server }) => server).join(", ")}`;
    },
  );
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

function known(name: string): Provider {
  const provider = providers.find((one) => one === name);
  if (provider === undefined) throw new StepError(`${name} is not one of ${providers.join(", ")}.`);
  return provider;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run(() => converse(process.argv.slice(2)));
