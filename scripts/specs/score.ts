/**
 * `npm run specs -- score`: Redocly's score of each spec, which may rise but not fall. `-- PROVIDER` looks at one. The best so far
 * is in specs/scores.json, where a rise is written; with `--check` nothing is written, and a rise that is not there fails
 * too.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Provider, providers } from "../../generated/providers.ts";
import { specPath } from "../../src/compiler/spec.ts";
import { json, root } from "../document.ts";
import { runRedocly } from "../redocly/run.ts";
import { StepError, table } from "../steps.ts";
import { providersIn } from "./diff.ts";

const path = "specs/scores.json";

/**
 * What the words of a spec decide. The other parts of the score (how many parameters, how deep the schemas) measure the
 * vendor's design: a true spec of a deep API has a low score there, and a ratchet on it would forbid documenting more.
 */
const held = ["documentationQuality", "exampleCoverage", "errorClarity", "identifierClarity"] as const;

export type Scores = Readonly<Record<(typeof held)[number], number>>;

/** From 0 to 1 each. Takes a file. */
export async function scoreOf(target: string): Promise<Scores> {
  const { stdout, stderr } = await runRedocly(["score", target, "--format=json"]);
  if (stdout.trim() === "") throw new Error(`${target} has no score:\n${stderr}`);
  const { subscores }: { subscores: Scores } = JSON.parse(stdout);
  const { documentationQuality, exampleCoverage, errorClarity, identifierClarity } = subscores;
  return { documentationQuality, exampleCoverage, errorClarity, identifierClarity };
}

const ours: Repository = { root, scoreOf };

/** What is lower now than it has been. */
export function losses(best: Scores, now: Scores): string[] {
  return held.flatMap((name) => (now[name] < best[name] ? [`${name} fell from ${best[name]} to ${now[name]}`] : []));
}

/** Where the specs are, and what scores one of its files. */
export interface Repository {
  readonly root: string;
  readonly scoreOf: (file: string) => Promise<Scores>;
}

/** What the command does. Throws where a score is lower than the best so far. */
export async function score(args: readonly string[], { root, scoreOf }: Repository = ours): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { check: { type: "boolean" } },
  });
  const wanted = providersIn(positionals);
  const text = readFileSync(join(root, path), "utf8");
  const best: Partial<Record<Provider, Scores>> = JSON.parse(text);
  const scores = await Promise.all(wanted.map((provider) => scoreOf(join(root, specPath(provider)))));
  const rows = scores.map((now, index) => [wanted[index] ?? "", ...held.map((name) => `${percent(now[name])} %`)]);
  console.log(table(["SPEC", ...held], rows));
  const fallen = wanted.flatMap((provider, index) => {
    const [before, now] = [best[provider], scores[index]];
    return before && now ? losses(before, now).map((loss) => `${provider}: ${loss}`) : [];
  });
  if (fallen.length > 0) throw new StepError(fallen.join("\n"));
  const known = { ...best, ...Object.fromEntries(wanted.map((provider, index) => [provider, scores[index]])) };
  // In the order of the providers, whichever came first.
  const now = Object.fromEntries(providers.flatMap((name) => (name in known ? [[name, known[name]]] : [])));
  const written = json(now);
  if (written === text) return;
  if (values.check) throw new StepError(`${path} is stale: run \`npm run specs -- score\`, commit it.`);
  writeFileSync(join(root, path), written);
  console.log(`Wrote ${path}.`);
}

/** Rounded down, so that only all is 100. */
function percent(share: number): string {
  return String(Math.floor(share * 100));
}
