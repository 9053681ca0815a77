import { chmod, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { parse } from "yaml";
import { createDouble } from "../../../src/testing/index.ts";
import { parseWorkflow, rules } from "../../package/workflow-rules.ts";
import { type Checks, type Example, served } from "../example.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const path = ".github/workflows/drift.yml";

interface Job {
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps: readonly {
    readonly id?: string;
    readonly run?: string;
    readonly env?: Readonly<Record<string, string>>;
  }[];
}

/** Runs the commands of both jobs, each with what its expressions stand for. @returns What the first one exits with. */
async function runWorkflow({ folder, run }: Example, variables: Readonly<Record<string, string>>): Promise<number> {
  const { jobs }: { jobs: Record<"verify" | "issue", Job> } = parse(await readFile(join(folder, path), "utf8"));
  const values: Record<string, string> = {
    "secrets.CLOUDFLARE_API_TOKEN": "any",
    "secrets.K6_CLOUD_TOKEN": "any",
    "github.token": "of-github",
    "github.repository": "acme/apis",
  };
  const evaluate = (text: string) =>
    text.replace(/\$\{\{ (.+?) \}\}/g, (_, name) => values[name] ?? expect.fail(`${name} is unknown`));
  const runJob = async ({ steps }: Job): Promise<number> => {
    for (const { id, run: command, env = {} } of steps) {
      // The packages are there already.
      if (command === undefined || command === installs) continue;
      const output = join(folder, "output.txt");
      await rm(output, { force: true });
      const given = Object.entries(env).map(([name, text]) => [name, evaluate(text)]);
      const { code } = await run(`export PATH="$PWD/bin:$PATH"\n${command}`, {
        ...variables,
        ...Object.fromEntries(given),
        GITHUB_OUTPUT: output,
      });
      const outputs = await readFile(output, "utf8").catch(() => "");
      for (const [, name, value = ""] of outputs.matchAll(/^(\w+)=(.*)$/gm))
        values[`steps.${id}.outputs.${name}`] = value;
      for (const [, name, , value = ""] of outputs.matchAll(/^(\w+)<<(.+)\n([\s\S]*?)\n\2$/gm))
        values[`steps.${id}.outputs.${name}`] = value;
      if (code !== 0) return code ?? -1;
    }
    return 0;
  };
  const code = await runJob(jobs.verify);
  for (const [name, text] of Object.entries(jobs.verify.outputs ?? {}))
    values[`needs.verify.outputs.${name}`] = evaluate(text);
  if (values["needs.verify.outputs.state"] !== "") expect(await runJob(jobs.issue)).toBe(0);
  return code;
}

const installs = "npm ci --ignore-scripts";

/** Records its calls, and knows whether an issue is open. */
const gh = `#!/usr/bin/env node
  import { appendFileSync, existsSync, rmSync, writeFileSync } from "node:fs";
  const [noun, verb] = process.argv.slice(2);
  const { GH_TOKEN, GH_REPO } = process.env;
  appendFileSync("calls.ndjson", JSON.stringify({ call: noun + " " + verb, args: process.argv.slice(4), GH_TOKEN, GH_REPO }) + "\\n");
  if (noun + verb === "issuelist" && existsSync("open")) console.log("17");
  if (noun + verb === "issuecreate") writeFileSync("open", "");
  if (noun + verb === "issueclose") rmSync("open");`;

interface Call {
  readonly call: string;
  readonly args: readonly string[];
}

export const checks: Checks = {
  "keeps the rules of this repository's workflows, and pins the same actions": async ({ folder }) => {
    const text = await readFile(join(folder, path), "utf8");
    const broken = Object.entries(rules).flatMap(([name, rule]) =>
      rule(parseWorkflow(text), text).length > 0 ? [name] : [],
    );
    // It has credentials of the providers, and a command that writes issues.
    expect(text).toContain(`run: ${installs}\n`);
    expect(broken).toEqual(["runs only the listed commands and actions in a job that may write", "stores no token"]);
    const ours = await readFile(join(root, ".github/workflows/ci.yml"), "utf8");
    for (const [pinned] of text.matchAll(/uses: .*/g)) expect(ours).toContain(pinned);
  },

  "keeps each difference in one row of the table, whatever is in its names": async ({ folder, run }) => {
    const pointer = `/items/0/\`a|b\r\n@c\`/${"long".repeat(100)}`;
    const difference = { status: 200, pointer, keyword: "type", violation: false, documented: "" };
    const operation = { operation: "listTeams", state: "differs", differences: [difference] };
    const report = { providers: [{ provider: "acme", operations: [operation] }] };
    await writeFile(join(folder, "names.json"), JSON.stringify(report));
    const { code, stdout } = await run("node src/report.ts names.json");
    expect(code).toBe(0);
    const rows = stdout.split("\n").filter((line) => line.includes("acme"));
    const place = `/items/*/'a b  @c'/${"long".repeat(100)}`.slice(0, 200);
    expect(rows).toEqual([`| acme | listTeams | 200 | \`${place}\` | type | \` \` | drift |`]);
  },

  "opens one issue for drift, updates it, closes it, and leaves it while a provider is down": async (example) => {
    const { folder } = example;
    await mkdir(join(folder, "bin"));
    await writeFile(join(folder, "bin/gh"), gh);
    await writeFile(join(folder, "bin/package.json"), '{ "type": "module" }');
    await chmod(join(folder, "bin/gh"), 0o755);
    const cloudflare = createDouble("cloudflare", { organizations: [{ name: "Acme" }] });
    const k6 = createDouble("k6");
    const variables = {
      ORG_CONTRACTS_CLOUDFLARE_URL: await served(cloudflare),
      ORG_CONTRACTS_K6_URL: await served(k6),
    };
    const calls = async (): Promise<[number, Call[]]> => {
      const code = await runWorkflow(example, variables);
      const lines = await readFile(join(folder, "calls.ndjson"), "utf8").catch(() => "");
      await rm(join(folder, "calls.ndjson"), { force: true });
      const found = lines.split("\n").filter(Boolean);
      return [code, found.map((line) => JSON.parse(line))];
    };
    const named = ([code, calls]: readonly [number, Call[]]) => [code, calls.map(({ call }) => call)];

    expect(named(await calls())).toEqual([0, ["issue list"]]);

    const stop = cloudflare.fail({ fault: "drift", times: Number.POSITIVE_INFINITY });
    const opened = await calls();
    expect(named(opened)).toEqual([0, ["issue list", "label create", "issue create"]]);
    expect(opened[1][0]).toMatchObject({ GH_TOKEN: "of-github", GH_REPO: "acme/apis" });
    const body = opened[1].at(-1)?.args.at(-1) ?? "";
    expect(body).toContain("| cloudflare | listMemberships | 200 |");
    expect(body).not.toContain("Acme");

    k6.fail({ fault: "drift", times: Number.POSITIVE_INFINITY });
    const updated = await calls();
    expect(named(updated)).toEqual([0, ["issue list", "issue edit"]]);
    expect(updated[1].at(-1)?.args).toEqual([
      "17",
      "--body",
      expect.stringContaining("| k6 | listOrganizations | 200 |"),
    ]);

    stop();
    k6.reset();
    // No spec documents this status, so that it is drift too.
    k6.fail({ status: 405, times: Number.POSITIVE_INFINITY });
    expect(named(await calls())).toEqual([1, []]);

    k6.reset();
    expect(named(await calls())).toEqual([0, ["issue list", "issue close"]]);
  },
};
