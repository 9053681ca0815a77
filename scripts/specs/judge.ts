/**
 * `npm run specs -- judge`: the findings of published rule sets in the specs. Spectral's rules for OpenAPI find nothing. What
 * its OWASP rules find and may stay is in specs/owasp.yaml, with the reason; anything else fails, and so does an entry
 * without a finding. With `--write`, further places go under the reasons that are there already. Names of providers choose
 * some of the specs.
 */
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { type Provider, providers } from "../../generated/providers.ts";
import { specPath } from "../../src/compiler/spec.ts";
import { root } from "../document.ts";
import { StepError, step } from "../steps.ts";
import { providersIn } from "./diff.ts";

const path = "specs/owasp.yaml";
const spectral = createRequire(import.meta.url).resolve("@stoplight/spectral-cli/dist/index.js");

export interface Finding {
  readonly rule: string;
  readonly provider: string;
  /** The keys that lead to it, joined by dots. */
  readonly place: string;
}

interface Accepted {
  readonly reason: string;
  readonly places: Readonly<Partial<Record<string, readonly string[]>>>;
}

/** By rule. */
export type AcceptedFindings = Readonly<Record<string, Accepted>>;

export function readAccepted(): AcceptedFindings {
  return parse(readFileSync(join(root, path), "utf8"));
}

/** All findings, whatever their severity. `files` are the specs of the providers, or others in their place. */
export async function findingsIn(files: Readonly<Partial<Record<Provider, string>>>): Promise<Finding[]> {
  const named = Object.entries(files);
  const raw = await runSpectral(named.map(([, file]) => file));
  const findings = raw.map(({ code, source, path }) => ({
    rule: code,
    provider: named.find(([, file]) => source.endsWith(file))?.[0] ?? source,
    place: path.join("."),
  }));
  return [...new Map(findings.map((finding) => [key(finding), finding])).values()];
}

/** What is found without a reason, and what has a reason and is not found. */
export function compareFindings(findings: readonly Finding[], accepted: AcceptedFindings) {
  const expected = acceptedIn(accepted);
  const [found, known] = [findings, expected].map((list) => new Set(list.map(key)));
  return {
    unexpected: findings.filter((finding) => !known?.has(key(finding))),
    unfound: expected.filter((finding) => !found?.has(key(finding))),
  };
}

function acceptedIn(accepted: AcceptedFindings): Finding[] {
  return Object.entries(accepted).flatMap(([rule, { places }]) =>
    Object.entries(places).flatMap(([provider, list = []]) => list.map((place) => ({ rule, provider, place }))),
  );
}

function key({ rule, provider, place }: Finding): string {
  return `${provider}: ${rule} at ${place}`;
}

/** Adds places under the rules that have a reason, and removes what is no longer found. */
function updated(findings: readonly Finding[], accepted: AcceptedFindings): AcceptedFindings {
  return Object.fromEntries(
    Object.entries(accepted).flatMap(([rule, { reason }]) => {
      const own = findings.filter((finding) => finding.rule === rule);
      if (own.length === 0) return [];
      const places = [...new Set(own.map(({ provider }) => provider))].map((provider) => [
        provider,
        own.filter((finding) => finding.provider === provider).map(({ place }) => place),
      ]);
      return [[rule, { reason, places: Object.fromEntries(places) }]];
    }),
  );
}

export async function judge(args: readonly string[]): Promise<void> {
  const wanted = providersIn(args.filter((arg) => arg !== "--write"));
  const files = Object.fromEntries(wanted.map((provider) => [provider, specPath(provider)]));
  const found = await step("Spectral", () => findingsIn(files), counts);
  const accepted = readAccepted();
  const all = [...acceptedIn(accepted).filter(({ provider }) => !Object.hasOwn(files, provider)), ...found];
  // In the order of the providers, whichever were looked at.
  const findings = providers.flatMap((name) => all.filter(({ provider }) => provider === name));
  const text = readFileSync(join(root, path), "utf8");
  if (args.includes("--write")) {
    const comment = text.slice(0, text.search(/^[^#\n]/m));
    writeFileSync(join(root, path), comment + stringify(updated(findings, accepted), { lineWidth: 120 }));
  }
  const { unexpected, unfound } = compareFindings(findings, readAccepted());
  for (const finding of unexpected) console.error(`no reason     ${key(finding)}`);
  for (const finding of unfound) console.error(`not found     ${key(finding)}`);
  if (unexpected.length + unfound.length > 0) throw new StepError(`Fix the specs, or give the reason in ${path}.`);
}

function counts(findings: readonly Finding[]): string {
  const owasp = findings.filter(({ rule }) => rule.startsWith("owasp:"));
  return `${findings.length - owasp.length} findings of the OpenAPI rules, ${owasp.length} of the OWASP rules`;
}

interface SpectralFinding {
  readonly code: string;
  /** An absolute path. */
  readonly source: string;
  readonly path: readonly string[];
}

/** Everything that it finds in the files, hints included. */
function runSpectral(files: readonly string[]): Promise<SpectralFinding[]> {
  const args = ["lint", "--quiet", "--format=json", "--ruleset=scripts/specs/spectral.yaml", ...files];
  return new Promise((resolve, reject) =>
    execFile(process.execPath, [spectral, ...args], { cwd: root, maxBuffer: 2 ** 26 }, (_, stdout, stderr) => {
      // It exits with 1 where it finds something, and with 2 and words where it cannot run.
      if (stdout.startsWith("[")) resolve(JSON.parse(stdout));
      else reject(new Error(`Spectral did not run:\n${stdout}${stderr}`));
    }),
  );
}
