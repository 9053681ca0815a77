/** The package as JSR would publish it: the sources themselves, under the names that npm has for what is built of them. */
import { readFileSync } from "node:fs";
import { codeEntries } from "./entries.ts";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** The command is not published there: it is for Node.js. */
const ofTheCommand = ["commander", "picocolors", "string-width"];

export function jsr(): string {
  const manifest = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  const { name, version, license, dependencies }: Manifest = JSON.parse(manifest);
  const exports = codeEntries().map((entry) => [
    entry.name === name ? "." : `.${entry.name.slice(name.length)}`,
    `./${entry.source}`,
  ]);
  const imports = Object.entries(dependencies)
    .filter(([name]) => !ofTheCommand.includes(name))
    .map(([name, version]) => [name, `npm:${name}@${version}`]);
  const metadata = {
    name: `@${name}/${name}`,
    version,
    license,
    exports: Object.fromEntries(exports),
    imports: Object.fromEntries(imports),
    publish: {
      include: ["src", "generated", "specs", "CHANGELOG.md", "LICENSE", "README.md"],
      exclude: ["src/cli", "src/providers/*/cli.ts", "generated/connectors.ts", "generated/contracts.ts"],
    },
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}
