/**
 * `npm run new-provider -- acme --vendor Acme --base-url https://api.acme.example/v1 --path /organizations --docs URL`:
 * the folders of a provider with one list, in which every `TODO` is a fact to fill in. It asks for what is not given.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { urlVariable } from "../src/client/environment.ts";
import { assertProviderName, pascal } from "./generate/registry.ts";
import { run, StepError } from "./steps.ts";

export interface NewProvider {
  /** The name of the folders, such as `acme`. */
  readonly name: string;
  /** As people write it, such as `Acme`. */
  readonly vendor: string;
  readonly baseUrl: string;
  /** The path of the operation that lists the organizations. */
  readonly path: string;
  /** The vendor's page about it. */
  readonly docs: string;
}

const ours = fileURLToPath(new URL("..", import.meta.url));
const template = fileURLToPath(new URL("new-provider/template", import.meta.url));

/** Where each folder of the template goes. */
const targets: Readonly<Record<string, string>> = {
  specs: "specs",
  src: "src/providers",
  examples: "docs/examples",
  test: "test/providers",
};

/** @returns The paths of the files that were written. @throws StepError for an invalid fact, before anything is written. */
export function newProvider(facts: NewProvider, root = ours): string[] {
  validate(facts, root);
  const { name, baseUrl } = facts;
  const values: Readonly<Record<string, string>> = {
    ...facts,
    Name: pascal(name),
    VARIABLE: `${name.toUpperCase()}_TOKEN`,
    URL_VARIABLE: urlVariable(name),
    prefix: new URL(baseUrl).pathname.replace(/\/$/, ""),
  };
  const fill = (text: string) => text.replace(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? "");
  const files = Object.entries(targets).flatMap(([folder, target]) =>
    readdirSync(join(template, folder)).map((file) => {
      const path = `${target}/${name}/${file.replace(/\.txt$/, "")}`;
      return [path, fill(readFileSync(join(template, folder, file), "utf8"))] as const;
    }),
  );
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return files.map(([path]) => path);
}

function validate({ name, vendor, baseUrl, path, docs }: NewProvider, root: string): void {
  assertProviderName(name);
  const existing = Object.values(targets).find((target) => existsSync(join(root, target, name)));
  if (existing !== undefined) throw new StepError(`Provider ${name} already exists: ${existing}/${name}.`);
  const must = (isValid: boolean, option: string, what: string) => {
    if (!isValid) throw new StepError(`${option} must be ${what}.`);
  };
  must(/^[\w .-]+$/.test(vendor), "--vendor", "letters, digits, spaces, dots and hyphens, such as Acme");
  must(
    /^https:\/\/[\w.-]+(\/[\w.-]+)*$/.test(baseUrl),
    "--base-url",
    "a URL without a slash at the end, such as https://api.acme.example/v1",
  );
  must(/^(\/[\w.-]+)+\/?$/.test(path), "--path", "a path below the base URL, such as /organizations");
  must(URL.canParse(docs) && !/["\s]/.test(docs), "--docs", "the URL of the vendor's page");
}

/** The facts on the command line; a terminal asks for the others. */
async function read(args: readonly string[]): Promise<NewProvider> {
  const option = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { vendor: option, "base-url": option, path: option, docs: option },
  });
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const ask = async (given: string | undefined, question: string) => {
    if (given !== undefined) return given;
    if (!process.stdin.isTTY) throw new StepError(`Missing: ${question}`);
    return (await terminal.question(`${question}: `)).trim();
  };
  try {
    return {
      name: await ask(positionals[0], "the name of its folders, such as acme"),
      vendor: await ask(values.vendor, "--vendor, its name as people write it, such as Acme"),
      baseUrl: await ask(values["base-url"], "--base-url, such as https://api.acme.example/v1"),
      path: await ask(values.path, "--path, of the operation that lists organizations, such as /organizations"),
      docs: await ask(values.docs, "--docs, the URL of the vendor's page about it"),
    };
  } finally {
    terminal.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await run(async () => {
    const files = newProvider(await read(process.argv.slice(2)));
    console.log(`Wrote ${files.length} files:\n${files.join("\n")}`);
    console.log('Next: fill in each TODO. CONTRIBUTING.md, "A new provider", has the steps after that.');
  });
