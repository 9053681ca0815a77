/** The providers are discovered by their folders: there is no list to maintain. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The files that every provider has. */
const requiredFiles = (name: string) => [
  `specs/${name}/openapi.yaml`,
  `specs/${name}/read.arazzo.yaml`,
  ...["index", "membership", "double", "cli"].map((file) => `src/providers/${name}/${file}.ts`),
  ...["subject", "definition", "double", "memberships", "gaps", "agreement", "table"].map(
    (file) => `test/providers/${name}/${file}.ts`,
  ),
  `test/providers/${name}/documented.txt`,
  `docs/examples/${name}/types.ts`,
];

/** Where the folders of the providers are. */
const roots = ["specs", "src/providers", "test/providers", "docs/examples"] as const;

/** Entries of the package, and keys beside the providers. */
const reserved = ["all", "contract", "provider", "runtime", "specs", "testing"];

/** @throws Error for a name that cannot be the provider's in code and in the package's exports. */
export function assertProviderName(name: string): void {
  if (!/^[a-z][a-z0-9]*$/.test(name) || reserved.includes(name))
    throw new Error(
      `Invalid name of a provider: ${name}. Use lower-case letters and digits, and none of ${reserved.join(", ")}.`,
    );
}

/**
 * The providers of a repository, sorted by name.
 *
 * @throws Error with the missing files if a provider is incomplete.
 */
export function providerNames(root: string): string[] {
  const names = roots.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    ),
  );
  const sorted = [...new Set(names)].sort();
  for (const name of sorted) assertProviderName(name);
  const missing = sorted.flatMap(requiredFiles).filter((path) => !existsSync(join(root, path)));
  if (missing.length > 0) throw new Error(`A provider is incomplete: ${missing.join(", ")} is missing.`);
  return sorted;
}

const banner = "// Written from the names of the folders by `npm run generate`. Not to be edited.\n\n";

/** The name of a provider in PascalCase: `acme` becomes `Acme`. */
export function pascal(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** What the registry has of a provider's spec. */
export interface RegisteredSpec {
  /** The name as people write it. */
  readonly title: string;
  /** The URLs of its servers, with environment variables in braces. */
  readonly servers: readonly string[];
}

/** Generates the modules that combine all providers. */
export function registry(
  specs: Readonly<Record<string, RegisteredSpec>>,
): { readonly path: string; readonly text: string }[] {
  const names = Object.keys(specs);
  const titles = Object.fromEntries(Object.entries(specs).map(([name, { title }]) => [name, title]));
  const each = (line: (name: string) => string) => names.map(line).join("\n");
  return [
    {
      path: "generated/providers.ts",
      text: `${banner}/** The providers, sorted by name. */
export const providers = ${JSON.stringify(names)} as const;

export type Provider = (typeof providers)[number];

/** As people write them: \`info.x-vendor\` of the specs. */
export const titles: Readonly<Record<Provider, string>> = ${JSON.stringify(titles)};
`,
    },
    {
      path: "generated/testing.ts",
      text: `${banner}${each((name) => `import type { ${pascal(name)}DoubleOperation, ${pascal(name)}DoubleOptions } from "../src/providers/${name}/double.ts";`)}

${each((name) => `export type * from "../src/providers/${name}/double.ts";`)}

/** The options of \`createDouble\`, by provider. */
export interface DoubleOptions {
${each((name) => `readonly ${name}: ${pascal(name)}DoubleOptions;`)}
}

/** The operations of each provider's double, by \`operationId\`. */
export interface DoubleOperations {
${each((name) => `readonly ${name}: ${pascal(name)}DoubleOperation;`)}
}
`,
    },
    {
      path: "generated/doubles.ts",
      text: `${banner}${each((name) => `import ${name} from "../src/providers/${name}/double.ts";`)}

export const doubles = {
${each((name) => `${name},`)}
};
`,
    },
    {
      path: "generated/contracts.ts",
      text: `${banner}${each((name) => `import * as ${name} from "./${name}/operations.ts";`)}

/** The compiled operations of each provider, and the URLs of its servers, with environment variables in braces. */
export const contracts = {
${each((name) => `${name}: { operations: ${name}, servers: ${JSON.stringify(specs[name]?.servers ?? [])} },`)}
};
`,
    },
    {
      path: "generated/connectors.ts",
      text: `${banner}${each((name) => `import ${name} from "../src/providers/${name}/cli.ts";`)}

export const connectors = {
${each((name) => `${name},`)}
};
`,
    },
  ];
}
