/** `npm run docs:faults`: writes docs/faults.md from test/faults/. With `--check` it writes nothing and fails where the file is stale. */
import { fileURLToPath } from "node:url";
import { providers } from "../generated/providers.ts";
import { faults } from "../test/faults/faults.ts";
import { cell, writeDocument } from "./document.ts";

type Fault = Pick<(typeof faults)[number], "name" | "group" | "providers">;

export function faultDocument(faults: readonly Fault[]): string {
  const groups = [...new Set(faults.map(({ group }) => group))];
  const runs = faults.reduce((sum, fault) => sum + (fault.providers ?? providers).length, 0);
  const sections = [
    "# Faults",
    "<!-- Written by `npm run docs:faults` from test/faults/. Not to be edited. -->",
    `What happens when a provider, the network or a caller misbehaves: ${faults.length} faults, in ${runs} tests with the providers that they apply to. ` +
      "`test/faults/` runs each against a real HTTP server that misbehaves on purpose.",
    ...groups.flatMap((group) => [`## ${group}`, table(faults.filter((fault) => fault.group === group))]),
  ];
  return `${sections.join("\n\n")}\n`;
}

function table(faults: readonly Fault[]): string {
  const rows = faults.map((fault) => `| ${cell(fault.name)} | ${fault.providers?.join(", ") ?? "all"} |`);
  return ["| fault | providers |", "|---|---|", ...rows].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeDocument("docs/faults.md", faultDocument(faults), "docs:faults");
